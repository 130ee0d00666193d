public class Solution {
    public ListNode ZipTrains(ListNode first, ListNode second, int cars) {
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
        last.next = first ?? second;
        return engine.next;
    }
}
