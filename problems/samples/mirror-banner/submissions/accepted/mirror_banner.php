class Solution {
    function canMirror($banner, $repairs) {
        $letters = preg_replace('/[^a-z]/', '', strtolower($banner));
        $apart = 0;
        for ($i = 0, $j = strlen($letters) - 1; $i < $j; $i++, $j--) {
            if ($letters[$i] !== $letters[$j]) $apart++;
        }
        return $apart <= $repairs;
    }
}
