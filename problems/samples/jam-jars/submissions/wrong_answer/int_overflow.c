#include <stdio.h>

/* Keeps only 32 bits of the total. */
int main(void) {
    long long a, b;
    scanf("%lld %lld", &a, &b);
    printf("%d\n", (int)(a + b));
}
