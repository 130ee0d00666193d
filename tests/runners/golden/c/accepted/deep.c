#include <stdio.h>

static int depth(int n) {
    volatile char frame[1000];
    frame[n % 1000] = 1;
    return n == 0 ? 0 : depth(n - 1) + frame[n % 1000];
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", depth(n));
}
