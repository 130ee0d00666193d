#include <stdio.h>

static unsigned max(unsigned a, unsigned b) {
    return a > b ? a : b;
}

/* A good harvest is more than 2^32 litres. */
int main(void) {
    unsigned idle = 0, first = 0, second = 0, litres;
    int n;
    scanf("%d", &n);
    while (n-- > 0) {
        scanf("%u", &litres);
        unsigned rested = max(idle, max(first, second));
        second = first + litres;
        first = idle + litres;
        idle = rested;
    }
    printf("%u\n", max(idle, max(first, second)));
}
