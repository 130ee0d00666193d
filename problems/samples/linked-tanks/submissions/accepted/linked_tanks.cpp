class Solution {
public:
    double waterLevel(vector<vector<int>>& tanks, long long volume) {
        sort(tanks.begin(), tanks.end());
        long long area = 0;
        for (size_t i = 0;; i++) {
            area += tanks[i][1];
            if (i + 1 < tanks.size()) {
                long long room = (tanks[i + 1][0] - tanks[i][0]) * area;
                if (volume > room) {
                    volume -= room;
                    continue;
                }
            }
            return tanks[i][0] + (double) volume / area;
        }
    }
};
