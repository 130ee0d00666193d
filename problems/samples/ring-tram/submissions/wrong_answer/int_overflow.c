#include <stdio.h>
#include <stdlib.h>

static unsigned start[40001];

/* A long line takes more than 2^32 seconds. */
int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    for (int i = 0; i < n; i++) {
        unsigned t;
        scanf("%u", &t);
        start[i + 1] = start[i] + t;
    }
    while (q-- > 0) {
        int a, b;
        scanf("%d %d", &a, &b);
        unsigned ride = start[a > b ? a - 1 : b - 1] - start[a > b ? b - 1 : a - 1];
        unsigned back = start[n] - ride;
        printf("%u\n", ride < back ? ride : back);
    }
}
