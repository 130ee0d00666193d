#include <stdio.h>

int main(void) {
    long long first, second;
    volatile unsigned check = 0;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (unsigned number = 0; number < 20000000; number++) check = check * 31 + number;
    printf("%lld\n", first + second);
    return 0;
}
