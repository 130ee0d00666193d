class Solution {
    function groupRugs($rugs) {
        $groups = [];
        foreach ($rugs as $rug) {
            $places = array_map(fn($colour) => strpos($rug, $colour), str_split($rug));
            $groups[implode(',', $places)][] = $rug;
        }
        return array_values($groups);
    }
}
