class Solution:
    def seatGuests(self, families: List[int]) -> List[int]:
        guests = len(families)
        in_order = [one for one, count in Counter(families).most_common() for _ in range(count)]
        if families.count(in_order[0]) > (guests + 1) // 2:
            return []
        seats = [0] * guests
        middle = (guests + 1) // 2
        seats[::2], seats[1::2] = in_order[:middle], in_order[middle:]
        return seats
