class Solution {
    function waterLevel($tanks, $volume) {
        sort($tanks);
        $area = 0;
        foreach ($tanks as $i => [$bottom, $size]) {
            $area += $size;
            if ($i + 1 < count($tanks)) {
                $room = ($tanks[$i + 1][0] - $bottom) * $area;
                if ($volume > $room) {
                    $volume -= $room;
                    continue;
                }
            }
            return $bottom + $volume / $area;
        }
    }
}
