var longestStroll = function(prices, budget) {
    let longest = 0, start = 0, spent = 0;
    for (let end = 0; end < prices.length; end++) {
        spent += prices[end];
        while (spent > budget) spent -= prices[start++];
        longest = Math.max(longest, end + 1 - start);
    }
    return longest;
};
