#include <stdio.h>

/* Prints the right answer, again and again. */
int main(void) {
    long long a, b;
    scanf("%lld %lld", &a, &b);
    for (;;) printf("%lld\n", a + b);
}
