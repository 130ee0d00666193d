class Solution:
    def mostHoney(self, hives: List[int], rest: int) -> int:
        best = [0]  # best[i]: the most from the first i hives
        for i, honey in enumerate(hives):
            best.append(max(best[i], best[max(0, i - rest)] + honey))
        return best[-1]
