class Solution {
    function zipTrains($first, $second, $cars) {
        $engine = new ListNode();
        $last = $engine;
        while ($first !== null && $second !== null) {
            for ($i = 0; $i < $cars && $first !== null; $i++) {
                $last->next = $first;
                $last = $first;
                $first = $first->next;
            }
            [$first, $second] = [$second, $first];
        }
        $last->next = $first ?? $second;
        return $engine->next;
    }
}
