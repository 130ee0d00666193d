// @attack A31 timers and queued signals without end
// @allowed time_limit_exceeded runtime_error
// @why signals queue within the program's own limit
// @limits time_ms=300 wall_factor=1
#define _GNU_SOURCE
#include <signal.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static void again(int number) {
    union sigval value = {0};
    sigqueue(getpid(), number, value); /* the filter refuses it: kill queues as many */
    kill(getpid(), number);
}

int main(void) {
    struct itimerval often = {{0, 1}, {0, 1}};
    timer_t timer;
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) signal(number, again);
    signal(SIGALRM, again);
    setitimer(ITIMER_REAL, &often, NULL);
    while (timer_create(CLOCK_MONOTONIC, NULL, &timer) == 0) continue;
    for (;;) again(SIGRTMIN);
}
