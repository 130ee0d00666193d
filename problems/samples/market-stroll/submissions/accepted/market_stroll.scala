object Solution {
    def longestStroll(prices: Array[Int], budget: Int): Int = {
        var longest = 0
        var start = 0
        var spent = 0L
        for (end <- prices.indices) {
            spent += prices(end)
            while (spent > budget) {
                spent -= prices(start)
                start += 1
            }
            longest = math.max(longest, end + 1 - start)
        }
        longest
    }
}
