// @attack B18 as many descriptors of every kind as there can be
// @allowed accepted runtime_error memory_limit_exceeded
// @why descriptors are limited, and are gone with the program
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    sigset_t all;
    sigfillset(&all);
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    pid_t program = getpid();
    for (int child = 0; child < 40 && getpid() == program; child++) fork();
    int made = 0, fd;
    do {
        fd = made % 5 == 0 ? epoll_create1(0) : made % 5 == 1 ? eventfd(0, 0)
           : made % 5 == 2 ? timerfd_create(CLOCK_MONOTONIC, 0)
           : made % 5 == 3 ? signalfd(-1, &all, 0) : inotify_init1(0);
        if (made % 5 == 4 && fd >= 0) inotify_add_watch(fd, "/tmp", IN_ALL_EVENTS);
    } while (fd >= 0 && ++made < 100000);
    if (made >= 1000) return puts("too many"), 0;
    if (getpid() != program)
        for (;;) pause();
    printf("%lld\n", first + second);
    return 0;
}
