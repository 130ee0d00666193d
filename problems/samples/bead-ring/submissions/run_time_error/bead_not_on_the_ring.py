class Solution:
    def shortestPiece(self, ring: str, wanted: str) -> str:
        twice, need, missing = ring + ring, Counter(wanted), len(wanted)
        start, pieces = 0, []
        for end, bead in enumerate(twice, 1):
            missing -= need[bead] > 0
            need[bead] -= 1
            while missing == 0:
                if end - start <= len(ring):
                    pieces.append((end - start, start))
                need[twice[start]] += 1
                missing += need[twice[start]] > 0
                start += 1
        size, start = min(pieces)
        return twice[start:start + size]
