class Solution {
    fun ferryPairs(piers: IntArray, reach: Int): List<List<Int>> {
        val known = piers.toSet()
        return known.filter { it + reach in known }.map { listOf(it, it + reach) }
    }
}
