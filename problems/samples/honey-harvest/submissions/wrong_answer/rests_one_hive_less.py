class Solution:
    def mostHoney(self, hives: List[int], rest: int) -> int:
        best = [0]
        for i, honey in enumerate(hives):
            best.append(max(best[i], best[max(0, i - max(0, rest - 1))] + honey))
        return best[-1]
