public class Solution {
    public ListNode MuteEchoes(ListNode head, int reach) {
        var recent = new Queue<int>();
        var heard = new HashSet<int>();
        ListNode start = new ListNode(), last = start;
        for (ListNode node = head; node != null; node = node.next) {
            if (heard.Contains(node.val)) continue;
            if (recent.Count == reach) heard.Remove(recent.Dequeue());
            recent.Enqueue(node.val);
            heard.Add(node.val);
            last.next = node;
            last = node;
        }
        last.next = null;
        return start.next;
    }
}
