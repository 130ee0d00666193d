class Solution:
    def longestStroll(self, prices: List[int], budget: int) -> int:
        longest = start = spent = 0
        for end, price in enumerate(prices):
            spent += price
            while start <= end and spent >= budget:
                spent -= prices[start]
                start += 1
            longest = max(longest, end + 1 - start)
        return longest
