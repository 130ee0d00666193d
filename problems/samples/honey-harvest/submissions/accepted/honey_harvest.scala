object Solution {
    def mostHoney(hives: Array[Int], rest: Int): Long = {
        val best = new Array[Long](hives.length + 1)
        for (i <- hives.indices) {
            best(i + 1) = math.max(best(i), best(math.max(0, i - rest)) + hives(i))
        }
        best(hives.length)
    }
}
