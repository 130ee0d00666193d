"""The values that go into the judge (a Job) and come out of it (a Report).

Units never change between layers: `*_ms` milliseconds, `*_mb` MiB, `*_kb` KiB. All is frozen.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from runners.verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one case may use. The wall clock has a limit of its own, derived from the CPU's."""

    time_ms: int = 2_000
    memory_mb: int = 256
    output_kb: int = 8 * 1024
    wall_factor: float = 3.0

    @property
    def wall_ms(self) -> int:
        """A sleeping program is stopped here; the extra second forgives a busy host."""
        return int(self.time_ms * self.wall_factor) + 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of a program. `name` is its path inside the program's folder, without dots."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How an answer is compared: Kattis' default validator and its flags."""

    case_sensitive: bool = False
    space_change_sensitive: bool = False
    float_relative_tolerance: float | None = None
    float_absolute_tolerance: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test: the files of its input and of the judge's answer, read only when needed.

    `group` names the folder it lies in; `flags`, if any, hold instead of the job's.
    """

    name: str
    input: Path
    answer: Path
    is_sample: bool = False
    group: str = ""
    flags: tuple[str, ...] = ()


class Aggregation(StrEnum):
    """How the points of a group follow from those of what it holds."""

    SUM = "sum"
    MIN = "min"
    MAX = "max"
    AVERAGE = "avg"
    ALL_OR_NOTHING = "pass-fail"


class Rejection(StrEnum):
    """What a group is called in which something was rejected."""

    WORST = "worst_error"
    FIRST = "first_error"
    NEVER = "always_accept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How the cases of one folder below data/ make points. The root's name is empty.

    An accepted case is worth `accept_score`, unless the validator says how much; None means that
    only the validator knows. `breaks` ends the group at the first rejection. All of the groups in
    `require_pass` have to be accepted before this one is judged at all.
    """

    name: str
    aggregation: Aggregation = Aggregation.SUM
    rejection: Rejection = Rejection.WORST
    any_accepted: bool = False
    ignores_samples: bool = False
    breaks: bool = True
    accept_score: float | None = 1.0
    reject_score: float = 0.0
    least: float | None = None
    most: float | None = None
    require_pass: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Validator:
    """A problem's own judge of outputs, as source: exit code 42 accepts, 43 rejects."""

    language: str
    files: tuple[SourceFile, ...]
    limits: Limits = field(
        default_factory=lambda: Limits(time_ms=60_000, memory_mb=2048, wall_factor=1.5)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything needed to judge one submission.

    Without `validators` outputs are compared with the answers; all of several have to accept, and
    `flags` are their arguments. In an interactive problem the only validator talks with the
    program. With `groups` the problem has a score, and they decide what a failed case ends; then
    `stop_early` only spares cases that no longer count.
    """

    language: str
    files: tuple[SourceFile, ...]
    limits: Limits
    cases: tuple[Case, ...]
    comparison: Comparison = field(default_factory=Comparison)
    flags: tuple[str, ...] = ()
    validators: tuple[Validator, ...] = ()
    is_interactive: bool = False
    groups: tuple[Group, ...] = ()
    stop_early: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """What happened on one case. Texts are capped excerpts, safe to store.

    `number` is the case's place in the job, from 1: not every case has to be judged. `points` is
    what the validator gave, `share` the part of what the case is worth, from 0 to 1.
    """

    name: str
    verdict: Verdict
    cpu_ms: int
    wall_ms: int
    memory_kb: int
    is_sample: bool = False
    reason: str = ""
    exit_code: int | None = None
    signal: int | None = None
    stdout: str = ""
    stderr: str = ""
    number: int = 0
    points: float | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The points of a submission, and the most there are to get where that is known.

    `is_accepted` is the word of the groups' own rules, which may accept a part. `groups` are the
    points of each group that was judged.
    """

    points: float
    most: float | None
    is_accepted: bool
    groups: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a Job: the verdict, its cases in order, and what the compiler said.

    A problem with a score is accepted with all its points; else the first failure is the verdict.
    """

    verdict: Verdict
    cases: tuple[CaseReport, ...] = ()
    compile_log: str = ""
    compile_ms: int = 0
    score: Score | None = None

    @property
    def cpu_ms(self) -> int:
        """CPU time of the slowest case, in ms."""
        return max((case.cpu_ms for case in self.cases), default=0)

    @property
    def memory_kb(self) -> int:
        """Peak memory of the hungriest case, in KiB."""
        return max((case.memory_kb for case in self.cases), default=0)
