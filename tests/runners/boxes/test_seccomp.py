"""The system-call filter: what it says, that it is in force, and what it refuses from inside."""

import contextlib
import errno
import json
from collections.abc import Callable
from typing import Any

import docker
import pytest

from runners.boxes import seccomp
from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec, host_options
from runners.contract import Limits, SourceFile
from runners.sandbox import Command, Outcome, Stop

EPERM, ENOSYS, EAFNOSUPPORT = errno.EPERM, errno.ENOSYS, errno.EAFNOSUPPORT
DANGEROUS = """
    acct add_key adjtimex bpf cachestat capset chroot clock_adjtime clock_settime delete_module
    fadvise64 fanotify_init finit_module fsconfig fsmount fsopen fspick get_mempolicy
    init_module inotify_add_watch inotify_init inotify_init1 io_setup io_submit io_uring_enter
    io_uring_register io_uring_setup ioperm iopl ioprio_set kcmp kexec_file_load kexec_load
    keyctl landlock_create_ruleset lookup_dcookie mbind migrate_pages mlock mlockall modify_ldt
    mount mount_setattr move_mount move_pages mq_open msgget name_to_handle_at nfsservctl
    open_by_handle_at open_tree perf_event_open pidfd_getfd pivot_root preadv2 process_madvise
    process_vm_readv process_vm_writev ptrace pwritev2 quotactl readahead reboot
    remap_file_pages request_key sched_setaffinity sched_setattr sched_setparam seccomp semget
    set_mempolicy setdomainname setfsuid setgid sethostname setns settimeofday setuid setxattr
    shmat shmget splice swapoff swapon sync syncfs sysfs syslog tee umount2 unshare uselib
    userfaultfd ustat vhangup vmsplice
"""
# Numbers are those of x86-64; what is asked for is harmless where it would be let through.
REFUSED = {
    "ptrace": (101, (0, 0, 0, 0), EPERM),
    "process_vm_readv": (310, (1, 0, 0, 0, 0, 0), EPERM),
    "process_vm_writev": (311, (1, 0, 0, 0, 0, 0), EPERM),
    "pidfd_getfd": (438, (0, 0, 0), EPERM),
    "kcmp": (312, (1, 1, 0, 0, 0), EPERM),
    "userfaultfd": (323, (1,), EPERM),
    "io_setup": (206, (1, 0), EPERM),
    "io_uring_setup": (425, (1, 0), EPERM),
    "bpf": (321, (0, 0, 0), EPERM),
    "perf_event_open": (298, (0, 0, -1, -1, 0), EPERM),
    "keyctl": (250, (0, -4, 0), EPERM),
    "add_key": (248, (0, 0, 0, 0, -4), EPERM),
    "request_key": (249, (0, 0, 0, -4), EPERM),
    "modify_ldt": (154, (0, 0, 0), EPERM),
    "name_to_handle_at": (303, (0, 0, 0, 0, 0), EPERM),
    "open_by_handle_at": (304, (0, 0, 0), EPERM),
    "mount": (165, (0, 0, 0, 0, 0), EPERM),
    "umount2": (166, (0, 0), EPERM),
    "pivot_root": (155, (0, 0), EPERM),
    "fsopen": (430, (0, 0), EPERM),
    "open_tree": (428, (-100, 0, 0), EPERM),
    "chroot": (161, (0,), EPERM),
    "unshare for a user namespace": (272, (0x10000000,), EPERM),
    "setns": (308, (0, 0), EPERM),
    "clone into a user namespace": (56, (0x10000011, 0, 0, 0, 0), EPERM),
    "clone into a process namespace": (56, (0x20000011, 0, 0, 0, 0), EPERM),
    "clone3": (435, (0, 0), ENOSYS),
    "a call that no kernel has yet": (1000, (), ENOSYS),
    "personality without address randomisation": (135, (0x0040000,), EPERM),
    "personality with stray high bits": (135, (1 << 32,), EPERM),
    "sched_setscheduler in real time": (144, (0, 1, 0), EPERM),
    "sched_setattr": (314, (0, 0, 0), EPERM),
    "sched_setaffinity": (203, (0, 8, 0), EPERM),
    "ioprio_set": (251, (1, 0, 0), EPERM),
    "settimeofday": (164, (0, 0), EPERM),
    "clock_settime": (227, (0, 0), EPERM),
    "adjtimex": (159, (0,), EPERM),
    "quotactl": (179, (0, 0, 0, 0), EPERM),
    "reboot": (169, (0, 0, 0, 0), EPERM),
    "kexec_load": (246, (0, 0, 0, 0), EPERM),
    "syslog": (103, (3, 0, 0), EPERM),
    "sysfs": (139, (3,), EPERM),
    "ioperm": (173, (0, 0, 0), EPERM),
    "iopl": (172, (0,), EPERM),
    "fanotify_init": (300, (0x200, 0), EPERM),
    "inotify_init1": (294, (0,), EPERM),
    "mbind": (237, (0, 0, 0, 0, 0, 0), EPERM),
    "shmget": (29, (0, 4096, 0o1600), EPERM),
    "semget": (64, (0, 1, 0o1600), EPERM),
    "msgget": (68, (0, 0o1600), EPERM),
    "mlockall": (151, (1,), EPERM),
    "vmsplice": (278, (0, 0, 0, 0), EPERM),
    "setrlimit of core files": (160, (4, 0), EPERM),
    "setrlimit with stray high bits": (160, ((1 << 32) | 4, 0), EPERM),
    "prlimit64 of core files": (302, (0, 4, -1, 0), EPERM),
    "prlimit64 with stray high bits": (302, (0, (1 << 32) | 4, -1, 0), EPERM),
    "fadvise64 against pages that are shared": (221, (0, 0, 0, 4), EPERM),
    "readahead": (187, (0, 0, 0), EPERM),
    "preadv2 that asks what is in memory": (327, (0, 0, 0, 0, 0, 8), EPERM),
    "sync of the whole host": (162, (), EPERM),
    "setuid": (105, (0,), EPERM),
    "fcntl for a lease": (72, (0, 1024, 0), EPERM),
    "fcntl for notices": (72, (0, 1026, 1), EPERM),
    "fcntl for a larger pipe": (72, (0, 1031, 1 << 20), EPERM),
    "sendfile": (40, (1, 0, 0, 1), errno.EINVAL),
    "copy_file_range": (326, (0, 0, 1, 0, 1, 0), ENOSYS),
    **{
        f"{name} out of band": (number, tuple(int(at == flags) for at in range(6)), EPERM)
        for name, number, flags in (
            *(("sendto", 44, 3), ("sendmsg", 46, 2), ("sendmmsg", 307, 3)),
            *(("recvfrom", 45, 3), ("recvmsg", 47, 2), ("recvmmsg", 299, 3)),
        )
    },
    "ioctl that types for others": (16, (0, 0x5412, 0), EPERM),
    "the same with stray high bits": (16, (0, (1 << 32) | 0x5412, 0), EPERM),
    "ioctl of a virtual console": (16, (0, 0x541C, 0), EPERM),
    "prctl for core scheduling": (157, (62, 1, 0, 0, 0), EPERM),
    "prctl for a filter that logs": (157, (22, 2, 0, 0, 0), EPERM),
    "seccomp for a filter that logs": (317, (1, 2, 0), EPERM),
    **{
        f"socket of {name}": (41, (family, kind, 0), EAFNOSUPPORT)
        for name, family, kind in (
            ("IPv4", 2, 1),
            ("IPv6", 10, 1),
            ("raw IPv4", 2, 3),
            ("netlink", 16, 3),
            ("packet", 17, 3),
            ("bluetooth", 31, 3),
            ("TIPC", 30, 1),
            ("the kernel's ciphers", 38, 5),
            ("virtual machines", 40, 1),
            ("XDP", 44, 3),
            ("IPv4 with stray high bits", (1 << 32) | 2, 1),
        )
    },
    "socketpair of TIPC": (53, (30, 1, 0, 0), EAFNOSUPPORT),
}
CALL = """
import ctypes, json, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
answers = {}
for name, (number, arguments, _) in json.load(sys.stdin).items():
    ctypes.set_errno(0)
    done = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
    answers[name] = 0 if done >= 0 else ctypes.get_errno()
print(json.dumps(answers))
"""
USUAL = """
import asyncio, fcntl, mmap, multiprocessing, os, selectors, signal, socket, subprocess, sys
import tempfile, threading, time
a, b = socket.socketpair()
a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
a.sendall(b"x"); assert b.recv(1) == b"x"
thread = threading.Thread(target=time.sleep, args=(0.01,)); thread.start(); thread.join()
assert subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True).stdout == b"1\\n"
with tempfile.TemporaryFile() as file:
    fcntl.flock(file, fcntl.LOCK_EX); fcntl.lockf(file, fcntl.LOCK_EX); os.fsync(file.fileno())
context = multiprocessing.get_context("fork")
queue = context.Queue()
child = context.Process(target=queue.put, args=(7,)); child.start()
assert queue.get() == 7
child.join()
async def main():
    child = await asyncio.create_subprocess_exec("/bin/true")
    assert await child.wait() == 0
asyncio.run(main())
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.signal(signal.SIGALRM, lambda *_: None); signal.pause()
mmap.mmap(-1, 4096).close(); os.nice(1); os.isatty(0); os.mkfifo("/tmp/f")
print("usual")
"""
LOCKS = """
import fcntl, os, sqlite3, struct
file = os.open("/tmp/locked", os.O_RDWR | os.O_CREAT)
for at in range(1000):
    fcntl.lockf(file, fcntl.LOCK_EX, 1, 2 * at)
    fcntl.fcntl(file, fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 2 * at, 1, 0))
if os.fork() == 0:
    asked = fcntl.fcntl(file, fcntl.F_GETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0))
    print(struct.unpack("hhqqi4x", asked)[0] == fcntl.F_UNLCK, end=" ", flush=True)
    os._exit(0)
os.wait()
base = sqlite3.connect("/tmp/base")
base.execute("create table t (n)"); base.execute("insert into t values (7)"); base.commit()
print(base.execute("select n from t").fetchone()[0])
"""
FILTERS = ("prctl for a filter that logs", "seccomp for a filter that logs")
OFD_LOCKS = """
import fcntl, os, struct, sys
files = [os.open("/tmp/locked", os.O_RDWR | os.O_CREAT) for _ in range(2)]
whole = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0)
for at in range(1000):
    fcntl.fcntl(files[0], fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 2 * at, 1, 0))
asked = fcntl.fcntl(files[1], fcntl.F_OFD_GETLK, whole)
free = struct.unpack("hhqqi4x", asked)[0] == fcntl.F_UNLCK
print(at + 1, "free" if free else "locked", file=sys.stderr)
"""
COPIES = """
import os, shutil
open("/tmp/a", "w").write("text" * 100000)
shutil.copyfile("/tmp/a", "/tmp/b")
print(os.path.getsize("/tmp/b"))
"""
OLD_ABI = r"""
#include <stdio.h>
int main(void) {
#ifdef THIRTY_TWO
    long id = 20; /* getpid, through the gate of 32-bit programs */
    __asm__ volatile("int $0x80" : "+a"(id) : : "memory");
#else
    long id = 0x40000000 + 39; /* getpid of x32 */
    __asm__ volatile("syscall" : "+a"(id) : : "rcx", "r11", "memory");
#endif
    printf("%ld\n", id);
}
"""


