class Solution:
    def mostHoney(self, hives: List[int], rest: int) -> int:
        best = [0] * (len(hives) + 1)
        for i in range(rest + 1):
            best[i + 1] = max(best[i], hives[i])
        for i in range(rest + 1, len(hives)):
            best[i + 1] = max(best[i], best[i - rest] + hives[i])
        return best[-1]
