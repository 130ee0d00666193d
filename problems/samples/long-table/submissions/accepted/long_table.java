class Solution {
    public int[] seatGuests(int[] families) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int family : families) counts.merge(family, 1, Integer::sum);
        List<Integer> order = new ArrayList<>(counts.keySet());
        order.sort((a, b) -> counts.get(b) - counts.get(a));
        int guests = families.length, seat = 0;
        if (counts.get(order.get(0)) > (guests + 1) / 2) return new int[0];
        int[] seats = new int[guests];
        for (int family : order) {
            for (int count = counts.get(family); count > 0; count--) {
                seats[seat] = family;
                seat += 2;
                if (seat >= guests) seat = 1;
            }
        }
        return seats;
    }
}
