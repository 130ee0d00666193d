class RiverGauge() {
    private val numbers = new java.util.TreeMap[Int, Int]()
    private val sums = scala.collection.mutable.ArrayBuffer(0.0)
    private var top = 0.0

    def record(time: Int, level: Double): Unit = {
        top = if (numbers.isEmpty) level else math.max(top, level)
        numbers.put(time, numbers.size)
        sums += sums.last + level
    }

    def average(start: Int, end: Int): Double = {
        val first = before(start)
        val behind = before(end + 1)
        if (first == behind) 0 else (sums(behind) - sums(first)) / (behind - first)
    }

    def highest(): Double = top

    def readings(): Int = numbers.size

    private def before(time: Int): Int = {
        val entry = numbers.lowerEntry(time)
        if (entry == null) 0 else entry.getValue + 1
    }
}
