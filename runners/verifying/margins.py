"""How far a time limit is from the programs on either side of it."""

from dataclasses import dataclass

from runners import languages
from runners.contract import Report
from runners.packages import PackageSubmission


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The CPU time of one submission beside its limit; `is_cut` if it would have taken longer."""

    name: str
    cpu_ms: int
    limit_ms: int
    is_cut: bool = False

    @property
    def share(self) -> float:
        """The time in units of the limit."""
        return self.cpu_ms / self.limit_ms

    def __str__(self) -> str:
        more = "over " if self.is_cut else ""
        return f"{more}{self.cpu_ms / 1000:g} s, {self.share:.2f} of its limit, {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The slowest submission that was accepted and the fastest that was too slow, if any."""

    slowest_accepted: Timing | None = None
    fastest_too_slow: Timing | None = None


def timing_of(
    submission: PackageSubmission, report: Report, limit_ms: int, *, is_cut: bool = False
) -> Timing:
    """What the slowest case of a report took, beside the limit of the submission's language."""
    language = languages.find(submission.language or "")
    factor = language.time_factor if language else 1.0
    return Timing(
        name=submission.name,
        cpu_ms=report.slowest_ms,
        limit_ms=int(limit_ms * factor),
        is_cut=is_cut,
    )
