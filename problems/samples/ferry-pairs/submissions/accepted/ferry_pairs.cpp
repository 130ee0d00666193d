class Solution {
public:
    vector<vector<int>> ferryPairs(vector<int>& piers, int reach) {
        unordered_set<long long> known(piers.begin(), piers.end());
        vector<vector<int>> pairs;
        for (long long pier : known) {
            if (known.count(pier + reach)) pairs.push_back({(int) pier, (int) pier + reach});
        }
        return pairs;
    }
};
