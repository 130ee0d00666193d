class Solution {
    fun shortestPiece(ring: String, wanted: String): String {
        val twice = ring + ring
        val need = IntArray(58)
        for (bead in wanted) need[bead - 'A']++
        var missing = wanted.length
        var start = 0
        var size = ring.length + 1
        var from = 0
        for (end in twice.indices) {
            if (need[twice[end] - 'A']-- > 0) missing--
            while (missing == 0) {
                if (end + 1 - start < size) {
                    size = end + 1 - start
                    from = start
                }
                if (++need[twice[start++] - 'A'] > 0) missing++
            }
        }
        return if (size > ring.length) "" else twice.substring(from, from + size)
    }
}
