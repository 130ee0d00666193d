class Solution:
    def ferryPairs(self, piers: List[int], reach: int) -> List[List[int]]:
        order = sorted(set(piers))
        return [[a, b] for a, b in zip(order, order[1:]) if b - a == reach]
