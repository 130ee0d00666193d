// @attack B03 a static array far above the limit, not touched
// @allowed accepted runtime_error
// @why what is not touched is not memory
#include <stdio.h>

static long long table[1 << 27];

int main(void) {
    if (scanf("%lld %lld", &table[0], &table[1]) != 2) return 1;
    printf("%lld\n", table[0] + table[1]);
    return 0;
}
