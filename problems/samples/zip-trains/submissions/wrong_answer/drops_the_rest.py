class Solution:
    def zipTrains(
        self, first: Optional[ListNode], second: Optional[ListNode], cars: int
    ) -> Optional[ListNode]:
        last = engine = ListNode()
        here, there = first, second
        while here and there:
            for _ in range(cars):
                if here:
                    last.next = last = here
                    here = here.next
            here, there = there, here
        last.next = None
        return engine.next
