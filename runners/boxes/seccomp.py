"""The system calls a box may make: what compilers and solutions need, the supervisor included.

Everything else is refused with EPERM; clone3, whose flags no filter can see, and calls younger than
all of these do not exist (ENOSYS), so that C libraries fall back. Calls that mix harmless and
dangerous requests are open for listed values of one argument only. Arguments are compared in all
64 bits: a value with stray high bits, which the kernel would ignore, is not on any list.

There is one ABI: 32-bit and x32 calls end the program with SIGSYS. The form is Docker's
(https://docs.docker.com/engine/security/seccomp/), of 20.10 and later.
"""

import errno
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

_FILES = """
    access chdir chmod chown close close_range creat dup dup2 dup3 faccessat
    faccessat2 fallocate fchdir fchmod fchmodat fchmodat2 fchown fchownat fdatasync fgetxattr
    flistxattr flock fstat fstatfs fsync ftruncate futimesat getcwd getdents getdents64 getxattr
    lchown lgetxattr link linkat listxattr llistxattr lseek lstat mkdir mkdirat mknod mknodat
    newfstatat open openat openat2 pread64 preadv pwrite64 pwritev read readlink readlinkat
    readv rename renameat renameat2 rmdir stat statfs statx symlink symlinkat truncate
    umask unlink unlinkat utime utimensat utimes write writev
"""
_MEMORY = """
    brk madvise membarrier memfd_create mincore mmap mprotect mremap mseal msync munmap
    pkey_alloc pkey_free pkey_mprotect
"""
_PROCESSES = """
    arch_prctl execve execveat exit exit_group fork futex futex_requeue futex_wait futex_waitv
    futex_wake get_robust_list get_thread_area gettid kill pidfd_open pidfd_send_signal pipe pipe2
    restart_syscall rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigreturn rt_sigsuspend
    rt_sigtimedwait set_robust_list set_thread_area set_tid_address setpgid setsid sigaltstack
    tgkill tkill vfork wait4 waitid
"""
_IDENTITY = """
    capget getegid geteuid getgid getgroups getpgid getpgrp getpid getppid getresgid getresuid
    getsid getuid setgroups setresgid setresuid
"""
_WAITING = """
    alarm clock_getres clock_gettime clock_nanosleep epoll_create epoll_create1 epoll_ctl
    epoll_ctl_old epoll_pwait epoll_pwait2 epoll_wait epoll_wait_old eventfd eventfd2 getitimer
    gettimeofday nanosleep pause poll ppoll pselect6 select setitimer signalfd signalfd4 time
    timer_create timer_delete timer_getoverrun timer_gettime timer_settime timerfd_create
    timerfd_gettime timerfd_settime times
"""
_LIMITS = """
    getcpu getpriority getrandom getrlimit getrusage sched_get_priority_max
    sched_get_priority_min sched_getaffinity sched_getattr sched_getparam sched_getscheduler
    sched_rr_get_interval sched_yield setpriority sysinfo uname
"""
_LOCAL_SOCKETS = """
    accept accept4 bind connect getpeername getsockname getsockopt listen shutdown
"""
ALLOWED = frozenset(
    f"{_FILES} {_MEMORY} {_PROCESSES} {_IDENTITY} {_WAITING} {_LIMITS} {_LOCAL_SOCKETS}".split()
)

