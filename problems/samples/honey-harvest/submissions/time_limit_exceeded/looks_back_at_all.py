class Solution:
    def mostHoney(self, hives: List[int], rest: int) -> int:
        last = []  # last[i]: the most when hive i is the last one to be opened
        for i, honey in enumerate(hives):
            before = 0
            for j in range(i - rest):
                before = max(before, last[j])
            last.append(honey + before)
        return max(last)
