"""The smallest valid users, problems and submissions."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from rest_framework.authtoken.models import Token

from problems import blobs, casework
from problems.models import Case, Problem
from submissions.models import State, Submission

SECRET = ("5 6\n", "hidden answer 11\n")  # no owner of a submission may ever see it
DATA = (("1 2\n", "3\n"), SECRET)


def make_user(name: str = "ada", *, is_staff: bool = False) -> User:
    return User.objects.create(username=name, is_staff=is_staff)


def token_of(user: User) -> str:
    return str(Token.objects.get_or_create(user=user)[0].key)


def make_problem(
    slug: str = "sums", *, data: Sequence[tuple[str, str]] = DATA, **fields: Any
) -> Problem:
    """A problem whose first case is its sample."""
    problem = Problem.objects.create(slug=slug, **{"title": slug.title(), **fields})
    for position, (given, wanted) in enumerate(data, start=1):
        question, answer = blobs.put(given.encode()), blobs.put(wanted.encode())
        Case.objects.create(
            problem=problem,
            position=position,
            name=f"secret/{position}" if position > 1 else "sample/1",
            is_sample=position == 1,
            input_sha256=question.sha256,
            input_size=question.size,
            answer_sha256=answer.sha256,
            answer_size=answer.size,
        )
    casework.refresh_version(problem)
    return problem


def make_submission(problem: Problem, user: User, **fields: Any) -> Submission:
    """A queued submission, or what `fields` make of it."""
    values: dict[str, Any] = {"language": "python3", "source": "print(3)"}
    if fields.get("state") == State.DONE:
        values |= {"verdict": "accepted", "finished_at": timezone.now(), "attempt": 1}
    return Submission.objects.create(problem=problem, user=user, **{**values, **fields})


def claim(row: Submission, *, worker: str = "w1") -> Submission:
    """What a worker does whose turn brings it to this submission."""
    lease = timedelta(seconds=10)
    held = Submission.objects.claim([row.language], worker=worker, lease=lease)
    assert held is not None
    assert held.pk == row.pk
    return held
