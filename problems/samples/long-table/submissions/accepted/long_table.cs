public class Solution {
    public int[] SeatGuests(int[] families) {
        int[][] groups = families.GroupBy(family => family).Select(group => group.ToArray())
            .OrderByDescending(group => group.Length).ToArray();
        int guests = families.Length, seat = 0;
        if (groups[0].Length > (guests + 1) / 2) return new int[0];
        int[] seats = new int[guests];
        foreach (int family in groups.SelectMany(group => group)) {
            seats[seat] = family;
            seat += 2;
            if (seat >= guests) seat = 1;
        }
        return seats;
    }
}
