"""A case of a package may have arguments and files for the program: its jobs have them, too."""

import pytest

from problems import blobs
from submissions.judging import jobs
from tests.factories import make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db


def test_cases_come_with_their_arguments_and_files() -> None:
    problem = make_problem("given", data=(("2\n", "1\n"), ("4\n", "2\n")))
    name = problem.cases.order_by("position")[1].name
    given = [["sub/x", blobs.put(b"given").sha256]]
    problem.judging = {"case_args": {name: ["a b"]}, "case_files": {name: given}}
    problem.save()

    with jobs.job_of(make_submission(problem, make_user())) as job:
        plain, equipped = job.cases
        files = [(file, path.read_bytes()) for file, path in equipped.files]

    assert (plain.args, plain.files) == ((), ())
    assert equipped.args == ("a b",)
    assert files == [("sub/x", b"given")]
