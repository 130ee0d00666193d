"""The values that go into the judge (a Job) and come out of it (a Report).

Units never change between layers: `*_ms` milliseconds, `*_mb` MiB, `*_kb` KiB. All is frozen.
"""

from dataclasses import dataclass, field
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
    """One file of a submission. `name` is a plain file name, never a path."""

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
    """One test: the files of its input and of the judge's answer, read only when needed."""

    name: str
    input: Path
    answer: Path
    is_sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything needed to judge one submission."""

    language: str
    files: tuple[SourceFile, ...]
    limits: Limits
    cases: tuple[Case, ...]
    comparison: Comparison = field(default_factory=Comparison)
    stop_early: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """What happened on one case. Texts are capped excerpts, safe to store."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a Job: the verdict, its cases in order, and what the compiler said."""

    verdict: Verdict
    cases: tuple[CaseReport, ...] = ()
    compile_log: str = ""
    compile_ms: int = 0

    @property
    def cpu_ms(self) -> int:
        """CPU time of the slowest case, in ms."""
        return max((case.cpu_ms for case in self.cases), default=0)

    @property
    def memory_kb(self) -> int:
        """Peak memory of the hungriest case, in KiB."""
        return max((case.memory_kb for case in self.cases), default=0)
