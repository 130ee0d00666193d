#include <assert.h>
#include <stdio.h>

enum { MOST_DAYS = 1000 };

/* The table is too small for a long harvest; at least it says so: SIGABRT. */
int main(void) {
    static long long best[MOST_DAYS + 1][3];
    int n;
    scanf("%d", &n);
    assert(n <= MOST_DAYS);
    for (int day = 1; day <= n; day++) {
        long long litres, *today = best[day], *before = best[day - 1];
        scanf("%lld", &litres);
        today[1] = before[0] + litres;
        today[2] = before[1] + litres;
        for (int hot = 0; hot < 3; hot++)
            if (before[hot] > today[0]) today[0] = before[hot];
    }
    long long top = 0;
    for (int hot = 0; hot < 3; hot++)
        if (best[n][hot] > top) top = best[n][hot];
    printf("%lld\n", top);
}
