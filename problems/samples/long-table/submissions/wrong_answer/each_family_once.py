class Solution:
    def seatGuests(self, families: List[int]) -> List[int]:
        most = max(Counter(families).values())
        return list(dict.fromkeys(families)) if most <= (len(families) + 1) // 2 else []
