class Solution:
    def muteEchoes(self, head: Optional[ListNode], reach: int) -> Optional[ListNode]:
        heard = set()
        last = start = ListNode()
        while head:
            if head.val not in heard:
                heard.add(head.val)
                last.next = last = head
            head = head.next
        last.next = None
        return start.next
