// @attack A16 ask for more cores
// @allowed accepted
// @why a slot is one core; what it is given can't be widened from inside
// @essential
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    long long first, second;
    cpu_set_t cores;
    memset(&cores, 0xff, sizeof cores);
    sched_setaffinity(0, sizeof cores, &cores);
    if (sched_getaffinity(0, sizeof cores, &cores) != 0 || CPU_COUNT(&cores) != 1) return 1;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    printf("%lld\n", first + second);
    return 0;
}
