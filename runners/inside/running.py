"""One program, started by the launcher, and what it printed."""

import os
from dataclasses import dataclass

from runners.inside.frames import Header
from runners.inside.pipes import Pipes
from runners.inside.protocol import FACTS

LAUNCHER = "/opt/judge/launch"
REPORT_FD = 3
ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/tmp",  # noqa: S108
    "LANG": "C.UTF-8",
    "TMPDIR": "/tmp",  # noqa: S108
    "PYTHONDONTWRITEBYTECODE": "1",
}
MAX_STDERR = 64 * 1024


class BoxError(Exception):
    """The box can't be trusted any more; the worker throws it away."""


def memory_file(name: str, mode: int = 0o666) -> int:
    """An unnamed file in memory: nothing to clean up, nothing to swap for a link."""
    fd = os.memfd_create(name)
    os.fchmod(fd, mode)  # so that /dev/stdin and /dev/stdout can be opened by name
    return fd


def input_file(content: bytes) -> int:
    """Such a file to read from: who could shrink it would hide as much memory from the count."""
    with os.fdopen(memory_file("stdin", 0o444), "wb") as file:
        file.write(content)
        file.flush()
        return os.open(f"/proc/self/fd/{file.fileno()}", os.O_RDONLY)


def read_start(fd: int, room: int) -> bytes:
    return os.pread(fd, min(os.fstat(fd).st_size, room), 0)


@dataclass
class Run:
    """What a program is given, and what it printed once it has ended."""

    uid: int
    argv: list[str]
    limits: Header
    cwd: str
    stdout: bytes = b""
    stderr: bytes = b""


def start(run: Run, fds: list[int], mode: str = "run") -> int:
    """Start the launcher; `fds` become the program's 0, 1, 2, the launcher's report, and what else
    the mode wants."""
    keys = ("time_ms", "wall_ms", "memory_kb", "output_kb", "processes", "file_kb", "idle_ms")
    words = [str(run.limits[key]) for key in keys]
    command = [LAUNCHER, mode, str(run.uid), *words, run.cwd, *run.argv]
    actions = [(os.POSIX_SPAWN_DUP2, fd, number) for number, fd in enumerate(fds)]
    return os.posix_spawn(LAUNCHER, command, ENVIRONMENT, file_actions=actions)


def wait_for(pid: int, fds: list[int]) -> Header:
    """The launcher's facts."""
    status = os.waitpid(pid, 0)[1]
    return facts_of(status, os.pread(fds[REPORT_FD], 512, 0))


def facts_of(status: int, report: bytes) -> Header:
    words = report.split()
    if status != 0 or len(words) != len(FACTS):
        raise BoxError(f"the launcher ended with status {status}")
    return dict(zip(FACTS, map(int, words), strict=True))


def execute(run: Run, stdin: bytes) -> Header:
    """Run a program on an input; its outputs are read up to their limits."""
    # All numbers are above 2 and the report's comes last: no dup2 overwrites a later source.
    fds = [input_file(stdin), *map(memory_file, ("stdout", "stderr", "report"))]
    try:
        facts = wait_for(start(run, fds), fds)
        run.stdout = read_start(fds[1], run.limits["output_kb"] * 1024 + 1)
        run.stderr = read_start(fds[2], MAX_STDERR)
        return facts
    finally:
        for fd in fds:
            os.close(fd)


def converse(run: Run, pipes: Pipes) -> Header:
    """Run a program between two pipes; all ends but its launcher's are closed meanwhile.

    The launcher lets go of its ends after it has noted that the program has ended, so that nobody
    who ends because of that can seem to have ended first; and of one that the program has closed.
    """
    # All numbers are above those that they become, so no dup2 overwrites a later source.
    fds = [*pipes.ends(), *map(memory_file, ("stderr", "report"))]
    try:
        pid = start(run, [*fds, *pipes.launchers_ends()], "talk")
        pipes.close()
        facts = wait_for(pid, fds)
        run.stderr = read_start(fds[2], MAX_STDERR)
        return facts
    finally:
        for fd in fds[2:]:
            os.close(fd)
