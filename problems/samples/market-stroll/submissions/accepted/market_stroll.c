int longestStroll(int* prices, int pricesSize, int budget) {
    int longest = 0, start = 0;
    long long spent = 0;
    for (int end = 0; end < pricesSize; end++) {
        spent += prices[end];
        while (spent > budget) spent -= prices[start++];
        if (end + 1 - start > longest) longest = end + 1 - start;
    }
    return longest;
}
