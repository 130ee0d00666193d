class Solution {
public:
    int longestStroll(vector<int>& prices, int budget) {
        int longest = 0, start = 0;
        long long spent = 0;
        for (int end = 0; end < (int) prices.size(); end++) {
            spent += prices[end];
            while (spent > budget) spent -= prices[start++];
            longest = max(longest, end + 1 - start);
        }
        return longest;
    }
};
