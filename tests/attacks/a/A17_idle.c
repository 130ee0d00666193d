// @attack A17 the lowest priority there is, so that the judge's clock runs while it waits
// @allowed accepted time_limit_exceeded
// @why a low priority costs nobody else anything
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>

int main(void) {
    long long first, second;
    struct sched_param none = {0};
    setpriority(PRIO_PROCESS, 0, 19);
    sched_setscheduler(0, SCHED_IDLE, &none);
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    printf("%lld\n", first + second);
    return 0;
}
