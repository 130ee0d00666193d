class Solution:
    def muteEchoes(self, head: Optional[ListNode], reach: int) -> Optional[ListNode]:
        recent = deque(maxlen=reach)
        last = start = ListNode()
        while head:
            if head.val not in recent:
                last.next = last = head
            recent.append(head.val)
            head = head.next
        last.next = None
        return start.next
