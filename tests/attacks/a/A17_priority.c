// @attack A17 a higher priority, real-time scheduling, a deadline class
// @allowed accepted
// @why each is refused
// @essential
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static int refused(long result) { return result < 0; }

int main(void) {
    long long first, second;
    struct sched_param top = {.sched_priority = 1};
    struct {
        unsigned size, policy;
        unsigned long long flags;
        int nice;
        unsigned priority;
        unsigned long long runtime, deadline, period;
    } deadline = {48, 6, 0, 0, 0, 10000000, 10000000, 10000000};
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (!refused(setpriority(PRIO_PROCESS, 0, -5))) return puts("a higher priority"), 0;
    if (!refused(setpriority(PRIO_PROCESS, 1, 19))) return puts("the supervisor's"), 0;
    if (!refused(sched_setscheduler(0, SCHED_FIFO, &top))) return puts("FIFO"), 0;
    if (!refused(sched_setscheduler(0, SCHED_RR, &top))) return puts("RR"), 0;
    if (!refused(syscall(SYS_sched_setattr, 0, &deadline, 0))) return puts("deadline"), 0;
    if (!refused(syscall(SYS_ioprio_set, 1, 0, 1 << 13))) return puts("real-time input"), 0;
    printf("%lld\n", first + second);
    return 0;
}
