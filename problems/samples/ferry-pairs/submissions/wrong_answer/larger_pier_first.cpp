class Solution {
public:
    vector<vector<int>> ferryPairs(vector<int>& piers, int reach) {
        unordered_set<int> known(piers.begin(), piers.end());
        vector<vector<int>> pairs;
        for (int pier : known) {
            if (known.count(pier - reach)) pairs.push_back({pier, pier - reach});
        }
        return pairs;
    }
};
