class Solution:
    def zipTrains(
        self, first: Optional[ListNode], second: Optional[ListNode], cars: int
    ) -> Optional[ListNode]:
        engine, other = first, second
        while first and second:
            last = first
            for _ in range(cars - 1):
                last = last.next or last
            rest, last.next = last.next, second
            first, second = second, rest
        if not engine.next:
            engine.next = other
        return engine
