class Solution:
    def longestStroll(self, prices: List[int], budget: int) -> int:
        longest = end = spent = 0
        for start in range(len(prices)):
            while spent + prices[end] <= budget:
                spent += prices[end]
                end += 1
            longest = max(longest, end - start)
            if end == start:
                end += 1
            else:
                spent -= prices[start]
        return longest
