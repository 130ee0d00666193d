class Solution {
public:
    long long mostHoney(vector<int>& hives, int rest) {
        int n = hives.size();
        vector<long long> best(n + 1);
        for (int i = 0; i < n; i++) best[i + 1] = max(best[i], best[max(0, i - rest)] + hives[i]);
        return best[n];
    }
};
