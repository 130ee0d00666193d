class Solution {
public:
    vector<int> seatGuests(vector<int>& families) {
        unordered_map<int, int> counts;
        for (int family : families) counts[family]++;
        vector<pair<int, int>> order;
        for (auto [family, count] : counts) order.push_back({count, family});
        sort(order.rbegin(), order.rend());
        int guests = families.size(), seat = 0;
        if (order[0].first > (guests + 1) / 2) return {};
        vector<int> seats(guests);
        for (auto [count, family] : order) {
            for (; count > 0; count--) {
                seats[seat] = family;
                seat += 2;
                if (seat >= guests) seat = 1;
            }
        }
        return seats;
    }
};
