"""Deleting submissions with what they belong to: counted first, then deleted by the database.

No row is loaded: foreign keys cascade in PostgreSQL, and a trigger keeps the statistics. Delete the
submissions before their problem or user: the end of a judging locks the submission first, then
tallies and accounts, and another order could dead-lock with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from submissions.models import Kind, Submission

MOST_COUNTED = 100_000
COUNT = """
SELECT kind, count(*)
  FROM (SELECT kind FROM submissions_submission
         WHERE {column} = ANY(%(ids)s) LIMIT %(most)s) AS found
 GROUP BY kind
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many submissions and runs there are; where `is_more`, the sum is MOST_COUNTED."""

    submissions: int
    runs: int
    is_more: bool


def count_of_problems(ids: Sequence[int]) -> Counts:
    return _count("problem_id", ids)


def count_of_users(ids: Sequence[int]) -> Counts:
    return _count("user_id", ids)


def delete_of_problems(ids: Sequence[int]) -> None:
    """Delete all submissions and runs of these problems: one statement."""
    with transaction.atomic():
        Submission.objects.filter(problem__in=ids).delete()


def delete_of_users(ids: Sequence[int]) -> None:
    """Delete all submissions and runs of these users: one statement."""
    with transaction.atomic():
        Submission.objects.filter(user__in=ids).delete()


def _count(column: str, ids: Sequence[int]) -> Counts:
    with connection.cursor() as cursor:
        values: dict[str, Any] = {"ids": list(ids), "most": MOST_COUNTED + 1}
        cursor.execute(COUNT.format(column=column), values)
        found: dict[str, int] = dict(cursor.fetchall())
    submissions, runs = found.get(Kind.SUBMISSION, 0), found.get(Kind.RUN, 0)
    return Counts(submissions, runs, is_more=submissions + runs > MOST_COUNTED)
