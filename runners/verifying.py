"""Judging a package's own submissions: do they get the verdicts their folders promise?"""

import math
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import SimpleQueue

from runners.building import Cache
from runners.contract import Case, Job, Limits, Report
from runners.grading import grade
from runners.packages import Package, PackageError, PackageSubmission
from runners.sandbox import Sandbox
from runners.verdicts import Verdict

MEASURING_LIMIT_MS = 60_000


class UnsupportedPackageError(PackageError):
    """The package needs a way of judging that is not there yet; the message says which."""

    def __init__(self, message: str) -> None:
        super().__init__("unsupported", message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """One submission beside what was expected of it. No report: it was not judged, for `note`."""

    submission: PackageSubmission
    report: Report | None = None
    note: str = ""

    @property
    def is_right(self) -> bool:
        expected = self.submission.expected
        return self.report is None or not expected or self.report.verdict in expected


def require_judgeable(package: Package) -> None:
    """Raise UnsupportedPackageError for custom validators, interaction and several passes."""
    wants = (
        (package.is_interactive, "interaction"),
        (package.is_multi_pass, "several passes"),
        (package.validation == "custom", "a validator of its own"),
    )
    for is_wanted, what in wants:
        if is_wanted:
            raise UnsupportedPackageError(
                f"{package.slug} needs {what}, which is not supported yet."
            )


def job_of(package: Package, submission: PackageSubmission, *, time_ms: int) -> Job:
    """What the runner needs to judge a submission of a package."""
    return Job(
        language=submission.language or "",
        files=submission.files,
        limits=Limits(
            time_ms=time_ms,
            memory_mb=package.limits.memory_mb,
            output_kb=package.limits.output_kb,
        ),
        comparison=package.comparison,
        cases=tuple(
            Case(name=c.name, input=c.input, answer=c.answer, is_sample=c.is_sample)
            for c in package.cases
        ),
    )


def measured_time_limit_ms(package: Package, sandbox: Sandbox) -> int:
    """The limit of a package that states none: its slowest accepted submission, multiplied.

    The product with the package's `time_multiplier` is rounded up to a whole `time_resolution_ms`.
    """
    slowest = 0
    for submission in package.submissions:
        if submission.expected == {Verdict.ACCEPTED} and submission.language:
            report = grade(job_of(package, submission, time_ms=MEASURING_LIMIT_MS), sandbox)
            if report.verdict is Verdict.ACCEPTED:
                slowest = max(slowest, report.cpu_ms)
    if not slowest:
        raise UnsupportedPackageError(
            f"{package.slug} states no time limit and has no accepted submission to measure one."
        )
    step = package.limits.time_resolution_ms
    return max(step, math.ceil(slowest * package.limits.time_multiplier / step) * step)


def verify(
    package: Package,
    sandboxes: list[Sandbox],
    *,
    cache: Cache | None = None,
    stop_early: bool = True,
) -> Iterator[Verification]:
    """Judge every submission, as many at once as there are sandboxes; results in order."""
    require_judgeable(package)
    time_ms = package.limits.time_ms or measured_time_limit_ms(package, sandboxes[0])
    free: SimpleQueue[Sandbox] = SimpleQueue()
    for sandbox in sandboxes:
        free.put(sandbox)

    def one(submission: PackageSubmission) -> Verification:
        if submission.language is None:
            return Verification(submission=submission, note="no language of this judge")
        if submission.is_partial:
            return Verification(submission=submission, note="partial scores are not judged yet")
        sandbox = free.get()
        try:
            job = replace(job_of(package, submission, time_ms=time_ms), stop_early=stop_early)
            return Verification(submission=submission, report=grade(job, sandbox, cache=cache))
        finally:
            free.put(sandbox)

    with ThreadPoolExecutor(max_workers=len(sandboxes)) as pool:
        yield from pool.map(one, package.submissions)
