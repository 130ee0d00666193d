"""Noticing that the `make` above us was told to stop.

A terminal's Ctrl-C reaches all processes, and make passes SIGTERM on. But GNU make 4.3 that gets
SIGINT or SIGHUP alone, as from a script that started it, passes nothing on: it waits for its
command inside its signal handler, for ever (tried with each signal). Meanwhile the signal is
blocked, and /proc shows that; nothing else does. When make was killed, we have another parent.
"""

import os
import signal
from pathlib import Path

STOP = (signal.SIGINT, signal.SIGHUP, signal.SIGTERM)
STOP_MASK = sum(1 << (number - 1) for number in STOP)
NAMES = {"make", "gmake"}


class Parent:
    """The process that started us, when it is make; any other is none of our business."""

    def __init__(self) -> None:
        self._pid = os.getppid()
        self._is_make = _read(self._pid, "comm").strip() in NAMES

    def wants_us_to_stop(self) -> bool:
        if not self._is_make:
            return False
        return os.getppid() != self._pid or bool(blocked(_read(self._pid, "status")) & STOP_MASK)


def blocked(status: str) -> int:
    """The mask of blocked signals, from the text of /proc/<pid>/status."""
    for line in status.splitlines():
        if line.startswith("SigBlk:"):
            return int(line.split()[1], 16)
    return 0


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""
