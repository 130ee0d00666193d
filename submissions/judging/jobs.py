"""Translates between rows and the runner's values: a row to a Job, a Report to columns."""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings

from problems import blobs, casework, rules
from problems.casework import ListedCase
from problems.models import PackageFile, Problem
from runners import languages, texts
from runners.contract import (
    Budget,
    Case,
    CaseReport,
    Job,
    Limits,
    Reference,
    Report,
    SourceFile,
    Validator,
)
from runners.judging.programs import included
from runners.maxima import clamped
from runners.verdicts import Verdict
from submissions.judging import inputs
from submissions.models import Submission

MAX_ACCEPTED_LISTED = 200  # hidden cases that were right; the rest goes without saying
MAX_FAILURES_SHOWN = 20  # with their texts
ACCEPTED = "submissions/accepted/"
_LISTS_KEPT = 16


class ProblemChangedError(Exception):
    """The problem was changed in the meantime: its cases and rules may not belong together."""


@contextmanager
def job_of(row: Submission) -> Iterator[Job]:
    """The job of a submission; its files stay on this disk until the block ends. Two queries,
    and one more for a run on the user's own input of a problem whose solutions are programs.

    The data may be changed between the two: what is recorded is the version of what was read.
    """
    with ExitStack() as stack:
        if row.problem_id is None:
            job = _playground(row)
        else:
            problem = Problem.objects.get(pk=row.problem_id)
            job = _job_of_problem(row, problem, stack)
        if row.input is not None:
            own = stack.enter_context(_own_cases(row.input, job))
            job = replace(job, cases=own)
        row.cases_total = len(job.cases)
        yield replace(job, budget=_budget(row, job))


def _budget(row: Submission, job: Job) -> Budget:
    """What the attempt may use over all cases. A run is for a quick look: it gets less.

    Whatever an operator says, two cases of a run may use their time limits.
    """
    if not row.is_run:
        return Budget(idle_ms=settings.JUDGE["idle_ms"])
    case_ms = languages.LANGUAGES[row.language].limits(job.limits).time_ms
    cpu_ms = max(settings.JUDGE["run_cpu_ms"], 2 * case_ms)
    return Budget(idle_ms=settings.JUDGE["run_idle_ms"], cpu_ms=cpu_ms)


def result_of(row: Submission, job: Job, report: Report) -> dict[str, Any]:
    """Return the columns that a report fills. Staff see all of them, owners see less."""
    score = report.score
    return {
        "verdict": report.verdict.value,
        "runtime_ms": report.cpu_ms if report.cases else None,
        "memory_kb": report.memory_kb if report.cases else None,
        "score": score.points if score else None,
        "max_score": score.most if score else None,
        "cases_done": len(report.cases),
        "cases_total": row.cases_total,
        "data_version": row.data_version,
        "compile_log": report.compile_log,
        "cases": _results(job, report),
    }


def _playground(row: Submission) -> Job:
    """Return a job without a problem: the program runs on its input, and nothing is compared."""
    limits = Limits(
        time_ms=settings.JUDGE["playground_time_ms"],
        memory_mb=settings.JUDGE["playground_memory_mb"],
    )
    return Job(language=row.language, files=(_source(row),), limits=limits, cases=())


def _job_of_problem(row: Submission, problem: Problem, stack: ExitStack) -> Job:
    listed = casework.listed(problem)
    if not problem.is_judgeable or not listed:
        raise ProblemChangedError(f"Problem {problem.slug} can't be judged any more.")
    row.problem = problem
    row.data_version = casework.data_version(problem, [(c.input, c.answer) for c in listed])
    if row.is_run:
        listed = tuple(c for c in listed if c.is_sample and row.input is None)
    reference = _program_reference(row, problem)
    hashes = [h for c in listed for h in (c.input, c.answer)]
    needed = [*hashes, *rules.hashes(problem.judging), *(f.sha256 for f in reference)]
    paths = stack.enter_context(blobs.hold(needed))
    job = _job(row, problem, listed, paths)
    if row.is_run:  # all of its cases are shown, and no points are given
        job = replace(job, groups=(), stop_early=False)
    return replace(job, reference=_read(reference[0], paths)) if reference else job


def _program_reference(row: Submission, problem: Problem) -> list[PackageFile]:
    """The accepted program of the package that answers own input; a function's is in the rules."""
    if row.input is None or "signature" in problem.metadata:
        return []
    files = problem.files.filter(path__startswith=ACCEPTED).order_by("path")
    return [one for one in files if _language_of(one)][:1]


def _language_of(file: PackageFile) -> languages.Language | None:
    name = file.path.removeprefix(ACCEPTED)
    return None if "/" in name else languages.of_file(name)


def _read(file: PackageFile, paths: dict[str, Path]) -> Reference | None:
    language = _language_of(file)
    if language is None:
        return None
    name = PurePosixPath(file.path).name
    source = SourceFile(name=name, content=paths[file.sha256].read_bytes())
    return Reference(language=language.slug, files=(source,))


