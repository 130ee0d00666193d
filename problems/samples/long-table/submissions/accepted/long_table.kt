class Solution {
    fun seatGuests(families: IntArray): IntArray {
        val groups = families.groupBy { it }.values.sortedByDescending { it.size }
        val guests = families.size
        if (groups[0].size > (guests + 1) / 2) return IntArray(0)
        val seats = IntArray(guests)
        var seat = 0
        for (family in groups.flatten()) {
            seats[seat] = family
            seat += 2
            if (seat >= guests) seat = 1
        }
        return seats
    }
}
