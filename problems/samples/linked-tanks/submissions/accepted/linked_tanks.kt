class Solution {
    fun waterLevel(tanks: Array<IntArray>, volume: Long): Double {
        tanks.sortBy { it[0] }
        var left = volume
        var area = 0L
        for (i in 0 until tanks.size - 1) {
            area += tanks[i][1]
            val room = (tanks[i + 1][0] - tanks[i][0]) * area
            if (left <= room) return tanks[i][0] + left.toDouble() / area
            left -= room
        }
        return tanks.last()[0] + left.toDouble() / (area + tanks.last()[1])
    }
}
