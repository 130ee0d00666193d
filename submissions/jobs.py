"""The only translator between rows and the runner's values: a row to a Job, a Report to columns."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings

from problems import blobs, casework, rules
from problems.models import Case as CaseRow
from problems.models import Problem
from runners import languages, texts
from runners.contract import Case, CaseReport, Job, Report, SourceFile
from runners.programs import included
from runners.verdicts import Verdict
from submissions.models import Submission


class NotJudgeableError(Exception):
    """The problem was changed since: it would be judged by rules that are not its own."""


@contextmanager
def job_of(row: Submission) -> Iterator[Job]:
    """The job of a submission; its files stay on this disk until the block ends. Two queries.

    The data may be changed between the two: what is recorded is the version of what was read.
    """
    problem = Problem.objects.get(pk=row.problem_id)
    case_rows = list(problem.cases.order_by("position"))
    pairs = [(c.input_sha256, c.answer_sha256) for c in case_rows]
    if not problem.is_judgeable or not case_rows:
        raise NotJudgeableError(f"Problem {problem.slug} can't be judged any more.")
    row.problem = problem
    row.cases_total = len(case_rows)
    row.data_version = casework.data_version(problem, pairs)
    hashes = [sha256 for pair in pairs for sha256 in pair] + rules.hashes(problem.judging)
    with blobs.hold(hashes) as paths:
        yield _job(row, case_rows, paths)


def result_of(row: Submission, job: Job, report: Report) -> dict[str, Any]:
    """The columns that a report fills. All of it is for staff; serializers show owners less."""
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
        "cases": [_result(job, one) for one in report.cases],
    }


def _job(row: Submission, case_rows: list[CaseRow], paths: dict[str, Path]) -> Job:
    problem = row.problem
    extra = rules.load(problem.judging, paths)
    return Job(
        language=row.language,
        files=included((_source(row),), extra.includes, row.language),
        limits=problem.limits(),
        comparison=problem.comparison(),
        flags=tuple(problem.validator_flags.split()),
        validators=extra.validators if problem.is_judged_by_validator else (),
        is_interactive=problem.is_interactive,
        groups=extra.groups if problem.is_scoring else (),
        stop_early=settings.JUDGE["stop_early"],
        cases=tuple(
            Case(
                name=c.name,
                input=paths[c.input_sha256],
                answer=paths[c.answer_sha256],
                is_sample=c.is_sample,
                group=c.group,
                flags=extra.case_flags.get(c.name, ()),
            )
            for c in case_rows
        ),
    )


def _source(row: Submission) -> SourceFile:
    language = languages.LANGUAGES[row.language]
    return SourceFile(name=language.file_name(row.source), content=row.source.encode())


def _result(job: Job, report: CaseReport) -> dict[str, Any]:
    """One case as it is stored. Output is kept where somebody may look at it: samples, failures."""
    case = job.cases[report.number - 1]  # some may have been left out
    result: dict[str, Any] = {
        "index": report.number,
        "name": report.name,
        "is_sample": report.is_sample,
        "verdict": report.verdict.value,
        "runtime_ms": report.cpu_ms,
        "memory_kb": report.memory_kb,
    }
    if report.is_sample and not job.is_interactive:  # there, they are the interactor's secret
        result |= {"input": _start(case.input), "expected": _start(case.answer)}
    if report.is_sample or report.verdict is not Verdict.ACCEPTED:
        result |= {
            "stdout": report.stdout,
            "stderr": report.stderr,
            "exit_code": report.exit_code,
            "signal": report.signal,
        }
    if report.reason or report.verdict is not Verdict.ACCEPTED or report.is_sample:
        result["reason"] = report.reason
    return result


def _start(path: Path) -> str:
    with path.open("rb") as file:
        return texts.clean(file.read(texts.CAP + 1))
