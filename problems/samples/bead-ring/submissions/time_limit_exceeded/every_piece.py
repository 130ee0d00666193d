class Solution:
    def shortestPiece(self, ring: str, wanted: str) -> str:
        twice, need = ring + ring, Counter(wanted)
        for size in range(len(wanted), len(ring) + 1):
            for start in range(len(ring)):
                if need <= Counter(twice[start:start + size]):
                    return twice[start:start + size]
        return ""
