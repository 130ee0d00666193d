"""A sandbox that runs nothing and takes as long as the source says: `# wait 0.2`.

What it answers is what `sums` wants. Named by RUNNER_SANDBOX, it makes a worker whose load is only
time, so that many slots can be tried on few cores.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from runners.contract import SourceFile
from runners.sandbox import Box, Command, Compilation, Outcome, Role, Stop

WAIT = re.compile(rb"# wait ([0-9.]+)")


class TimedBox:
    is_sound = True

    def __init__(self) -> None:
        self._wait_s = 0.0

    def install(self, files: tuple[SourceFile, ...]) -> None:
        found = WAIT.search(files[0].content)
        self._wait_s = float(found[1]) if found else 0.0

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        raise NotImplementedError(files, command, collect)

    def run(self, command: Command, stdin: bytes) -> Outcome:
        del command
        threading.Event().wait(self._wait_s)
        answer = f"{sum(map(int, stdin.split()))}\n".encode()
        return Outcome(stop=Stop.ENDED, exit_code=0, stdout=answer)

    def converse(
        self, command: Command, partner: Box, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        raise NotImplementedError(command, partner, partner_command)


class TimedSandbox:
    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[TimedBox]:
        del image, role, talks
        yield TimedBox()

    def image_id(self, image: str) -> str:
        return f"sha256:{image}"

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        """Nothing takes time here."""

    def close(self) -> None:
        """Nothing is kept."""


def make_sandbox(*, owner: str, cpus: str, settings: Mapping[str, Any]) -> TimedSandbox:
    del owner, cpus, settings
    return TimedSandbox()
