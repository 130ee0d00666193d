class RiverGauge() {
    private val times = ArrayList<Int>()
    private val sums = arrayListOf(0.0)
    private var top = 0.0

    fun record(time: Int, level: Double) {
        top = if (times.isEmpty()) level else maxOf(top, level)
        times.add(time)
        sums.add(sums.last() + level)
    }

    fun average(start: Int, end: Int): Double {
        val first = before(start)
        val behind = before(end + 1)
        return if (first == behind) 0.0 else (sums[behind] - sums[first]) / (behind - first)
    }

    fun highest(): Double = top

    fun readings(): Int = times.size

    private fun before(time: Int): Int {
        val place = times.binarySearch(time)
        return if (place < 0) -place - 1 else place
    }
}
