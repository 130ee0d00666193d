"""Memory that the kernel keeps for a program is bounded by a count, or is part of its memory.

Each program takes as much of one kind as it gets, and says how much that was (issue 10, item 16).
"""

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits
from runners.sandbox import Command, Outcome, Stop

pytestmark = pytest.mark.docker

DESCRIPTORS = 256  # of each process, its first three included
SIGNALS = 1024  # RLIMIT_SIGPENDING: queued signals and timers, of all processes together
COUNT = """
import ctypes, errno, os, resource, select, signal, socket, sys, time
libc = ctypes.CDLL(None, use_errno=True)
def count(take, most=1 << 20):
    for taken in range(most):
        try:
            if take() == -1: return taken
        except OSError:
            return taken
    return most
"""
FILL_PIPE = """
ends = []
def pipe():
    read, write = os.pipe()
    os.write(write, b"x" * 65536)
    os.close(write)
    ends.append(read)
"""
FILL_SOCKET = """
ends = []
def pair():
    one, other = socket.socketpair()
    one.setblocking(False)
    count(lambda: one.send(b"x" * 65536))
    ends.append((one, other))
"""
WATCHES = """
pollers = [select.epoll() for _ in range(120)]
files = [os.eventfd(0) for _ in range(120)]
for poller in pollers:
    for file in files: poller.register(file)
print(len(pollers) * len(files))
"""


def run(box: DockerBox, code: str, memory_mb: int = 256) -> Outcome:
    limits = Limits(time_ms=3000, memory_mb=memory_mb, wall_factor=2)
    argv = ("/usr/bin/python3", "-c", COUNT + code)
    return box.run(Command(argv=argv, limits=limits, processes=64), b"")


def counted(box: DockerBox, code: str) -> int:
    outcome = run(box, code)
    assert outcome.exit_code == 0, outcome.stderr.decode()
    return int(outcome.stdout)


class TestACountBounds:
    @pytest.mark.parametrize(
        "take",
        [
            "os.eventfd(0)",
            "os.memfd_create('m')",
            "os.pipe()",
            "os.dup(0)",
            "libc.timerfd_create(1, 0)",
            "libc.epoll_create1(0)",
        ],
    )
    def test_descriptors(self, box: DockerBox, take: str) -> None:
        assert counted(box, f"print(count(lambda: {take}))") <= DESCRIPTORS - 3

    def test_timers(self, box: DockerBox) -> None:
        timers = "print(count(lambda: libc.timer_create(1, None, ctypes.byref(ctypes.c_void_p()))))"

        assert 900 < counted(box, timers) <= SIGNALS

    def test_queued_signals(self, box: DockerBox) -> None:
        """With a value none is queued: rt_sigqueueinfo is refused. Those of kill have no number to
        ask for but the one in /proc."""
        queued = "signal.pthread_sigmask(signal.SIG_BLOCK, {40})\nvalue = ctypes.c_void_p(0)\n"
        queued += "assert libc.sigqueue(os.getpid(), 40, value) == -1\n"
        queued += "assert ctypes.get_errno() == errno.EPERM\n"
        queued += "for _ in range(2000): os.kill(os.getpid(), 40)\n"
        queued += "status = open('/proc/self/status').read()\n"
        queued += "print(status.split('SigQ:')[1].split('/')[0])"

        assert 900 < counted(box, queued) <= SIGNALS

    def test_both_for_all_processes_of_a_program(self, box: DockerBox) -> None:
        shared = "take = lambda: libc.timer_create(1, None, ctypes.byref(ctypes.c_void_p()))\n"
        shared += "read, write = os.pipe()\nfor _ in range(4):\n  if os.fork() == 0:\n"
        shared += "    os.write(write, b'%d ' % count(take)); time.sleep(0.5); os._exit(0)\n"
        shared += "time.sleep(0.4)\nprint(sum(map(int, os.read(read, 99).split())))"

        assert counted(box, shared) <= SIGNALS


class TestTheMemoryLimitBounds:
    @pytest.mark.parametrize(
        "fill",
        [
            f"{FILL_PIPE}\ncount(pipe)",
            f"{FILL_SOCKET}\ncount(pair)",
            WATCHES,
            "fd = os.memfd_create('m')\ncount(lambda: os.write(fd, b'x' * (1 << 20)), 20)",
        ],
        ids=["pipes", "sockets", "watches of epoll", "memfds"],
    )
    def test_what_many_processes_fill(self, box: DockerBox, fill: str) -> None:
        alone = run(box, f"{fill}\ntime.sleep(0.1)", memory_mb=48)
        outcome = run(box, f"[os.fork() for _ in range(5)]\n{fill}\ntime.sleep(9)", memory_mb=48)

        assert alone.memory_kb < 48 << 10, "it is what one process can have"
        assert outcome.stop is Stop.MEMORY


def test_full_pipes_are_reported(box: DockerBox) -> None:
    """Up to 32 MiB of them were not (issue 10, item 16): now all but the 8 MiB that are free."""
    fills = f"{FILL_PIPE}\nos.fork(); os.fork()\ncount(pipe, 120)\ntime.sleep(0.3)"

    outcome = run(box, fills)

    assert outcome.stop is Stop.ENDED, outcome
    assert outcome.memory_kb > 4 * 120 * 64 - 8 * 1024
