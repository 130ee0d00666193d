"""The port between judging and whatever runs programs: what a sandbox must offer, in values.

One `Sandbox` serves one worker slot. `open` hands out a clean `Box` that holds one submission:
install or compile it once, then run it case after case, or in one `Session` for all cases. Nothing
a program does is an exception: how it ended is an `Outcome`. `SandboxError` means that we failed;
judge the submission again.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Protocol

from runners.contract import Limits, SourceFile

MAX_COMPILED_MB = 64  # a file that a compiler makes


class SandboxError(Exception):
    """The sandbox, not the program, failed: engine down, image missing, box lost."""


class BoxLostError(SandboxError):
    """A box stopped answering while it held a submission, which may be the reason."""


class Stop(IntEnum):
    """Why a run ended; the numbers are those of runners/inside/protocol.py."""

    ENDED = 0
    CPU_TIME = 1
    WALL_TIME = 2
    MEMORY = 3
    OUTPUT = 4
    NOT_STARTED = 5
    SPOKE_OUT_OF_TURN = 6
    IDLE_TIME = 7


class Role(Enum):
    """Whose programs a box runs. It keeps its role for life (issue 10, item 15).

    Validators and interactors read the answers of hidden cases, so no submission may run where one
    of them ran.
    """

    SUBMISSION = "submission"
    PROBLEM = "problem"  # validators, interactors, references


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The facts of one run, all measured outside the program.

    `ended_us` is a clock that all boxes of a host share. `idle_ms` is how long nothing in the box
    could run, as far as it was seen; None where nobody can tell.
    """

    stop: Stop
    exit_code: int | None = None
    signal: int | None = None
    cpu_ms: int = 0
    wall_ms: int = 0
    memory_kb: int = 0
    oom_kills: int = 0
    ended_us: int = 0
    idle_ms: int | None = None
    stdout: bytes = b""
    stderr: bytes = b""
    kept: tuple[SourceFile, ...] = ()

    @property
    def succeeded(self) -> bool:
        return self.stop is Stop.ENDED and self.exit_code == 0 and not self.oom_kills


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What to start and how many processes and threads it may have.

    `files` lie in its working folder, its own, before it starts; those named in `keep` come out
    with its outcome if they are there afterwards. Both are gone before the next run. `idle_ms` is
    how far the idle time, of a whole session, may exceed the CPU time; None: no bound.
    """

    argv: tuple[str, ...]
    limits: Limits
    processes: int = 64
    files: tuple[SourceFile, ...] = ()
    keep: tuple[str, ...] = ()
    idle_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation:
    """What the compiler made (`artefact`, empty when it failed) and said (`log`)."""

    outcome: Outcome
    log: bytes
    artefact: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a session used until it was ready for its first case."""

    cpu_us: int = 0
    wall_us: int = 0


NO_START = Start()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a program answered to one case, and what that took.

    Without `line` it ended in this case: `Session.end` says how. `stdout_end` is where, in all that
    the program printed, the case ends. `start` is what the program used before its first case.
    `idle_us` is the idle time of the session until then, where that is known.
    """

    line: bytes | None
    cpu_us: int = 0
    wall_us: int = 0
    memory_kb: int = 0
    stdout_end: int = 0
    start: Start = NO_START
    idle_us: int | None = None


class Session(Protocol):
    """One process that answers case after case; runners/functions/drivers/model.py says how.

    `time_ms` and the wall clock limit each case, and the start; all other limits the whole run.
    """

    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        """Answers to the first of these cases, in order, at least one: ask the rest again.

        How many is the session's choice; it takes little more than 0.2 s, or one case. An answer
        without a line is the last one there will be.
        """

    def end(self) -> Outcome:
        """Close its input, wait for it, and say how it ended; stdout and stderr are the run's.

        Who has answered all it was asked, and does not end within the limits of a case, is ended
        like one that did.
        """


class Box(Protocol):
    """A clean place that holds one submission."""

    @property
    def is_sound(self) -> bool:
        """False when something odd happened: what it said stands, but it can't be used again."""

    def install(self, files: tuple[SourceFile, ...]) -> None:
        """Put files in the program folder, read-only to the program."""

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        """Compile, and install what was made: the files whose names end in one of `collect`."""

    def run(self, command: Command, stdin: bytes) -> Outcome:
        """Run the program once; whatever it leaves behind is gone before the next run."""

    def converse(
        self, command: Command, partner: "Box", partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        """Run two programs at once, each in its box, that read what the other writes."""

    def session(self, command: Command) -> AbstractContextManager[Session]:
        """Start the program for many cases. It is over, at the latest, at exit."""


class Sandbox(Protocol):
    """Boxes for one worker slot."""

    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> AbstractContextManager[Box]:
        """A clean box of this image family and role; given back, or thrown away, at exit.

        Only boxes that were opened to talk can `converse`.
        """

    def image_id(self, image: str) -> str:
        """Identifies the image's content; part of every artefact's cache key."""

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        """Make boxes ahead of time."""

    def close(self) -> None:
        """Remove every box."""
