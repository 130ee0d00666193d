"""Two named pipes between a program in this box and one in another: the kernel's own, no relay.

/pipes is a volume that the boxes of a host share, and only their supervisors can look into it. Each
of the two makes the pipes or finds them made, and holds both ends of both: so nothing blocks before
both are there. What the programs inherit are the proper ends alone.
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
        self._ends = [
            os.open(self._paths[0], os.O_RDONLY),
            os.open(self._paths[1], os.O_WRONLY),
        ]

    def ends(self) -> list[int]:
        return self._ends

    def close(self) -> None:
        """Let go of everything here, and of the names."""
        for fd in (*self._held, *self._ends):
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
