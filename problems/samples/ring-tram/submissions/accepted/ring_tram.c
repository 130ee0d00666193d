#include <stdio.h>
#include <stdlib.h>

static long long start[40001];

int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    for (int i = 0; i < n; i++) {
        int t;
        scanf("%d", &t);
        start[i + 1] = start[i] + t;
    }
    while (q-- > 0) {
        int a, b;
        scanf("%d %d", &a, &b);
        long long ride = llabs(start[a - 1] - start[b - 1]), back = start[n] - ride;
        printf("%lld\n", ride < back ? ride : back);
    }
}
