// @attack A18 set the clocks, or get clocks of one's own
// @allowed accepted
// @why each is refused
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>

#ifndef CLONE_NEWTIME
#define CLONE_NEWTIME 0x80
#endif

int main(void) {
    long long first, second;
    struct timeval day = {0, 0};
    struct timespec point = {0, 0};
    struct timex tuning = {.modes = ADJ_FREQUENCY, .freq = 0};
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (settimeofday(&day, NULL) == 0) return puts("settimeofday"), 0;
    if (clock_settime(CLOCK_REALTIME, &point) == 0) return puts("clock_settime"), 0;
    if (adjtimex(&tuning) >= 0) return puts("adjtimex"), 0;
    if (unshare(CLONE_NEWTIME) == 0) return puts("time namespace"), 0;
    printf("%lld\n", first + second);
    return 0;
}
