#include <stdio.h>

static long long max(long long a, long long b) {
    return a > b ? a : b;
}

int main(void) {
    /* The best total if the press stood still, ran one day, ran two days in a row. */
    long long idle = 0, first = 0, second = 0;
    int n, litres;
    scanf("%d", &n);
    while (n-- > 0) {
        scanf("%d", &litres);
        long long rested = max(idle, max(first, second));
        second = first + litres;
        first = idle + litres;
        idle = rested;
    }
    printf("%lld\n", max(idle, max(first, second)));
}
