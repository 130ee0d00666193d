"""Who runs a program before they submit it has it compiled once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from problems.models import Problem
from runners.artefacts import ArtefactCache
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Report
from runners.judging.grading import grade
from runners.verdicts import Verdict
from submissions.judging.jobs import job_of
from submissions.models import Kind, Submission
from tests.factories import make_problem, make_submission, make_user

pytestmark = [pytest.mark.docker, pytest.mark.django_db]

TOTAL = {
    "name": "total",
    "params": [{"name": "nums", "type": "integer[]"}],
    "return": {"type": "integer"},
}
FUNCTION = """\
class Solution {
public:
    int total(vector<int>& nums) { return accumulate(nums.begin(), nums.end(), 0); }
};
"""
PROGRAM = "#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b; }\n"


def grade_row(row: Submission, sandbox: DockerSandbox, cache: ArtefactCache) -> Report:
    with job_of(row) as job:
        return grade(job, sandbox, cache=cache)


def function_problem() -> Problem:
    return make_problem("total", data=(("[1]", "1"), ("[2]", "2")), metadata={"signature": TOTAL})


def program_problem() -> Problem:
    return make_problem(data=(("1 2", "3"), ("5 6", "11")))


@pytest.mark.parametrize(
    ("make", "source", "own"),
    [(function_problem, FUNCTION, "[3,4]"), (program_problem, PROGRAM, "3 4")],
)
def test_a_submission_after_a_run_is_not_compiled_again(
    make: Callable[[], Problem],
    source: str,
    own: str,
    docker_sandbox: DockerSandbox,
    tmp_path: Path,
) -> None:
    problem, user = make(), make_user()
    cache = ArtefactCache(tmp_path, max_mb=10)
    made = {"language": "cpp", "source": source}
    run = grade_row(
        make_submission(problem, user, kind=Kind.RUN, input=own, **made), docker_sandbox, cache
    )
    submission = grade_row(make_submission(problem, user, **made), docker_sandbox, cache)
    assert run.compile_ms > 0
    assert submission.compile_ms == 0
    assert [run.verdict, submission.verdict] == [Verdict.ACCEPTED] * 2
