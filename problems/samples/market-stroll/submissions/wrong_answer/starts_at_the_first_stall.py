class Solution:
    def longestStroll(self, prices: List[int], budget: int) -> int:
        passed = 0
        for price in prices:
            if price > budget:
                break
            budget -= price
            passed += 1
        return passed
