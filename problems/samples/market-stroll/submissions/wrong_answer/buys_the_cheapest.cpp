class Solution {
public:
    int longestStroll(vector<int>& prices, int budget) {
        sort(prices.begin(), prices.end());
        int passed = 0;
        for (int price : prices) {
            if (price > budget) break;
            budget -= price;
            passed++;
        }
        return passed;
    }
};
