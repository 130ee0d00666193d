class Solution {
    public ListNode zipTrains(ListNode first, ListNode second, int cars) {
        ListNode engine = new ListNode(), last = engine;
        while (first != null && second != null) {
            for (int i = 0; i < cars && first != null; i++) {
                last.next = first;
                last = first;
                first = first.next;
            }
            ListNode other = second;
            second = first;
            first = other;
        }
        last.next = first != null ? first : second;
        return engine.next;
    }
}
