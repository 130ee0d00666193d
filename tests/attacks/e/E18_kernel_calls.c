/* @attack E18 calls that kernels were broken by */
/* @allowed accepted */
/* @why the filter refuses them all, whatever their arguments */
/* @essential */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/syscall.h>
#include <unistd.h>
static int gained;
static void try(long number, long a, long b, long c, long d, long e) {
    errno = 0;
    if (syscall(number, a, b, c, d, e) >= 0 || (errno != EPERM && errno != ENOSYS)) gained++;
}
int main(void) {
    char room[256];
    long long first, second;
    memset(room, 0, sizeof room);
    long at = (long)room;
    try(SYS_io_uring_setup, 8, at, 0, 0, 0);
    try(SYS_io_uring_enter, 0, 1, 1, 0, 0);
    try(SYS_io_uring_register, 0, 0, at, 0, 0);
    try(SYS_io_setup, 8, at, 0, 0, 0);
    try(SYS_bpf, 0, at, sizeof room, 0, 0);
    try(SYS_bpf, 5, at, sizeof room, 0, 0);
    try(SYS_perf_event_open, at, 0, -1, -1, 0);
    try(SYS_userfaultfd, 1, 0, 0, 0, 0);
    try(SYS_keyctl, 0, -1, 1, 0, 0);
    try(SYS_keyctl, 1, at, 0, 0, 0);
    try(SYS_add_key, (long)"user", (long)"x", at, 8, -4);
    try(SYS_request_key, (long)"user", (long)"x", 0, -4, 0);
    try(SYS_personality, ADDR_NO_RANDOMIZE, 0, 0, 0, 0);
    try(SYS_personality, READ_IMPLIES_EXEC, 0, 0, 0, 0);
    try(SYS_modify_ldt, 1, at, 16, 0, 0);
    try(SYS_kcmp, getpid(), getpid(), 0, 0, 0);
    try(SYS_name_to_handle_at, -100, (long)"/", at, at, 0);
    try(SYS_open_by_handle_at, 0, at, 0, 0, 0);
    try(SYS_seccomp, 1, 2, at, 0, 0);
    try(SYS_ptrace, 0, 0, 0, 0, 0);
    try(SYS_vmsplice, 1, at, 1, 0, 0);
    try(SYS_splice, 0, 0, 1, 0, 1);
    try(SYS_remap_file_pages, at, 4096, 0, 0, 0);
    try(SYS_fanotify_init, 0x200, 0, 0, 0, 0);
    try(SYS_inotify_init1, 0, 0, 0, 0, 0);
    try(SYS_syslog, 3, at, 16, 0, 0);
    try(SYS_quotactl, 0, 0, 0, 0, 0);
    try(SYS_lookup_dcookie, 0, at, 16, 0, 0);
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
