// @attack A26 clone with every flag that makes a namespace, and with odd ones
// @allowed accepted
// @why no namespace is made, and nobody is traced
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const unsigned long namespaces[] = {
    CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP,
};

static int child(unsigned long flags) {
    long pid = syscall(SYS_clone, flags | SIGCHLD, NULL, NULL, NULL, NULL);
    if (pid == 0) _exit(0);
    if (pid > 0) waitpid((pid_t)pid, NULL, __WALL);
    return pid > 0;
}

int main(void) {
    long long first, second;
    unsigned long long into_cgroup[11] = {0x200000000ULL};
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int n = 0; n < 7; n++) {
        if (child(namespaces[n]) || child(namespaces[n] | CLONE_NEWUSER)) return puts("clone"), 0;
        if (unshare((int)namespaces[n]) == 0) return puts("unshare"), 0;
    }
    long pid = syscall(SYS_clone3, into_cgroup, sizeof into_cgroup);
    if (pid == 0) _exit(0);
    child(CLONE_PTRACE);
    child(CLONE_PARENT);
    child(CLONE_VFORK);
    printf("%lld\n", first + second);
    return 0;
}
