/* A second filter of system calls, for programs in the boxes of dialogues.
 *
 * There the box's filter (runners/boxes/seccomp.py) lets F_OFD_SETLK through, which dialogue.c needs.
 * No limit and no cgroup counts the memory of record locks (issue 10, item 16). So the program gets
 * a filter that answers 0 and locks nothing, as the box's filter does with all other record locks.
 * The program must not install filters itself: one that logs would fill the log of the host.
 */
#define _GNU_SOURCE
#include "launch.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

/* Arguments are 64 bits wide; the kernel looks at the lower half of these two only. */
enum { NUMBER = offsetof(struct seccomp_data, nr), FIRST = offsetof(struct seccomp_data, args) };
enum { SECOND = FIRST + sizeof(__u64) };

static struct sock_filter rules[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, NUMBER),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_fcntl, 2, 0),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_prctl, 4, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SECOND),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_SETLK, 0, 4),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO), /* 0: it reports success */
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIRST),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_SECCOMP, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
};

/* Other boxes allow neither F_OFD_SETLK nor filters: their EPERM says that nothing is to be done.
 * Returns 0, or -1 with errno. */
int refuse_record_locks(void) {
    const struct sock_fprog filter = {sizeof rules / sizeof *rules, rules};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0) return 0;
    return errno == EPERM ? 0 : -1;
}
