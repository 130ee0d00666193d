"""A sandbox that runs nothing and says what the benchmark's program would print.

`RUNNER_SANDBOX=deploy.bench.stub.make_sandbox` leaves of a submission its way through the queue.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from runners.contract import SourceFile
from runners.sandbox import Answer, Box, Command, Compilation, Outcome, Role, Sandbox, Stop

GOOD = Outcome(stop=Stop.ENDED, exit_code=0, cpu_ms=1, memory_kb=1000, stdout=b"hello\n")


class StubBox:
    is_sound = True

    def install(self, files: tuple[SourceFile, ...]) -> None:
        """Nothing needs them."""

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        del command, collect
        return Compilation(outcome=GOOD, log=b"", artefact=files)

    def run(self, command: Command, stdin: bytes) -> Outcome:
        del command, stdin
        return GOOD

    def converse(
        self, command: Command, partner: Box, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        del command, partner, partner_command
        return GOOD, GOOD

    @contextmanager
    def session(self, command: Command) -> Iterator["StubSession"]:
        del command
        yield StubSession()


class StubSession:
    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        return [Answer(line=b"null") for _ in cases]

    def end(self) -> Outcome:
        return GOOD


class StubSandbox:
    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[StubBox]:
        del image, role, talks
        yield StubBox()

    def image_id(self, image: str) -> str:
        return f"stub/{image}"

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        """There is nothing to make."""

    def close(self) -> None:
        """There is nothing to remove."""


def make_sandbox(**_: Any) -> Sandbox:
    return StubSandbox()
