class Solution {
    function mostHoney($hives, $rest) {
        $best = [0];
        foreach ($hives as $i => $honey) {
            $best[] = max($best[$i], $best[max(0, $i - $rest)] + $honey);
        }
        return end($best);
    }
}
