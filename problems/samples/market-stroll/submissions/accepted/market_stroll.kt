class Solution {
    fun longestStroll(prices: IntArray, budget: Int): Int {
        var longest = 0
        var start = 0
        var spent = 0L
        for (end in prices.indices) {
            spent += prices[end]
            while (spent > budget) spent -= prices[start++]
            longest = maxOf(longest, end + 1 - start)
        }
        return longest
    }
}
