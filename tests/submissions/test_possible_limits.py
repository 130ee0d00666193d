"""Rows may have limits that no box can give: they were set before that was refused."""

from typing import Any

import pytest

from problems import blobs
from problems.models import Problem
from submissions.judging import jobs
from tests.factories import make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db


def job_limits(problem: Problem) -> list[tuple[int, int]]:
    """Memory and output, of the submission and then of the validator."""
    with jobs.job_of(make_submission(problem, make_user())) as job:
        found = [job.limits, *(one.limits for one in job.validators)]
    return [(limits.memory_mb, limits.output_kb) for limits in found]


def test_old_limits_are_clamped_to_what_a_box_gives() -> None:
    problem = make_problem("old", memory_limit_mb=4096, output_limit_kb=65_536)
    judge = {"language": "python3", "files": [["j.py", blobs.put(b"exit(42)").sha256]]}
    much = {"time_ms": 60_000, "memory_mb": 2**20, "output_kb": 2**20, "wall_factor": 1.5}
    problem.judging = {"validators": [judge], "limits": much}
    problem.validation = Problem.Validation.CUSTOM
    problem.save()

    assert job_limits(problem) == [(2048, 65_536), (2048, 65_536)]


def test_the_same_of_smaller_boxes(settings: Any) -> None:
    settings.RUNNER = {**settings.RUNNER, "box_memory_mb": 512}

    assert job_limits(make_problem("small", memory_limit_mb=1024)) == [(256, 8192)]
