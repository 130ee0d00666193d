"""Children that end with their parent, even a killed one: Linux's parent-death signal."""

import ctypes
import signal

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def tie_to_parent(number: signal.Signals) -> None:
    """Called in a child: when the thread that started it ends, it gets this signal."""
    _libc.prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
