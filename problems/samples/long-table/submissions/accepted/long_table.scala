object Solution {
    def seatGuests(families: Array[Int]): Array[Int] = {
        val groups = families.groupBy(identity).values.toList.sortBy(-_.length)
        val guests = families.length
        if (groups.head.length > (guests + 1) / 2) return Array()
        val seats = new Array[Int](guests)
        var seat = 0
        for (group <- groups; family <- group) {
            seats(seat) = family
            seat += 2
            if (seat >= guests) seat = 1
        }
        seats
    }
}
