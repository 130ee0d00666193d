class Solution:
    def ferryPairs(self, piers: List[int], reach: int) -> List[List[int]]:
        known = sorted(set(piers))
        pairs = []
        for a in known:
            for b in known:
                if b - a == reach:
                    pairs.append([a, b])
        return pairs
