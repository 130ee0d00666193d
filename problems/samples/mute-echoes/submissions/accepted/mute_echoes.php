class Solution {
    function muteEchoes($head, $reach) {
        $kept = $heard = [];
        $start = new ListNode();
        $last = $start;
        for ($node = $head; $node !== null; $node = $node->next) {
            if (isset($heard[$node->val])) continue;
            if (count($kept) >= $reach) unset($heard[$kept[count($kept) - $reach]]);
            $kept[] = $node->val;
            $heard[$node->val] = true;
            $last->next = $node;
            $last = $node;
        }
        $last->next = null;
        return $start->next;
    }
}
