class Solution {
public:
    void turnQuilt(vector<vector<char>>& quilt, int steps) {
        int top = 0, left = 0, bottom = quilt.size() - 1, right = quilt[0].size() - 1;
        while (top <= bottom && left <= right) {
            vector<pair<int, int>> ring = places(top++, left++, bottom--, right--);
            vector<char> colours;
            for (auto [row, column] : ring) colours.push_back(quilt[row][column]);
            for (size_t i = 0; i < ring.size(); i++) {
                auto [row, column] = ring[(i + steps) % ring.size()];
                quilt[row][column] = colours[i];
            }
        }
    }

private:
    vector<pair<int, int>> places(int top, int left, int bottom, int right) {
        vector<pair<int, int>> ring;
        for (int column = left; column <= right; column++) ring.push_back({top, column});
        for (int row = top + 1; row <= bottom; row++) ring.push_back({row, right});
        if (top < bottom && left < right) {
            for (int column = right - 1; column >= left; column--) ring.push_back({bottom, column});
            for (int row = bottom - 1; row > top; row--) ring.push_back({row, left});
        }
        return ring;
    }
};
