class Solution:
    def zipTrains(
        self, first: Optional[ListNode], second: Optional[ListNode], cars: int
    ) -> Optional[ListNode]:
        last = engine = ListNode()
        while first and second:
            last.next = last = first
            first = first.next
            first, second = second, first
        last.next = first or second
        return engine.next
