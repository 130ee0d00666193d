public class Solution {
    public int LongestStroll(int[] prices, int budget) {
        int longest = 0, start = 0;
        long spent = 0;
        for (int end = 0; end < prices.Length; end++) {
            spent += prices[end];
            while (spent > budget) spent -= prices[start++];
            longest = Math.Max(longest, end + 1 - start);
        }
        return longest;
    }
}
