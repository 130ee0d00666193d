class Solution:
    def shortestPiece(self, ring: str, wanted: str) -> str:
        need = Counter(wanted)
        missing = len(wanted)
        start, shortest = 0, ""
        for end, bead in enumerate(ring, 1):
            missing -= need[bead] > 0
            need[bead] -= 1
            while missing == 0:
                if not shortest or end - start < len(shortest):
                    shortest = ring[start:end]
                need[ring[start]] += 1
                missing += need[ring[start]] > 0
                start += 1
        return shortest
