class Solution {
    function ferryPairs($piers, $reach) {
        $known = array_flip($piers);
        $pairs = [];
        foreach ($known as $pier => $_) {
            if (isset($known[$pier + $reach])) $pairs[] = [$pier, $pier + $reach];
        }
        return $pairs;
    }
}
