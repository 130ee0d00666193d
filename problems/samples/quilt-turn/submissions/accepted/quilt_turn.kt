class Solution {
    fun turnQuilt(quilt: Array<CharArray>, steps: Int): Unit {
        val rings = (minOf(quilt.size, quilt[0].size) + 1) / 2
        for (edge in 0 until rings) {
            val ring = places(edge, edge, quilt.size - 1 - edge, quilt[0].size - 1 - edge)
            val colours = ring.map { (row, column) -> quilt[row][column] }
            for (i in colours.indices) {
                val (row, column) = ring[(i + steps) % ring.size]
                quilt[row][column] = colours[i]
            }
        }
    }

    private fun places(top: Int, left: Int, bottom: Int, right: Int): List<Pair<Int, Int>> {
        val ring = ArrayList<Pair<Int, Int>>()
        for (column in left..right) ring.add(Pair(top, column))
        for (row in top + 1..bottom) ring.add(Pair(row, right))
        if (top < bottom && left < right) {
            for (column in right - 1 downTo left) ring.add(Pair(bottom, column))
            for (row in bottom - 1 downTo top + 1) ring.add(Pair(row, left))
        }
        return ring
    }
}
