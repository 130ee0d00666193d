static int compare(const void* one, const void* other) {
    int x = *(const int*) one, y = *(const int*) other;
    return (x > y) - (x < y);
}

int** ferryPairs(int* piers, int piersSize, int reach, int* returnSize, int** returnColumnSizes) {
    int** pairs = malloc(piersSize * sizeof *pairs);
    *returnColumnSizes = malloc(piersSize * sizeof **returnColumnSizes);
    *returnSize = 0;
    qsort(piers, piersSize, sizeof *piers, compare);
    for (int i = 0; i < piersSize; i++) {
        int across = piers[i] + reach;
        if (i > 0 && piers[i] == piers[i - 1]) continue;
        if (!bsearch(&across, piers, piersSize, sizeof *piers, compare)) continue;
        int* pair = malloc(2 * sizeof *pair);
        pair[0] = piers[i];
        pair[1] = across;
        (*returnColumnSizes)[*returnSize] = 2;
        pairs[(*returnSize)++] = pair;
    }
    return pairs;
}
