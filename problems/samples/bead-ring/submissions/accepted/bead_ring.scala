object Solution {
    def shortestPiece(ring: String, wanted: String): String = {
        val twice = ring + ring
        val need = new Array[Int](128)
        for (bead <- wanted) need(bead) += 1
        var missing = wanted.length
        var start = 0
        var size = ring.length + 1
        var from = 0
        for (end <- 0 until twice.length) {
            if (need(twice(end)) > 0) missing -= 1
            need(twice(end)) -= 1
            while (missing == 0) {
                if (end + 1 - start < size) {
                    size = end + 1 - start
                    from = start
                }
                need(twice(start)) += 1
                if (need(twice(start)) > 0) missing += 1
                start += 1
            }
        }
        if (size > ring.length) "" else twice.substring(from, from + size)
    }
}
