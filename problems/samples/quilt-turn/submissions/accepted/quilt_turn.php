class Solution {
    function turnQuilt(&$quilt, $steps) {
        $top = $left = 0;
        $bottom = count($quilt) - 1;
        $right = count($quilt[0]) - 1;
        while ($top <= $bottom && $left <= $right) {
            $ring = $this->places($top++, $left++, $bottom--, $right--);
            $colours = array_map(fn($place) => $quilt[$place[0]][$place[1]], $ring);
            foreach ($colours as $i => $colour) {
                [$row, $column] = $ring[($i + $steps) % count($ring)];
                $quilt[$row][$column] = $colour;
            }
        }
    }

    private function places($top, $left, $bottom, $right) {
        $ring = [];
        for ($column = $left; $column <= $right; $column++) $ring[] = [$top, $column];
        for ($row = $top + 1; $row <= $bottom; $row++) $ring[] = [$row, $right];
        if ($top < $bottom && $left < $right) {
            for ($column = $right - 1; $column >= $left; $column--) $ring[] = [$bottom, $column];
            for ($row = $bottom - 1; $row > $top; $row--) $ring[] = [$row, $left];
        }
        return $ring;
    }
}