class TestProfile:
    def test_has_no_dangerous_call(self) -> None:
        everything = seccomp.ALLOWED | seccomp.ALLOWED_VALUES.keys()

        assert everything.isdisjoint(DANGEROUS.split())

    def test_refuses_what_it_does_not_name(self) -> None:
        profile = json.loads(seccomp.profile())

        assert profile["defaultAction"] == "SCMP_ACT_ERRNO"
        assert all(one["subArchitectures"] == [] for one in profile["archMap"])

    def test_compares_one_argument_at_a_time(self) -> None:
        """Conditions on the same argument in one rule would be joined by `or` in runc."""
        rules = json.loads(seccomp.profile())["syscalls"]

        assert all(len(rule.get("args", ())) <= 1 for rule in rules)
        assert seccomp.ALLOWED.isdisjoint(seccomp.ALLOWED_VALUES.keys() | {"clone", "clone3"})


@pytest.mark.docker
class TestInForce:
    def test_the_engine_has_it(self, box: DockerBox) -> None:
        with contextlib.closing(docker.from_env()) as client:
            inspected: dict[str, Any] = client.api.inspect_container(box.container)

        options = inspected["HostConfig"]["SecurityOpt"]
        assert options == host_options(BoxSpec(owner=""))["security_opt"]

    def test_refuses_from_inside(self, run_python: Callable[..., Outcome]) -> None:
        outcome = run_python(CALL, stdin=json.dumps(REFUSED).encode())

        answers = json.loads(outcome.stdout)
        assert answers == {name: error for name, (_, _, error) in REFUSED.items()}

    def test_lets_usual_programs_work(self, run_python: Callable[..., Outcome]) -> None:
        outcome = run_python(USUAL)

        assert outcome.stdout == b"usual\n", outcome.stderr.decode()

    def test_record_locks_hold_no_memory_of_the_kernel(
        self, run_python: Callable[..., Outcome]
    ) -> None:
        """Nothing would count them: issue 10, item 16. Files of SQLite work nevertheless."""
        outcome = run_python(LOCKS)

        assert outcome.stdout == b"True 7\n", outcome.stderr.decode()

    def test_nor_do_they_in_a_dialogue(self, docker_sandbox: DockerSandbox) -> None:
        """Its launcher needs F_OFD_SETLK and a filter, its programs get neither."""
        refused = json.dumps({name: REFUSED[name] for name in FILTERS})
        command = Command(argv=("/usr/bin/python3", "-c", OFD_LOCKS), limits=Limits())
        with (
            docker_sandbox.open("python3", talks=True) as box,
            docker_sandbox.open("python3", talks=True) as other,
        ):
            asks = Command(argv=("/usr/bin/python3", "-c", "input()"), limits=Limits())
            outcomes = [box.run(command, b""), box.converse(command, other, asks)[0]]
            answers = box.run(
                Command(argv=("/usr/bin/python3", "-c", CALL), limits=Limits()), refused.encode()
            )

        for outcome in outcomes:
            assert outcome.stderr == b"1000 free\n", "each reports success and locks nothing"
        assert json.loads(answers.stdout) == dict.fromkeys(FILTERS, EPERM)

    def test_files_are_copied_without_sendfile(self, run_python: Callable[..., Outcome]) -> None:
        outcome = run_python(COPIES)

        assert outcome.stdout == b"400000\n", outcome.stderr.decode()

    @pytest.mark.parametrize("abi", ["THIRTY_TWO", "X_THIRTY_TWO"])
    def test_knows_one_abi(self, docker_sandbox: DockerSandbox, abi: str) -> None:
        source = SourceFile(name="main.c", content=OLD_ABI.encode())
        argv = ("/usr/bin/gcc", f"-D{abi}", "-o", "program", "main.c")
        limits = Limits(time_ms=10_000)
        with docker_sandbox.open("gcc") as box:
            made = box.compile((source,), Command(argv=argv, limits=limits), ("program",))
            assert made.artefact, made.log.decode()
            outcome = box.run(Command(argv=("/box/program",), limits=limits), b"")

        assert (outcome.stop, outcome.signal, outcome.stdout) == (Stop.ENDED, 31, b""), "SIGSYS"
