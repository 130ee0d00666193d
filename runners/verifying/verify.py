"""Judging a package's own submissions: do they get the verdicts their folders promise?"""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from runners import languages
from runners.contract import Case, Compare, Job, Limits, Report
from runners.functions import drivers
from runners.judging.building import Cache
from runners.judging.grading import grade
from runners.judging.programs import included
from runners.maxima import BOX_MEMORY_MB
from runners.packages import Package, PackageSubmission
from runners.packages.cases import NO_CASES
from runners.sandbox import Sandbox, SandboxError
from runners.verdicts import Verdict
from runners.verifying.checking import function_of
from runners.verifying.margins import Timing, timing_of
from runners.verifying.measuring import MEASURING_LIMIT_MS, Measuring, MeasuringError, on_each
from runners.verifying.promises import broken_promises
from runners.verifying.report import Verification
from runners.verifying.requirements import UnsupportedPackageError, require_judgeable

Grade = Callable[[Job], Report]


def job_of(package: Package, submission: PackageSubmission, *, time_ms: int) -> Job:
    """What the runner needs to judge a submission of a package."""
    function = function_of(package)
    return Job(
        language=submission.language or "",
        files=included(submission.files, package.includes, submission.language or ""),
        limits=Limits(
            time_ms=time_ms,
            memory_mb=package.limits.memory_mb,
            output_kb=package.limits.output_kb,
        ),
        comparison=package.comparison,
        flags=package.validator_flags,
        validators=package.validators,
        is_interactive=package.is_interactive,
        groups=package.groups,
        signature=function.signature if function else None,
        compare=function.compare if function else Compare.EXACT,
        reference=function.reference if function else None,
        cases=tuple(
            Case(
                name=c.name,
                input=c.input,
                answer=c.answer,
                is_sample=c.is_sample,
                group=c.group,
                flags=c.own_flags,
                args=c.args,
                files=c.files,
            )
            for c in package.cases
        ),
    )


def measured_time_limit_ms(package: Package, measuring: Measuring) -> int:
    """The limit of a package that states none: its slowest accepted submission, multiplied.

    The product with the package's `time_multiplier` is rounded up to a whole `time_resolution_ms`.
    Raises PackageError where nothing can be measured, with the verdicts that were seen.
    """
    if not package.cases:
        raise UnsupportedPackageError(f"{package.slug} states no time limit. {NO_CASES}")
    jobs = [
        (submission.name, job_of(package, submission, time_ms=MEASURING_LIMIT_MS))
        for submission in package.submissions
        if submission.expected == {Verdict.ACCEPTED}
        and not _obstacle(package, submission, measuring.sandboxes[0])
    ]
    try:
        slowest_ms = measuring.slowest_ms(jobs)
    except MeasuringError as error:
        message = f"{package.slug} states no time limit, and none could be measured: {error}."
        raise UnsupportedPackageError(message) from error
    step = package.limits.time_resolution_ms
    return max(step, math.ceil(slowest_ms * package.limits.time_multiplier / step) * step)


def verify(
    package: Package,
    sandboxes: list[Sandbox],
    *,
    cache: Cache | None = None,
    stop_early: bool = True,
    box_memory_mb: int = BOX_MEMORY_MB,
) -> Iterator[Verification]:
    """Judge every submission, as many at once as there are sandboxes; results in order."""
    require_judgeable(package, box_memory_mb)
    measuring = Measuring(sandboxes=sandboxes, cache=cache)
    time_ms = package.limits.time_ms or measured_time_limit_ms(package, measuring)

    def one(submission: PackageSubmission, sandbox: Sandbox) -> Verification:
        note = _obstacle(package, submission, sandbox)
        if note:
            return Verification(submission=submission, note=note)
        job = replace(job_of(package, submission, time_ms=time_ms), stop_early=stop_early)
        run = partial(grade, sandbox=sandbox, cache=cache)
        return _verification(package, submission, job, run=run)

    yield from on_each(sandboxes, package.submissions, one)


def _obstacle(package: Package, submission: PackageSubmission, sandbox: Sandbox) -> str:
    """Why a submission can't be judged here; empty if it can."""
    language = _language_of(submission)
    if language is None:
        return "no language of this judge"
    if package.signature is not None and drivers.find(language.slug) is None:
        return "functions can't be called in this language"
    try:
        sandbox.image_id(language.image)
    except SandboxError as error:
        return str(error)
    return ""


def _language_of(submission: PackageSubmission) -> languages.Language | None:
    return languages.find(submission.language or "")


def _verification(
    package: Package, submission: PackageSubmission, job: Job, *, run: Grade
) -> Verification:
    # What is said of cases in submissions.yaml is said of all of them.
    report = run(replace(job, stop_early=job.stop_early and not submission.demands))
    return Verification(
        submission=submission,
        report=report,
        complaints=broken_promises(package, submission, report),
        timing=_timing(package, submission, replace(job, groups=()), report=report, run=run),
    )


def _timing(
    package: Package, submission: PackageSubmission, job: Job, *, report: Report, run: Grade
) -> Timing | None:
    """The time of an accepted submission; that of one too slow, given as much as the margin."""
    limit_ms = job.limits.time_ms
    if report.verdict is Verdict.ACCEPTED:
        return timing_of(submission, report, limit_ms)
    slow = next((c for c in report.cases if c.verdict is Verdict.TIME_LIMIT_EXCEEDED), None)
    if slow is None or Verdict.TIME_LIMIT_EXCEEDED not in submission.expected:
        return None
    if slow.cpu_ms < limit_ms:
        return None  # it waits: the clock stopped it, not its work
    more = replace(job.limits, time_ms=math.ceil(limit_ms * package.limits.safety_margin))
    again = run(replace(job, limits=more, cases=(job.cases[slow.number - 1],)))
    is_cut = again.verdict is Verdict.TIME_LIMIT_EXCEEDED
    return timing_of(submission, again, limit_ms, is_cut=is_cut)
