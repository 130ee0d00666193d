"""Two named pipes between a program in this box and one in another: the kernel's own, no relay.

/pipes is a volume that the boxes of a host share, and only their supervisors can look into it. Each
of the two makes the pipes or finds them made, and holds both ends of both: so nothing blocks before
both are there. What a program inherits are the proper ends alone. Its launcher gets the same two
opened once more: the program can close its own, and the launcher can hold the pipes (dialogue.c).
"""

import os
from collections.abc import Sequence
from contextlib import suppress

PIPES = "/pipes"


class Pipes:
    """`names`: the pipe to read from, and the one to write to."""

    def __init__(self, names: Sequence[str]) -> None:
        self._paths = [os.path.join(PIPES, name) for name in names]
        self._held = [held_open(path) for path in self._paths]
        self._ends = self._opened()
        self._launchers = self._opened()

    def _opened(self) -> list[int]:
        reads, writes = self._paths
        return [os.open(reads, os.O_RDONLY), os.open(writes, os.O_WRONLY)]

    def ends(self) -> list[int]:
        """The descriptors of the program: to read from, and to write to."""
        return self._ends

    def launchers_ends(self) -> list[int]:
        """The same pipes for the launcher, over descriptions of its own."""
        return self._launchers

    def close(self) -> None:
        """Let go of everything here, and of the names."""
        for fd in (*self._held, *self._ends, *self._launchers):
            os.close(fd)
        for path in self._paths:
            with suppress(FileNotFoundError):
                os.unlink(path)


def held_open(path: str) -> int:
    with suppress(FileExistsError):
        os.mkfifo(path)
    fd = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    os.fchmod(fd, 0o666)  # so that /dev/stdin can be opened by name; the folder is closed to all
    return fd
