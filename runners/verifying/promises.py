"""Does a submission of a package get what its folder, and what it says of itself, promise?"""

from collections.abc import Iterator

from runners.contract import CaseReport, Report
from runners.packages import Package, PackageSubmission
from runners.packages.demands import matches
from runners.packages.model import Demand
from runners.verdicts import Verdict

_CLOSE = 1e-6


def broken_promises(
    package: Package, submission: PackageSubmission, report: Report
) -> tuple[str, ...]:
    """What a report has that was not promised, one short text each; none if all is well."""
    if report.verdict is Verdict.INTERNAL_ERROR:
        reason = report.cases[-1].reason if report.cases else ""
        return (f"the validator failed: {reason}",)
    return tuple(
        complaint
        for complaint in (
            _verdict(package, submission, report),
            _score(submission, report),
            *(text for demand in submission.demands for text in _demand(demand, report)),
        )
        if complaint
    )


def _verdict(package: Package, submission: PackageSubmission, report: Report) -> str:
    expected = submission.expected
    if expected and report.verdict not in expected:
        return f"expected {' or '.join(sorted(expected))}"
    is_rejected = bool(expected) and Verdict.ACCEPTED not in expected and not submission.is_partial
    is_legacy = not package.format.startswith("20") or package.format.startswith("2023")
    has_part = report.score is not None and report.score.is_accepted and report.score.points > 0
    if is_legacy and is_rejected and has_part:
        return "it is partially accepted"
    return ""


def _score(submission: PackageSubmission, report: Report) -> str:
    if report.score is None:
        return "" if submission.score is None else "expected a score"
    points, most = report.score.points, report.score.most
    if submission.score is not None:
        return _outside(points, submission.score)
    is_part = points > 0 and (most is None or points < most)
    return "expected a part of the points" if submission.is_partial and not is_part else ""


def _outside(points: float, bounds: tuple[float, float]) -> str:
    least, most = bounds
    if least - _CLOSE <= points <= most + _CLOSE:
        return ""
    return f"expected {least:g} points" if least == most else f"expected {least:g}-{most:g} points"


def _demand(demand: Demand, report: Report) -> Iterator[str]:
    cases = [case for case in report.cases if not demand.cases or matches(demand.cases, case.name)]
    where = f" in {demand.cases}" if demand.cases else ""
    if demand.score is not None:
        yield _group_score(demand, report)
    yield from (f"{text}{where}" for text in _case_complaints(demand, cases))


def _case_complaints(demand: Demand, cases: list[CaseReport]) -> Iterator[str]:
    verdicts = {case.verdict for case in cases}
    if demand.permitted is not None and verdicts - demand.permitted:
        yield f"{min(verdicts - demand.permitted)} is not permitted"
    if demand.required is not None and not verdicts & demand.required:
        yield f"none is {' or '.join(sorted(demand.required))}"
    if demand.message and not any(demand.message in case.reason for case in cases):
        yield f"no message has {demand.message!r}"


def _group_score(demand: Demand, report: Report) -> str:
    bounds = demand.score or (0.0, 0.0)
    if report.score is None:
        return "expected a score"
    if not demand.cases:
        return _outside(report.score.points, bounds)
    complaints = (
        f"{outside} in {name}"
        for name, points in report.score.groups
        if matches(demand.cases, name) and (outside := _outside(points, bounds))
    )
    return next(complaints, "")
