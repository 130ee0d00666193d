"""Places and waits that users are shown follow from measured slot time."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from submissions.intake import orders
from submissions.judging import attempts
from submissions.models import Share, Submission, Worker
from submissions.queue import positions
from submissions.status import redis_client, store
from submissions.status.shapes import Snapshot
from tests.factories import make_user
from tests.submissions.queue_clock import let_pass

Post = Callable[..., Submission]


@pytest.fixture
def post(problem: Problem) -> Post:
    def submit(user: User) -> Submission:
        order = orders.Order(
            user_id=user.pk, problem=problem, language="python3", source="print(3)"
        )
        return orders.submit(order)

    return submit


@pytest.fixture(autouse=True)
def two_slots(db: None) -> None:  # noqa: ARG001 - there is a database
    Worker.objects.announce("w", host="h", slots=2, build="", languages={}, reason="", load=0.0)


def told(row: Submission) -> dict[str, Any]:
    text = redis_client.client().get(store.channel(row.pk))
    assert isinstance(text, bytes)
    return Snapshot.loads(text).status


def usual(user: User, ms: int) -> None:
    Share.objects.filter(pk=user.pk).update(usual_ms=ms)


def take() -> Submission:
    row = attempts.take(["python3"], worker="w")
    assert row is not None
    return row


def test_rows_of_a_flood_stand_behind_whoever_goes_first(post: Post, user: User) -> None:
    flood = [post(user) for _ in range(4)]
    usual(user, 10_000)
    bob = make_user("bob")
    mine = post(bob)
    usual(bob, 100)

    positions.tell()

    assert told(flood[0])["position"] == 1
    assert told(mine)["position"] == 2
    assert [told(row)["position"] for row in flood[1:]] == [3, 4, 5]
    assert told(flood[1])["estimated_wait_ms"] == 100
    assert told(flood[3])["estimated_wait_ms"] == pytest.approx(10_100, abs=100)


def test_the_rest_of_what_runs_counts(post: Post, user: User) -> None:
    for _ in range(2):
        post(user)
    usual(user, 10_000)
    take(), take()
    let_pass(4)
    mine = post(make_user("bob"))

    positions.tell()

    assert told(mine)["estimated_wait_ms"] == pytest.approx(6_000, abs=300)


def test_a_judge_that_is_blocked_does_not_promise_a_short_wait(post: Post, user: User) -> None:
    for _ in range(2):
        post(user)
    usual(user, 200)
    take(), take()
    mine = post(make_user("bob"))
    for _ in range(3):
        let_pass(60)

        positions.tell()

        assert told(mine)["estimated_wait_ms"] >= 50_000


def test_nobody_knows_the_wait_while_there_is_no_slot(post: Post, user: User) -> None:
    Worker.objects.update(status=Worker.Status.REFUSING)
    mine = post(user)

    positions.tell()

    assert told(mine)["position"] == 1
    assert told(mine)["estimated_wait_ms"] is None
