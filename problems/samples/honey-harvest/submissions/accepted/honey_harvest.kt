class Solution {
    fun mostHoney(hives: IntArray, rest: Int): Long {
        val best = LongArray(hives.size + 1)
        for (i in hives.indices) {
            best[i + 1] = maxOf(best[i], best[maxOf(0, i - rest)] + hives[i])
        }
        return best[hives.size]
    }
}
