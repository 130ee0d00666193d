from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from problems.models import Problem
from submissions import tasks
from submissions.models import State, Submission
from submissions.queue import sweeping, wake_ups
from submissions.status import redis_client, store
from submissions.status.shapes import Snapshot, snapshot
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
        redis_client.client().rpush("judge.python3", *["a message"] * count)


class TestAbandonedRows:
    @pytest.fixture(autouse=True)
    def nobody_has_swept(self) -> None:
        redis_client.client().delete("turn:sweep")

    def test_are_queued_and_woken(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user)
        store.publish(snapshot(row))

        tasks.sweep()

        row.refresh_from_db()
        assert (row.state, row.crashes) == ("queued", 1)
        assert wake_ups.queue_length() == 1
        kept = redis_client.client().get(store.channel(row.pk))
        assert isinstance(kept, bytes)
        assert Snapshot.loads(kept).status["state"] == "queued"

    def test_are_given_up_after_too_many_crashes(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user, crashes=2)

        assert not sweeping.sweep()

        row.refresh_from_db()
        assert (row.state, row.verdict, row.crashes) == ("done", "internal_error", 3)

    def test_are_not_those_that_are_still_judged(self, problem: Problem, user: User) -> None:
        row = make_submission(
            problem,
            user,
            state=State.RUNNING,
            leased_until=timezone.now() + timedelta(seconds=10),
        )

        assert not sweeping.sweep()

        row.refresh_from_db()
        assert row.state == "running"

    @pytest.mark.usefixtures("redis_down")
    def test_are_queued_without_redis_too(self, problem: Problem, user: User) -> None:
        row = make_abandoned(problem, user)

        assert sweeping.sweep() == {"python3": 1}

        row.refresh_from_db()
        assert row.state == "queued"


class TestMissingWakeUps:
    @pytest.mark.parametrize(("messages", "woken"), [(0, 3), (1, 2), (3, 0), (9, 0)])
    def test_are_sent_as_far_as_there_are_too_few(
        self, problem: Problem, user: User, messages: int, woken: int
    ) -> None:
        for _ in range(3):
            make_submission(problem, user)
        fill_queue(messages)

        assert sweeping.sweep()["python3"] == woken

    def test_are_sent_to_the_workers_of_their_language(self, problem: Problem, user: User) -> None:
        make_submission(problem, user)
        make_submission(problem, user, language="c")
        fill_queue(1)

        assert sweeping.sweep() == {"c": 1}

    def test_are_not_sent_again_at_once(self, problem: Problem, user: User) -> None:
        make_submission(problem, user)

        tasks.wake_all(sweeping.sweep())

        assert not sweeping.sweep()
        assert wake_ups.queue_length() == 1

    def test_are_bounded_in_number(
        self, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sweeping, "BATCH", 2)
        for _ in range(5):
            make_submission(problem, user)

        assert sweeping.sweep()["python3"] == 2

    def test_that_are_bounded_hide_no_row_from_the_queues_own_bound(
        self, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch, settings: Any
    ) -> None:
        monkeypatch.setattr(sweeping, "BATCH", 2)
        settings.JUDGE = {**settings.JUDGE, "max_queued": 4}
        for _ in range(5):
            make_submission(problem, user)
        redis_client.client().delete("turn:count")

        sweeping.sweep()

        assert redis_client.client().get(wake_ups.WAITING) == b"4"

    @pytest.mark.usefixtures("redis_down")
    def test_wait_while_redis_is_down(self, problem: Problem, user: User) -> None:
        make_submission(problem, user)

        assert not sweeping.sweep()


class TestSweep:
    def test_costs_the_same_whatever_there_is(
        self, problem: Problem, user: User, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(20):
            make_abandoned(problem, user)
            make_abandoned(problem, user, crashes=2)
            make_submission(problem, user)

        with django_assert_max_num_queries(16):
            assert sweeping.sweep().total() == 40

        with django_assert_max_num_queries(12):
            sweeping.sweep()
