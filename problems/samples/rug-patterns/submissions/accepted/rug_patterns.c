typedef struct {
    char* pattern;
    char* rug;
} Known;

static int compare(const void* one, const void* other) {
    return strcmp(((const Known*) one)->pattern, ((const Known*) other)->pattern);
}

static char* patternOf(const char* rug) {
    char seen[256] = {0}, next = 'a';
    char* pattern = calloc(strlen(rug) + 1, 1);
    for (int i = 0; rug[i]; i++) {
        char* sign = &seen[(unsigned char) rug[i]];
        if (!*sign) *sign = next++;
        pattern[i] = *sign;
    }
    return pattern;
}

char*** groupRugs(char** rugs, int rugsSize, int* returnSize, int** returnColumnSizes) {
    Known* known = malloc(rugsSize * sizeof *known);
    for (int i = 0; i < rugsSize; i++) known[i] = (Known) {patternOf(rugs[i]), rugs[i]};
    qsort(known, rugsSize, sizeof *known, compare);

    char*** groups = malloc(rugsSize * sizeof *groups);
    *returnColumnSizes = malloc(rugsSize * sizeof **returnColumnSizes);
    *returnSize = 0;
    for (int start = 0, end = 0; start < rugsSize; start = end) {
        while (end < rugsSize && compare(&known[start], &known[end]) == 0) end++;
        char** group = malloc((end - start) * sizeof *group);
        for (int i = start; i < end; i++) group[i - start] = known[i].rug;
        (*returnColumnSizes)[*returnSize] = end - start;
        groups[(*returnSize)++] = group;
    }
    for (int i = 0; i < rugsSize; i++) free(known[i].pattern);
    free(known);
    return groups;
}
