"""Processes that outlive the command that started them: which they are, and how to end them.

A process id in a file may belong to a stranger after a reboot, so it counts only together with what
the process is known by: the folder it works in.
"""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

TICK_S = 0.05


def at_work(pid_file: Path, folder: Path) -> int | None:
    """The process named by the file's first line, if it lives and works in `folder`."""
    try:
        pid = int(pid_file.read_text().split()[0])
        is_there = Path(f"/proc/{pid}/cwd").readlink() == folder.resolve()
    except (OSError, ValueError, IndexError):
        return None
    return pid if is_there else None


def is_called(pid: int, name: str) -> bool:
    """True when such a process runs under that program name."""
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip() == name
    except OSError:
        return False


def lives(pid: int) -> bool:
    """A zombie has ended: it only waits for its parent to notice."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def end(pid: int, *, within_s: float) -> bool:
    """Asks a process to end; kills it when it has not done so in time."""
    _send(pid, signal.SIGTERM)
    if wait_until(lambda: not lives(pid), within_s=within_s):
        return True
    _send(pid, signal.SIGKILL)
    return wait_until(lambda: not lives(pid), within_s=5)


def wait_until(condition: Callable[[], bool], *, within_s: float) -> bool:
    """Asks again and again until the condition holds; False when time is up."""
    deadline = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(TICK_S)
    return True


def _send(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
