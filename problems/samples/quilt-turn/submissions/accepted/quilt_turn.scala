object Solution {
    def turnQuilt(quilt: Array[Array[Char]], steps: Int): Unit = {
        val rings = (math.min(quilt.length, quilt(0).length) + 1) / 2
        for (edge <- 0 until rings) {
            val ring = places(edge, edge, quilt.length - 1 - edge, quilt(0).length - 1 - edge)
            val colours = ring.map { case (row, column) => quilt(row)(column) }
            for (i <- colours.indices) {
                val (row, column) = ring((i + steps) % ring.length)
                quilt(row)(column) = colours(i)
            }
        }
    }

    private def places(top: Int, left: Int, bottom: Int, right: Int): Vector[(Int, Int)] = {
        val there = (left to right).map((top, _)) ++ (top + 1 to bottom).map((_, right))
        val back =
            if (top == bottom || left == right) Vector()
            else (right - 1 to left by -1).map((bottom, _)) ++ (bottom - 1 until top by -1).map((_, left))
        (there ++ back).toVector
    }
}
