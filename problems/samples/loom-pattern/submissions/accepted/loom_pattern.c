#include <stdio.h>
#include <stdlib.h>

enum { LENGTH = 50000, LEVELS = 16 };

struct block { int head, tail, place; };

/* names[j][i] names the block of length 2^j at place i: blocks are equal when their names are. */
static int names[LEVELS][LENGTH + 1];

static int by_name(const void *a, const void *b) {
    const struct block *x = a, *y = b;
    return x->head != y->head ? x->head - y->head : x->tail - y->tail;
}

/* Names `count` blocks, each made of the blocks of names `heads` here and `shift` places on.
 * Returns how often the most frequent of them is there. */
static int name_blocks(const int *heads, int shift, int count, int *out) {
    static struct block blocks[LENGTH];
    for (int i = 0; i < count; i++) blocks[i] = (struct block){heads[i], heads[i + shift], i};
    qsort(blocks, count, sizeof *blocks, by_name);
    int most = 0, name = 0, first = 0;
    for (int i = 0; i < count; i++) {
        if (by_name(&blocks[first], &blocks[i]) != 0) {
            first = i;
            name++;
        }
        out[blocks[i].place] = name;
        if (i - first + 1 > most) most = i - first + 1;
    }
    return most;
}

int main(void) {
    static char ribbon[LENGTH + 1];
    static int unused[LENGTH];
    int n, k;
    scanf("%d %d %s", &n, &k, ribbon);
    for (int i = 0; i < n; i++) names[0][i] = ribbon[i];
    for (int level = 1; 1 << level <= n; level++)
        name_blocks(names[level - 1], 1 << (level - 1), n - (1 << level) + 1, names[level]);

    int low = 0, high = n - k + 1;
    while (low < high) {
        int middle = (low + high + 1) / 2, level = 0;
        while (2 << level <= middle) level++;
        int shift = middle - (1 << level);
        if (name_blocks(names[level], shift, n - middle + 1, unused) >= k) low = middle;
        else high = middle - 1;
    }
    printf("%d\n", low);
}
