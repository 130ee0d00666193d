class Solution {
    function shortestPiece($ring, $wanted) {
        $twice = $ring . $ring;
        $need = array_fill(0, 128, 0);
        foreach (str_split($wanted) as $bead) $need[ord($bead)]++;
        $missing = strlen($wanted);
        $start = $from = 0;
        $size = strlen($ring) + 1;
        for ($end = 0; $end < strlen($twice); $end++) {
            if ($need[ord($twice[$end])]-- > 0) $missing--;
            while ($missing === 0) {
                if ($end + 1 - $start < $size) {
                    $size = $end + 1 - $start;
                    $from = $start;
                }
                if (++$need[ord($twice[$start++])] > 0) $missing++;
            }
        }
        return $size > strlen($ring) ? '' : substr($twice, $from, $size);
    }
}
