class Solution {
    function lineUp(&$jars, $most) {
        $stayed = $alike = 0;
        foreach ($jars as $jar) {
            if ($stayed === 0 || $jar > $jars[$stayed - 1]) {
                $alike = 1;
            } elseif ($jar === $jars[$stayed - 1] && $alike < $most) {
                $alike++;
            } else {
                continue;
            }
            $jars[$stayed++] = $jar;
        }
        return $stayed;
    }
}
