class Solution:
    def shortestPiece(self, ring: str, wanted: str) -> str:
        twice = ring + ring
        need = Counter(wanted)
        missing = len(wanted)
        start, shortest = 0, ""
        for end, bead in enumerate(twice, 1):
            missing -= need[bead] > 0
            need[bead] -= 1
            while missing == 0:
                size = end - start
                if size <= len(ring) and (not shortest or size < len(shortest)):
                    shortest = twice[start:end]
                need[twice[start]] += 1
                missing += need[twice[start]] > 0
                start += 1
        return shortest
