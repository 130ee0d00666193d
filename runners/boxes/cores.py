"""Which cores of this host the slots of workers hold: one lock file a core, in a shared folder."""

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path


def try_lock(folder: Path, core: int) -> int:
    """A descriptor that holds the core until it is closed, or -1 if somebody else does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / str(core), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return -1
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return -1
    return handle


def free_cores(folder: Path, cores: Sequence[int]) -> list[int]:
    """Those of the cores that no slot holds. They are not taken: a worker may start meanwhile."""
    free = []
    for core in cores:
        if (handle := try_lock(folder, core)) >= 0:
            os.close(handle)
            free.append(core)
    return free
