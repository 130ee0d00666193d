class Solution:
    def muteEchoes(self, head: Optional[ListNode], reach: int) -> Optional[ListNode]:
        start, kept = ListNode(), 0
        while head:
            rest, head.next = head.next, None
            last, place, is_echo = start, 0, False
            while last.next:
                last = last.next
                if last.val == head.val and place >= kept - reach:
                    is_echo = True
                place += 1
            if not is_echo:
                last.next = head
                kept += 1
            head = rest
        return start.next
