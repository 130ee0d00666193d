// @attack A26 a child of the launcher (CLONE_PARENT) that stays behind
// @allowed accepted wrong_answer time_limit_exceeded runtime_error
// @why it is not the program, and is killed as everything else
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int brother = 0; brother < 5; brother++)
        if (syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL) == 0)
            for (;;) pause();
    printf("%lld\n", first + second);
    return 0;
}
