object Solution {
    def waterLevel(tanks: Array[Array[Int]], volume: Long): Double = {
        val rising = tanks.sortBy(_(0))
        var left = volume
        var area = rising(0)(1).toLong
        var i = 0
        while (i + 1 < rising.length && left > (rising(i + 1)(0) - rising(i)(0)) * area) {
            left -= (rising(i + 1)(0) - rising(i)(0)) * area
            i += 1
            area += rising(i)(1)
        }
        rising(i)(0) + left.toDouble / area
    }
}
