from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from problems.models import Problem
from submissions import events, sweeping, tasks
from submissions.models import State, Submission
from tests.factories import make_submission

LONG_AGO = timezone.now() - timedelta(hours=1)


def make_abandoned(problem: Problem, user: User, *, crashes: int = 0) -> Submission:
    return make_submission(
        problem,
        user,
        state=State.RUNNING,
        attempt=crashes + 1,
        crashes=crashes,
        leased_until=LONG_AGO,
    )


def fill_queue(count: int) -> None:
    if count:
        events.client().rpush("judge", *["a message"] * count)


class TestAbandonedRows:
    def test_are_queued_and_woken(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user)
        events.client().set(events.channel(row.pk), "running")

        tasks.sweep()

        row.refresh_from_db()
        assert (row.state, row.crashes) == ("queued", 1)
        assert events.queue_length() == 1
        assert events.client().get(events.channel(row.pk)) is None

    def test_are_given_up_after_too_many_crashes(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user, crashes=2)

        assert sweeping.sweep() == []

        row.refresh_from_db()
        assert (row.state, row.verdict, row.crashes) == ("done", "internal_error", 3)

    def test_are_not_those_that_are_still_judged(self, problem: Problem, user: User) -> None:
        row = make_submission(
            problem,
            user,
            state=State.RUNNING,
            leased_until=timezone.now() + timedelta(seconds=10),
        )

        assert sweeping.sweep() == []

        row.refresh_from_db()
        assert row.state == "running"

    @pytest.mark.usefixtures("redis_down")
    def test_are_queued_without_redis_too(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user)

        assert sweeping.sweep() == [row.pk]

        row.refresh_from_db()
        assert row.state == "queued"


class TestForgottenRows:
    @pytest.mark.parametrize(
        ("messages", "woken"), [(0, 3), (1, 3), (2, 3), (3, 2), (4, 1), (5, 0), (9, 0)]
    )
    def test_are_woken_as_far_as_messages_are_missing(
        self, problem: Problem, user: User, messages: int, woken: int
    ) -> None:
        old = [
            make_submission(problem, user, queued_at=LONG_AGO + timedelta(seconds=age))
            for age in range(3)
        ]
        for _ in range(2):  # these have only just come; their messages are in the queue
            make_submission(problem, user)
        fill_queue(messages)

        assert sweeping.sweep() == [row.pk for row in old[:woken]]

    def test_are_not_woken_again_at_once(self, problem: Problem, user: User) -> None:
        row = make_submission(problem, user, queued_at=LONG_AGO)

        assert sweeping.sweep() == [row.pk]
        assert sweeping.sweep() == []

    def test_are_woken_a_bounded_number_at_a_time(
        self, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sweeping, "BATCH", 2)
        for _ in range(5):
            make_submission(problem, user, queued_at=LONG_AGO)

        assert [len(sweeping.sweep()) for _ in range(4)] == [2, 2, 1, 0]

    @pytest.mark.usefixtures("redis_down")
    def test_wait_while_redis_is_down(self, problem: Problem, user: User) -> None:
        row = make_submission(problem, user, queued_at=LONG_AGO)

        assert sweeping.sweep() == []

        row.refresh_from_db()
        assert row.queued_at == LONG_AGO


class TestSweep:
    def test_costs_the_same_whatever_there_is(
        self, problem: Problem, user: User, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(20):
            make_abandoned(problem, user)
            make_abandoned(problem, user, crashes=2)
            make_submission(problem, user, queued_at=LONG_AGO)

        with django_assert_max_num_queries(7):
            assert len(sweeping.sweep()) == 40

        with django_assert_max_num_queries(5):
            sweeping.sweep()
