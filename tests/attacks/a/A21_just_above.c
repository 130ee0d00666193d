// @attack A21 use the time limit but for a twentieth, above it
// @allowed time_limit_exceeded
// @why the boundary is as sharp as that, twenty times over
// @limits time_ms=200 wall_factor=5
// @repeat 20
#include <stdio.h>
#include <time.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    while (clock() < 210LL * CLOCKS_PER_SEC / 1000) continue;
    printf("%lld\n", first + second);
    return 0;
}
