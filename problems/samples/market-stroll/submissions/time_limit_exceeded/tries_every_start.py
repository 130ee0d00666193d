class Solution:
    def longestStroll(self, prices: List[int], budget: int) -> int:
        longest = 0
        for start in range(len(prices)):
            spent = 0
            for end in range(start, len(prices)):
                spent += prices[end]
                if spent > budget:
                    break
                longest = max(longest, end + 1 - start)
        return longest
