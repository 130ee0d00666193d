"""A sandbox that runs nothing: it plays a script of outcomes and remembers what it was asked."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from runners.contract import SourceFile
from runners.sandbox import Answer, Box, Command, Compilation, Outcome, Role, SandboxError, Stop


@dataclass(frozen=True, slots=True)
class Talk:
    """What a program answers to its cases, and how it ends."""

    answers: tuple[Answer, ...]
    outcome: Outcome


Step = Outcome | Compilation | Talk | SandboxError


class ScriptExhaustedError(AssertionError):
    """The code under test ran more than the test had foreseen."""


def ended(stdout: bytes = b"", *, exit_code: int = 0, stderr: bytes = b"") -> Outcome:
    """A program that ended by itself."""
    return Outcome(
        stop=Stop.ENDED, exit_code=exit_code, cpu_ms=3, memory_kb=900, stdout=stdout, stderr=stderr
    )


def judged(exit_code: int, *, ended_us: int = 0, **feedback: str) -> Outcome:
    """A validator that ended, leaving files in its feedback folder: judged(42, score="7")."""
    kept = tuple(
        SourceFile(name=f"feedback/{name}.txt", content=text.encode())
        for name, text in feedback.items()
    )
    return Outcome(stop=Stop.ENDED, exit_code=exit_code, ended_us=ended_us, kept=kept)


def stopped(stop: Stop) -> Outcome:
    """A program that was stopped at a limit."""
    return Outcome(stop=stop, signal=9, cpu_ms=5, memory_kb=900)


def oom_killed() -> Outcome:
    """A program that the kernel killed for want of memory; its box is unsound afterwards."""
    return Outcome(stop=Stop.ENDED, signal=9, oom_kills=1)


def compiled(*files: SourceFile, log: bytes = b"") -> Compilation:
    """A compiler that made these files."""
    return Compilation(outcome=ended(), log=log, artefact=files)


def rejected(log: bytes) -> Compilation:
    """A compiler that found an error."""
    return Compilation(outcome=ended(exit_code=1), log=log, artefact=())


def answered(*lines: bytes | None, outcome: Outcome | None = None) -> Talk:
    """A program that answers with these lines; None is where it ends."""
    answers = tuple(Answer(line=line, cpu_us=1000, wall_us=1200, memory_kb=900) for line in lines)
    return Talk(answers, outcome or ended())


@dataclass(slots=True)
class ScriptedSession:
    """Answers by its script, at most two cases at once: who asks must ask for the rest."""

    sandbox: "ScriptedSandbox"
    left: list[Answer]
    outcome: Outcome

    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        now = cases[:2]
        assert self.left, "the script has no answer left"
        given, self.left = self.left[: len(now)], self.left[len(now) :]
        self.sandbox.inputs += now[: len(given)]
        return given

    def end(self) -> Outcome:
        return self.outcome


@dataclass(slots=True)
class ScriptedBox:
    """One box; `installed` are the files in its program folder."""

    sandbox: "ScriptedSandbox"
    number: int
    talks: bool = False
    is_sound: bool = True
    installed: tuple[SourceFile, ...] = ()

    def install(self, files: tuple[SourceFile, ...]) -> None:
        self.installed += files

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        step = self.sandbox.next_step(self, command)
        assert isinstance(step, Compilation), f"the script has {step} where a compiler runs"
        assert all(made.name.endswith(collect) for made in step.artefact)
        self.sandbox.compiled += [files]
        self.installed += step.artefact
        return step

    def run(self, command: Command, stdin: bytes) -> Outcome:
        step = self.sandbox.next_step(self, command)
        assert isinstance(step, Outcome), f"the script has {step} where a program runs"
        self.sandbox.inputs += [stdin]
        self.is_sound = self.is_sound and not step.oom_kills
        return step

    @contextmanager
    def session(self, command: Command) -> Iterator[ScriptedSession]:
        step = self.sandbox.next_step(self, command)
        assert isinstance(step, Talk), f"the script has {step} where a session begins"
        self.is_sound = self.is_sound and not step.outcome.oom_kills
        yield ScriptedSession(self.sandbox, list(step.answers), step.outcome)

    def converse(
        self, command: Command, partner: Box, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        """Two steps of the script: this box's, then its partner's."""
        assert self.talks
        assert isinstance(partner, ScriptedBox)
        assert partner.talks
        return self.run(command, b""), partner.run(partner_command, b"")


@dataclass(slots=True)
class ScriptedSandbox:
    """Implements the port of runners/sandbox.py. A step that is an exception is raised."""

    script: list[Step] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)
    inputs: list[bytes] = field(default_factory=list)
    compiled: list[tuple[SourceFile, ...]] = field(default_factory=list)
    boxes: list[ScriptedBox] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    open_boxes: int = 0
    is_closed: bool = False
    image: str = "sha256:image"
    missing: str = ""

    @classmethod
    def of(cls, *steps: Step) -> "ScriptedSandbox":
        return cls(script=list(steps))

    def feed(self, steps: Iterable[Step]) -> None:
        self.script += steps

    @contextmanager
    def open(
        self,
        image: str,  # noqa: ARG002 - the port's signature
        *,
        role: Role = Role.SUBMISSION,
        talks: bool = False,
    ) -> Iterator[ScriptedBox]:
        assert not self.is_closed, "a closed sandbox was asked for a box"
        self.roles.append(role)
        box = ScriptedBox(self, len(self.boxes), talks=talks)
        self.boxes.append(box)
        self.open_boxes += 1
        try:
            yield box
        finally:
            self.open_boxes -= 1

    def image_id(self, image: str) -> str:
        if self.missing:
            raise SandboxError(self.missing)
        return f"{self.image}/{image}"

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        """Nothing takes time here."""

    def close(self) -> None:
        self.is_closed = True

    def next_step(self, box: ScriptedBox, command: Command) -> Step:
        assert box.is_sound, f"box {box.number} is unsound and was used again"
        self.commands.append(command)
        if not self.script:
            raise ScriptExhaustedError(f"no step is left for {' '.join(command.argv)}")
        step = self.script.pop(0)
        if isinstance(step, SandboxError):
            box.is_sound = False
            raise step
        return step
