class Solution {
    public ListNode muteEchoes(ListNode head, int reach) {
        Deque<Integer> recent = new ArrayDeque<>();
        Set<Integer> heard = new HashSet<>();
        ListNode start = new ListNode(), last = start;
        for (ListNode node = head; node != null; node = node.next) {
            if (heard.contains(node.val)) continue;
            if (recent.size() == reach) heard.remove(recent.poll());
            recent.add(node.val);
            heard.add(node.val);
            last.next = node;
            last = node;
        }
        last.next = null;
        return start.next;
    }
}
