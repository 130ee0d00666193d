class Solution:
    def ferryPairs(self, piers: List[int], reach: int) -> List[List[int]]:
        known = set(piers)
        return [[pier, pier + reach] for pier in sorted(known) if pier + reach in known]