# call -> which argument, and the values it may have
ALLOWED_VALUES: Mapping[str, tuple[int, tuple[int, ...]]] = {
    "socket": (0, (1,)),  # AF_UNIX: no INET, NETLINK, PACKET, ALG, VSOCK
    "socketpair": (0, (1,)),
    # SO_REUSEADDR, SNDBUF, RCVBUF, KEEPALIVE, LINGER, PASSCRED, RCVTIMEO, SNDTIMEO: no BPF filter
    "setsockopt": (2, (2, 7, 8, 9, 13, 16, 20, 21)),
    # F_DUPFD to F_GETSIG without F_SETLK and F_SETLKW, F_OFD_GETLK, DUPFD_CLOEXEC, GETPIPE_SZ,
    # seals: no leases, and no larger pipes, whose buffers are kernel memory (issue 10, item 16)
    "fcntl": (1, (*range(6), *range(8, 12), 36, 1030, *range(1032, 1035))),
    # TCGETS (isatty), TIOCGPGRP, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX: no TIOCSTI
    "ioctl": (1, (0x5401, 0x540F, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)),
    # PDEATHSIG, DUMPABLE, NAME, CAPBSET_READ, TIMERSLACK, CHILD_SUBREAPER, NO_NEW_PRIVS, THP,
    # VMA: no seccomp filter of its own that writes to the host's log, no core scheduling, which
    # keeps neighbours off the sibling core
    "prctl": (0, (1, 2, 3, 4, 15, 16, 23, 29, 30, 36, 37, 38, 39, 41, 42, 0x53564D41)),
    "personality": (0, (0, 0xFFFFFFFF)),  # Linux itself, and the question
    "sched_setscheduler": (1, (0,)),  # SCHED_OTHER
    # All but RLIMIT_CORE, which is 1 byte: at 0 the kernel would start the handler in core_pattern
    "setrlimit": (0, (0, 1, 2, 3, *range(5, 16))),
    "prlimit64": (1, (0, 1, 2, 3, *range(5, 16))),
}
# F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW: nothing bounds how many record locks a program
# holds, and no cgroup counts their memory. They answer 0 and lock nothing, so that SQLite and
# others that lock the files of a single process work.
F_OFD_SETLK = 37
PR_SET_SECCOMP = 22
RECORD_LOCKS = (6, 7, F_OFD_SETLK, 38)
# call -> the argument with its flags: all but those with MSG_OOB (CVE-2025-38236)
MESSAGE_FLAGS: Mapping[str, int] = {
    "sendto": 3,
    "sendmsg": 2,
    "sendmmsg": 3,
    "recvfrom": 3,
    "recvmsg": 2,
    "recvmmsg": 3,
}
MSG_OOB = 1
# Both splice inside the kernel, which is closed otherwise. With these errors libraries copy by read
# and write: Java knows no other for sendfile.
COPYING: Mapping[str, int] = {"sendfile": errno.EINVAL, "copy_file_range": errno.ENOSYS}
NEW_NAMESPACES = 0x7E020000  # every CLONE_NEW* that clone knows
_ARCHITECTURES = ("SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64")
_ALLOW = "SCMP_ACT_ALLOW"
_REFUSE = "SCMP_ACT_ERRNO"

Rule = dict[str, Any]


@cache
def profile(*, talks: bool = False) -> str:
    """The profile as JSON, for the security option `seccomp=`.

    In a dialogue the launcher learns from locks which ends are open (runners/inside/dialogue.c), so
    boxes that talk may set F_OFD_SETLK, and filters: before it starts a program the launcher adds
    one that refuses both (runners/inside/filter.c).
    """
    rules: list[Rule] = [
        {"names": sorted(ALLOWED), "action": _ALLOW},
        *(rule for name in ALLOWED_VALUES for rule in _value_rules(name)),
        {"names": ["prlimit64"], "action": _ALLOW, "args": [_equal(2, 0)]},  # asks, sets nothing
        {"names": ["clone"], "action": _ALLOW, "args": [_no_bit_of(0, NEW_NAMESPACES)]},
        *(_without_oob(name) for name in MESSAGE_FLAGS),
        *(_record_lock(command, is_open=talks) for command in RECORD_LOCKS),
        *([{"names": ["prctl"], "action": _ALLOW, "args": [_equal(0, PR_SET_SECCOMP)]}] * talks),
        *({"names": [one], "action": _REFUSE, "errnoRet": why} for one, why in COPYING.items()),
        {"names": ["clone3"], "action": _REFUSE, "errnoRet": errno.ENOSYS},
        _foreign_family("socket"),
        _foreign_family("socketpair"),
    ]
    architectures = [{"architecture": one, "subArchitectures": []} for one in _ARCHITECTURES]
    whole = {"defaultAction": _REFUSE, "archMap": architectures, "syscalls": rules}
    return json.dumps(whole, separators=(",", ":"))


def _value_rules(name: str) -> list[Rule]:
    """A rule for each value: the conditions inside one rule would all have to hold."""
    index, values = ALLOWED_VALUES[name]
    return [{"names": [name], "action": _ALLOW, "args": [_equal(index, one)]} for one in values]


def _equal(index: int, value: int) -> Rule:
    return {"index": index, "value": value, "op": "SCMP_CMP_EQ"}


def _without_oob(name: str) -> Rule:
    flags = _no_bit_of(MESSAGE_FLAGS[name], MSG_OOB)
    return {"names": [name], "action": _ALLOW, "args": [flags]}


def _record_lock(command: int, *, is_open: bool) -> Rule:
    if is_open and command == F_OFD_SETLK:
        return {"names": ["fcntl"], "action": _ALLOW, "args": [_equal(1, command)]}
    return {"names": ["fcntl"], "action": _REFUSE, "errnoRet": 0, "args": [_equal(1, command)]}


def _no_bit_of(index: int, mask: int) -> Rule:
    return {"index": index, "value": mask, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ"}


def _foreign_family(name: str) -> Rule:
    """Programs know what to do about a family that the kernel was built without."""
    other = {"index": 0, "value": ALLOWED_VALUES[name][1][0], "op": "SCMP_CMP_NE"}
    return {"names": [name], "action": _REFUSE, "errnoRet": errno.EAFNOSUPPORT, "args": [other]}
