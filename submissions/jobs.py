"""The only translator between rows and the runner's values: a row to a Job, a Report to columns."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings

from problems import blobs
from problems.models import Problem
from runners import languages, texts
from runners.contract import Case, CaseReport, Job, Report, SourceFile
from runners.verdicts import Verdict
from submissions.models import Submission


class NotJudgeableError(Exception):
    """The problem was changed since: it would be judged by rules that are not its own."""


@contextmanager
def job_of(row: Submission) -> Iterator[Job]:
    """The job of a submission; its files stay on this disk until the block ends. Two queries."""
    problem = Problem.objects.get(pk=row.problem_id)
    case_rows = list(problem.cases.order_by("position"))
    if not problem.is_judgeable or not case_rows:
        raise NotJudgeableError(f"Problem {problem.slug} can't be judged any more.")
    row.problem = problem
    row.cases_total = len(case_rows)
    row.data_version = problem.data_version
    with blobs.hold([h for c in case_rows for h in (c.input_sha256, c.answer_sha256)]) as paths:
        yield Job(
            language=row.language,
            files=(_source(row),),
            limits=problem.limits(),
            comparison=problem.comparison(),
            stop_early=settings.JUDGE["stop_early"],
            cases=tuple(
                Case(
                    name=c.name,
                    input=paths[c.input_sha256],
                    answer=paths[c.answer_sha256],
                    is_sample=c.is_sample,
                )
                for c in case_rows
            ),
        )


def result_of(row: Submission, job: Job, report: Report) -> dict[str, Any]:
    """The columns that a report fills. All of it is for staff; serializers show owners less."""
    pairs = zip(job.cases, report.cases, strict=False)  # judging may have stopped early
    return {
        "verdict": report.verdict.value,
        "runtime_ms": report.cpu_ms if report.cases else None,
        "memory_kb": report.memory_kb if report.cases else None,
        "cases_done": len(report.cases),
        "cases_total": row.cases_total,
        "data_version": row.data_version,
        "compile_log": report.compile_log,
        "cases": [_result(number, *pair) for number, pair in enumerate(pairs, start=1)],
    }


def _source(row: Submission) -> SourceFile:
    language = languages.LANGUAGES[row.language]
    return SourceFile(name=language.file_name(row.source), content=row.source.encode())


def _result(number: int, case: Case, report: CaseReport) -> dict[str, Any]:
    """One case as it is stored. Output is kept where somebody may look at it: samples, failures."""
    result: dict[str, Any] = {
        "index": number,
        "name": report.name,
        "is_sample": report.is_sample,
        "verdict": report.verdict.value,
        "runtime_ms": report.cpu_ms,
        "memory_kb": report.memory_kb,
    }
    if report.is_sample:
        result |= {"input": _start(case.input), "expected": _start(case.answer)}
    if report.is_sample or report.verdict is not Verdict.ACCEPTED:
        result |= {
            "stdout": report.stdout,
            "stderr": report.stderr,
            "exit_code": report.exit_code,
            "signal": report.signal,
            "reason": report.reason,
        }
    return result


def _start(path: Path) -> str:
    with path.open("rb") as file:
        return texts.clean(file.read(texts.CAP + 1))
