"""A row of a function problem becomes a job, and its report a row that stays small."""

from dataclasses import replace
from typing import Any

import pytest

from runners.contract import CaseReport, Compare, Report
from runners.verdicts import Verdict
from submissions.judging import jobs
from submissions.models import Submission
from tests.factories import make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db

SIGNATURE = {
    "name": "halve",
    "params": [{"name": "n", "type": "integer"}],
    "return": {"type": "double"},
}


@pytest.fixture
def row() -> Submission:
    metadata = {"signature": SIGNATURE, "compare": "float"}
    problem = make_problem("halve", data=(("2\n", "1\n"), ("4\n", "2\n")), metadata=metadata)
    return make_submission(problem, make_user())


def report(number: int, verdict: Verdict, **fields: Any) -> CaseReport:
    return CaseReport(
        name=str(number), number=number, verdict=verdict, cpu_ms=0, wall_ms=0, memory_kb=1, **fields
    )


def test_the_job_knows_what_to_call_and_how_to_compare(row: Submission) -> None:
    with jobs.job_of(row) as job:
        assert job.signature is not None
        assert (job.signature.name, job.compare) == ("halve", Compare.FLOAT)


def test_failures_and_samples_are_kept_with_what_was_returned(row: Submission) -> None:
    cases = (
        report(1, Verdict.ACCEPTED, is_sample=True, answer="1.00000", expected="1.00000"),
        report(2, Verdict.WRONG_ANSWER, answer="3.00000", expected="2.00000", stdout="n 4"),
    )
    judged = Report(verdict=Verdict.WRONG_ANSWER, cases=cases, total_cpu_us=7_600)
    with jobs.job_of(row) as job:
        columns = jobs.result_of(row, job, judged)
    assert columns["runtime_ms"] == 7
    assert [(c["input"], c["output"], c["expected"]) for c in columns["cases"]] == [
        ("2\n", "1.00000", "1.00000"),
        ("4\n", "3.00000", "2.00000"),
    ]
    assert columns["cases"][1]["stdout"] == "n 4"


def test_a_row_of_many_cases_stays_small(row: Submission) -> None:
    with jobs.job_of(row) as job:
        large = replace(job, cases=job.cases * 5_000)
        right = [report(number, Verdict.ACCEPTED) for number in range(1, 9_001)]
        wrong = [
            report(number, Verdict.WRONG_ANSWER, stdout="x" * 1000)
            for number in range(9_001, 10_001)
        ]
        judged = Report(verdict=Verdict.WRONG_ANSWER, cases=(*right, *wrong))
        columns = jobs.result_of(row, large, judged)
    assert columns["cases_done"] == 10_000
    assert len(columns["cases"]) == jobs.MAX_ACCEPTED_LISTED + len(wrong)
    assert sum("stdout" in case for case in columns["cases"]) == jobs.MAX_FAILURES_SHOWN
