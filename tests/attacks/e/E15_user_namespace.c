/* @attack E15 make namespaces, to be root in them */
/* @allowed accepted */
/* @why no call makes a namespace: not unshare, not clone, not clone3 */
/* @essential */
#define _GNU_SOURCE
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
    static const unsigned long kinds[] = {0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000,
                                          0x20000000, 0x40000000, 0x7e020000};
    long long first, second;
    int gained = 0;
    for (int kind = 0; kind < 9; kind++) {
        gained += unshare((int)kinds[kind]) == 0;
        long pid = kind ? syscall(SYS_clone, kinds[kind] | SIGCHLD, 0, 0, 0, 0) : -1;
        if (pid == 0) _exit(0);
        struct clone_args args;
        memset(&args, 0, sizeof args);
        args.flags = kinds[kind];
        args.exit_signal = SIGCHLD;
        long other = syscall(SYS_clone3, &args, sizeof args);
        if (other == 0) _exit(0);
        gained += (pid > 0) + (other > 0);
    }
    while (wait(NULL) > 0) {}
    scanf("%lld %lld", &first, &second);
    if (gained || geteuid() == 0) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
