"""The values that go into the judge (a Job) and come out of it (a Report).

Units never change between layers: `*_ms` milliseconds, `*_mb` MiB, `*_kb` KiB. All is frozen.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from runners.signature import Signature
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
class Budget:
    """What a submission may use over all its cases, beside the limits of each.

    Idle time is when nothing of it can run; where a box can't see that, it is the wall clock beyond
    the CPU time. `idle_ms` is allowed in any case, `idle_ms_a_case` more for each case (starting a
    program takes some), up to `idle_ms` again, and as much as the CPU time that was used. `cpu_ms`:
    None is no bound.
    """

    idle_ms: int = 4_000
    idle_ms_a_case: int = 5
    cpu_ms: int | None = None


class Clock(StrEnum):
    """What measures a limit of time."""

    CPU_TIME = "cpu_time"
    WALL_CLOCK = "wall_clock"


class Scope(StrEnum):
    """What a limit holds for."""

    CASE = "case"
    ALL_CASES = "all_cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitHit:
    """The limit of time that a case exceeded, and what was used when it was stopped, in ms."""

    clock: Clock
    scope: Scope
    limit_ms: int
    used_ms: int


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

    `group` names the folder it lies in; `flags`, if any, hold instead of the job's. The program is
    started with `args`, and `files`, by name, lie in its working folder. There is no `answer` to an
    input that a user made up: the job's reference answers it.
    """

    name: str
    input: Path
    answer: Path | None
    is_sample: bool = False
    group: str = ""
    flags: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()

    def read_answer(self) -> bytes:
        """The judge's answer, empty where nobody knows it."""
        return self.answer.read_bytes() if self.answer else b""


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


class Compare(StrEnum):
    """How what a function returned is compared; the words are those of problem.yaml.

    Doubles are compared with LeetCode's tolerance in each of them; `float` says no more than
    `exact`, and is what older packages have.
    """

    EXACT = "exact"
    ANY_ORDER = "any_order"
    ANY_ORDER_DEEP = "any_order_deep"
    FLOAT = "float"
    VALIDATOR = "validator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A right solution of the problem, as source. It answers cases that have no answer."""

    language: str
    files: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything needed to judge one submission.

    Without `validators` outputs are compared with the answers; all of several have to accept, and
    `flags` are their arguments. In an interactive problem the only validator talks with the
    program. With `groups` the problem has a score, and they decide what a failed case ends; then
    `stop_early` only spares cases that no longer count.

    With a `signature` the first file is what the user wrote, a function or a class, and `compare`
    says how what it returns is judged.
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
    signature: Signature | None = None
    compare: Compare = Compare.EXACT
    reference: Reference | None = None
    budget: Budget = field(default_factory=Budget)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """What happened on one case. Texts are capped excerpts, safe to store.

    `number` is the case's place in the job, from 1: not every case has to be judged. `points` is
    what the validator gave, `share` the part of what the case is worth, from 0 to 1.
    `answer` is what a function returned, beside what was `expected`, in LeetCode's words; these and
    what it printed are kept of samples and of failures. `limit_hit` belongs to time_limit_exceeded;
    a case that follows after the budget of all cases is used up is not run and has it, too.
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
    answer: str = ""
    expected: str = ""
    limit_hit: LimitHit | None = None


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
    `total_cpu_us` is what all cases of a function took: each alone is too short for milliseconds.
    """

    verdict: Verdict
    cases: tuple[CaseReport, ...] = ()
    compile_log: str = ""
    compile_ms: int = 0
    score: Score | None = None
    total_cpu_us: int | None = None

    @property
    def cpu_ms(self) -> int:
        """What the program is said to have taken: its slowest case; a function's cases in all."""
        return self.slowest_ms if self.total_cpu_us is None else self.total_cpu_us // 1000

    @property
    def slowest_ms(self) -> int:
        """CPU time of the slowest case, in ms: what a limit has to allow."""
        return max((case.cpu_ms for case in self.cases), default=0)

    @property
    def memory_kb(self) -> int:
        """Peak memory of the hungriest case, in KiB."""
        return max((case.memory_kb for case in self.cases), default=0)
