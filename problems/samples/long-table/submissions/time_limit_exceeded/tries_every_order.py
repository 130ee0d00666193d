class Solution:
    def seatGuests(self, families: List[int]) -> List[int]:
        for order in permutations(families):
            if all(a != b for a, b in zip(order, order[1:])):
                return list(order)
        return []
