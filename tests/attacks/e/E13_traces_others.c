/* @attack E13 look into and take over the launcher and the supervisor */
/* @allowed accepted */
/* @why another uid, no capability, and no call that does it */
/* @essential */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
static int reaches(pid_t pid) {
    char bytes[16], path[64];
    struct iovec here = {bytes, sizeof bytes}, there = {(void *)0x400000, sizeof bytes};
    struct rlimit none = {0, 0};
    int gained = 0;
    gained += ptrace(PTRACE_ATTACH, pid, 0, 0) == 0;
    gained += ptrace(PTRACE_SEIZE, pid, 0, 0) == 0;
    gained += process_vm_readv(pid, &here, 1, &there, 1, 0) >= 0;
    gained += process_vm_writev(pid, &here, 1, &there, 1, 0) >= 0;
    gained += kill(pid, 0) == 0 || kill(pid, SIGSTOP) == 0 || kill(pid, SIGKILL) == 0;
    gained += prlimit(pid, RLIMIT_CPU, &none, NULL) == 0;
    gained += setpriority(PRIO_PROCESS, pid, 19) == 0;
    snprintf(path, sizeof path, "/proc/%d/mem", pid);
    gained += open(path, O_RDWR) >= 0 || open(path, O_RDONLY) >= 0;
    int handle = syscall(SYS_pidfd_open, pid, 0);
    if (handle >= 0) {
        gained += syscall(SYS_pidfd_getfd, handle, 0, 0) >= 0;
        gained += syscall(SYS_pidfd_send_signal, handle, SIGKILL, NULL, 0) == 0;
    }
    return gained;
}
int main(void) {
    long long first, second;
    int gained = reaches(1) + reaches(getppid());
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