@contextmanager
def _own_cases(text: str, job: Job) -> Iterator[tuple[Case, ...]]:
    """Return cases of the user's own input, which the user may see like samples."""
    with tempfile.TemporaryDirectory(prefix="run-") as folder:
        found = []
        for number, content in enumerate(inputs.split(text, job.signature), start=1):
            path = Path(folder, f"{number}.in")
            path.write_bytes(content)
            found.append(Case(name=f"own/{number}", input=path, answer=None, is_sample=True))
        yield tuple(found)


def _job(
    row: Submission, problem: Problem, listed: tuple[ListedCase, ...], paths: dict[str, Path]
) -> Job:
    extra = rules.load(problem.judging, paths)
    return Job(
        language=row.language,
        files=included((_source(row),), extra.includes, row.language),
        limits=_possible(problem.limits()),
        comparison=problem.comparison(),
        flags=tuple(problem.validator_flags.split()),
        validators=_possible_validators(extra) if problem.is_judged_by_validator else (),
        is_interactive=problem.is_interactive,
        groups=extra.groups if problem.is_scoring else (),
        stop_early=settings.JUDGE["stop_early"],
        signature=problem.signature(),
        compare=problem.compare(),
        reference=extra.reference,
        cases=_equipped(
            _cases(
                listed,
                tuple(paths[c.input] for c in listed),
                tuple(paths[c.answer] for c in listed),
                tuple(extra.case_flags.get(c.name, ()) for c in listed)
                if extra.case_flags
                else None,
            ),
            extra,
        ),
    )


def _possible(limits: Limits) -> Limits:
    """Cut limits to what a box can give; rows may be older than the check or than smaller boxes."""
    return clamped(limits, settings.RUNNER["box_memory_mb"])


def _possible_validators(extra: rules.Rules) -> tuple[Validator, ...]:
    return tuple(replace(one, limits=_possible(one.limits)) for one in extra.validators)


def _equipped(cases: tuple[Case, ...], extra: rules.Rules) -> tuple[Case, ...]:
    """Return the cases with the arguments and files that a program gets beside its input."""
    if not extra.case_args and not extra.case_files:
        return cases
    args, files = extra.case_args, extra.case_files
    return tuple(replace(c, args=args.get(c.name, ()), files=files.get(c.name, ())) for c in cases)


@lru_cache(maxsize=_LISTS_KEPT)
def _cases(
    listed: tuple[ListedCase, ...],
    inputs: tuple[Path, ...],
    answers: tuple[Path, ...],
    flags: tuple[tuple[str, ...], ...] | None,
) -> tuple[Case, ...]:
    """The same tuple for the same cases: the runner keeps what it has read of them."""
    own = flags or itertools.repeat(())
    return tuple(
        Case(
            name=c.name,
            input=given,
            answer=answer,
            is_sample=c.is_sample,
            group=c.group,
            flags=flag,
        )
        for c, given, answer, flag in zip(listed, inputs, answers, own, strict=False)
    )


def _source(row: Submission) -> SourceFile:
    language = languages.LANGUAGES[row.language]
    return SourceFile(name=language.file_name(row.source), content=row.source.encode())


def _results(job: Job, report: Report) -> list[dict[str, Any]]:
    """The cases as they are stored: of many, not all that were right, nor all failures in full."""
    results: list[dict[str, Any]] = []
    failures = 0
    for one in report.cases:
        is_failure = one.verdict is not Verdict.ACCEPTED
        failures += is_failure
        if is_failure or one.is_sample or one.number <= MAX_ACCEPTED_LISTED:
            has_texts = one.is_sample or (is_failure and failures <= MAX_FAILURES_SHOWN)
            is_first = is_failure and failures == 1
            results.append(_figures(one) | (_texts(job, one, is_first) if has_texts else {}))
    return results


def _figures(report: CaseReport) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "index": report.number,
        "name": report.name,
        "is_sample": report.is_sample,
        "verdict": report.verdict.value,
        "runtime_ms": report.cpu_ms,
        "memory_kb": report.memory_kb,
    }
    if report.limit_hit is not None:
        figures["limit_hit"] = asdict(report.limit_hit)
    return figures | ({"reason": report.reason} if report.reason else {})


def _texts(job: Job, report: CaseReport, is_first_failure: bool) -> dict[str, Any]:
    """The texts of a sample or a failure; input and answer only where an owner may see them."""
    case = job.cases[report.number - 1]  # some may have been left out
    result: dict[str, Any] = {
        "stdout": report.stdout,
        "stderr": report.stderr,
        "exit_code": report.exit_code,
        "signal": report.signal,
        "reason": report.reason,
    }
    if job.signature is not None:
        shown = {"output": report.answer, "expected": report.expected}
        return result | {"input": _start(case.input)} | shown
    may_be_shown = report.is_sample or is_first_failure
    if may_be_shown and not job.is_interactive:  # there, they are the interactor's secret
        result |= {"input": _start(case.input), "expected": report.expected or _start(case.answer)}
    return result


def _start(path: Path | None) -> str:
    if path is None:
        return ""
    with path.open("rb") as file:
        return texts.clean(file.read(texts.CAP + 1))
