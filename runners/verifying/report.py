"""The result of a verification: one row a submission, and the margins of the time limit."""

from collections.abc import Iterable
from dataclasses import dataclass

from runners.contract import Report
from runners.packages import PackageSubmission
from runners.verdicts import Verdict
from runners.verifying.margins import Margins, Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """One submission beside what was expected of it. No report: it was not judged, for `note`."""

    submission: PackageSubmission
    report: Report | None = None
    note: str = ""
    complaints: tuple[str, ...] = ()
    timing: Timing | None = None

    @property
    def is_right(self) -> bool:
        return not self.complaints


def margins(rows: Iterable[Verification]) -> Margins:
    """How far the time limit is from the programs on either side of it."""
    timed = [(row.report, row.timing) for row in rows if row.is_right]
    accepted = [t for report, t in timed if t and report and report.verdict is Verdict.ACCEPTED]
    too_slow = [t for _, t in timed if t and t not in accepted]
    return Margins(
        slowest_accepted=max(accepted, key=lambda one: one.share, default=None),
        fastest_too_slow=min(too_slow, key=lambda one: one.share, default=None),
    )


def fields_of(row: Verification) -> dict[str, object]:
    """A row as JSON has it."""
    score = row.report.score if row.report else None
    return {
        "name": row.submission.name,
        "language": row.submission.language,
        "expected": sorted(row.submission.expected),
        "verdict": row.report.verdict if row.report else None,
        "score": score.points if score else None,
        "cpu_ms": row.report.cpu_ms if row.report else None,
        "memory_kb": row.report.memory_kb if row.report else None,
        "right": row.is_right,
        "note": row.note or "; ".join(row.complaints),
    }
