"""Rows to delete, and the pages of the admin that delete them."""

from typing import Any

from django.contrib.auth.models import User
from django.db import connection

from problems.models import Problem
from submissions.models import Judgement, Submission, statistics
from tests.factories import claim, make_submission

PROBLEMS = "/admin/problems/problem/"
USERS = "/admin/auth/user/"
ROWS = "/admin/submissions/submission/"
FILL = """
INSERT INTO submissions_submission (id, user_id, problem_id, kind, language, source, state, verdict,
    attempt, crashes, worker, data_version, created_at, finished_at, cases_done, cases_total,
    runtime_ms, memory_kb, compile_log, cases)
SELECT gen_random_uuid(), %s, %s, 'submission', 'python3', '', 'done', 'accepted', 1, 0, '', '',
       now(), now(), 0, 0, n %% 500, n %% 900, '', '[]'
  FROM generate_series(1, %s) AS n
"""


def fill(problem: Problem, user: User, count: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(FILL, [user.pk, problem.pk, count])
    statistics.recount()


def judged_again(problem: Problem, user: User) -> Submission:
    """A submission with an earlier result."""
    row = claim(make_submission(problem, user))
    assert Submission.objects.finish(row, verdict="accepted")
    Submission.objects.rejudge([row.pk])
    assert Submission.objects.finish(claim(row), verdict="accepted")
    assert Judgement.objects.filter(submission=row).exists()
    return row


def pages(problem: Problem, user: User) -> tuple[str, str]:
    return f"{PROBLEMS}{problem.pk}/delete/", f"{USERS}{user.pk}/delete/"


def selected(rows: list[Any], **fields: str) -> dict[str, Any]:
    keys = [str(row.pk) for row in rows]
    return {"action": "delete_selected", "_selected_action": keys, **fields}
