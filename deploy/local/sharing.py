"""Services shared by the commands of one checkout: the first in starts, the last out stops them.

Each command holds a shared lock on users.lock while it needs the services; the kernel gives it back
however the command ends. Starting and stopping happens under the exclusive starting.lock.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def shared(folder: Path, *, start: Callable[[], None], stop: Callable[[], None]) -> Iterator[None]:
    """Holds the services. A failed start is cleaned up like any other end."""
    with _open(folder / "users.lock") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            with _exclusive(folder / "starting.lock"):
                start()
            yield
        finally:
            with _exclusive(folder / "starting.lock"):
                if _is_last(users):
                    stop()


def in_use(folder: Path) -> bool:
    """True while any command holds the services."""
    with _open(folder / "users.lock") as users:
        return not _is_last(users)


def _is_last(users: int) -> bool:
    """True when nobody else holds the lock. Gives ours back: the next to leave can be last."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        fcntl.flock(users, fcntl.LOCK_UN)
        return False
    return True


@contextmanager
def _exclusive(path: Path) -> Iterator[None]:
    with _open(path) as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextmanager
def _open(path: Path) -> Iterator[int]:
    """Descriptors are not inherited by programs we start: none of them can keep a lock alive."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)
