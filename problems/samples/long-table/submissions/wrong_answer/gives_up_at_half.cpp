class Solution {
public:
    vector<int> seatGuests(vector<int>& families) {
        map<int, int> counts;
        for (int family : families) counts[family]++;
        vector<pair<int, int>> order;
        for (auto [family, count] : counts) order.push_back({-count, family});
        sort(order.begin(), order.end());
        int guests = (int) families.size(), seat = 0;
        if (-order[0].first > guests / 2) return {};
        vector<int> seats(guests);
        for (auto [count, family] : order) {
            for (int i = 0; i < -count; i++) {
                seats[seat] = family;
                seat += 2;
                if (seat >= guests) seat = 1;
            }
        }
        return seats;
    }
};
