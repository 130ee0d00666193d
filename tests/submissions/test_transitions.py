from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection
from django.utils import timezone

from problems.models import Problem
from submissions.models import State, Submission
from tests.factories import make_submission, make_user

LEASE = timedelta(seconds=10)
NOW = timezone.now()
LATER = NOW + LEASE * 2
Queries = Callable[[int], Any]


def claim(row: Submission) -> Submission:
    claimed = Submission.objects.claim(row.pk, worker="w1", now=NOW, lease=LEASE)
    assert claimed is not None
    return claimed


def finish(row: Submission, verdict: str = "accepted") -> bool:
    return Submission.objects.finish(row.pk, row.attempt, verdict=verdict, finished_at=NOW)


class TestClaim:
    def test_takes_a_queued_row_and_returns_it(
        self, submission: Submission, django_assert_num_queries: Queries
    ) -> None:
        with django_assert_num_queries(1):
            row = claim(submission)
            found = (row.state, row.attempt, row.worker, row.started_at, row.leased_until)

        assert found == ("running", 1, "w1", NOW, NOW + LEASE)
        assert (row.source, row.cases, row.user_id) == ("print(3)", [], submission.user_id)
        submission.refresh_from_db()
        assert submission.leased_until == NOW + LEASE

    def test_is_refused_while_somebody_holds_the_row(self, submission: Submission) -> None:
        claim(submission)

        again = Submission.objects.claim(submission.pk, worker="w2", now=LATER, lease=LEASE)

        assert again is None
        submission.refresh_from_db()
        assert (submission.attempt, submission.worker) == (1, "w1")

    def test_is_refused_when_the_row_is_done_or_gone(
        self, problem: Problem, user: User, submission: Submission
    ) -> None:
        done = make_submission(problem, user, state=State.DONE)
        gone = submission.pk
        submission.delete()

        for pk in (done.pk, gone):
            assert Submission.objects.claim(pk, worker="w", now=NOW, lease=LEASE) is None

    def test_shortens_a_worker_name_that_does_not_fit(self, submission: Submission) -> None:
        row = Submission.objects.claim(submission.pk, worker="w" * 300, now=NOW, lease=LEASE)

        assert row is not None
        assert row.worker == "w" * 100

    @pytest.mark.django_db(transaction=True)
    def test_has_one_winner_when_many_race(self, submission: Submission) -> None:
        start = Barrier(4)

        def race(number: int) -> int | None:
            start.wait(5)
            try:
                row = Submission.objects.claim(
                    submission.pk, worker=f"w{number}", now=NOW, lease=LEASE
                )
                return row.attempt if row else None
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            won = [attempt for attempt in pool.map(race, range(4)) if attempt is not None]

        assert won == [1]


class TestFinish:
    def test_writes_the_result_and_ends_the_lease(self, submission: Submission) -> None:
        row = claim(submission)

        assert Submission.objects.finish(
            row.pk, row.attempt, verdict="wrong_answer", runtime_ms=7, cases=[{"index": 1}]
        )
        row.refresh_from_db()
        assert (row.state, row.verdict, row.runtime_ms) == ("done", "wrong_answer", 7)
        assert (row.cases, row.leased_until) == ([{"index": 1}], None)

    def test_is_refused_to_an_attempt_that_lost_the_row(self, submission: Submission) -> None:
        slow = claim(submission)
        Submission.objects.requeue(LATER)
        fast = claim(submission)

        assert not finish(slow, "wrong_answer")
        assert finish(fast, "accepted")
        assert not finish(slow, "wrong_answer")
        submission.refresh_from_db()
        assert (submission.verdict, submission.attempt) == ("accepted", 2)

    def test_happens_once(self, submission: Submission) -> None:
        row = claim(submission)

        assert finish(row)
        assert not finish(row, "wrong_answer")


class TestRenew:
    def test_moves_the_lease(self, submission: Submission) -> None:
        row = claim(submission)

        assert Submission.objects.renew(row.pk, row.attempt, until=LATER)
        assert not Submission.objects.abandoned(LATER).exists()

    def test_is_refused_once_the_row_is_lost(self, submission: Submission) -> None:
        row = claim(submission)
        Submission.objects.requeue(LATER)

        assert not Submission.objects.renew(row.pk, row.attempt, until=LATER)


class TestRelease:
    @pytest.mark.parametrize("crashes", [0, 1])
    def test_gives_the_row_back(self, submission: Submission, crashes: int) -> None:
        row = claim(submission)

        assert Submission.objects.release(row.pk, row.attempt, now=LATER, crashes=crashes)
        row.refresh_from_db()
        assert (row.state, row.crashes, row.attempt) == ("queued", crashes, 1)
        assert (row.queued_at, row.leased_until) == (LATER, None)

    def test_is_refused_to_an_attempt_that_lost_the_row(self, submission: Submission) -> None:
        slow = claim(submission)
        Submission.objects.requeue(LATER)
        claim(submission)

        assert not Submission.objects.release(slow.pk, slow.attempt, now=LATER, crashes=1)


class TestRequeue:
    def test_frees_rows_whose_lease_ran_out(
        self, submission: Submission, django_assert_num_queries: Queries
    ) -> None:
        claim(submission)

        with django_assert_num_queries(2):
            assert Submission.objects.requeue(LATER) == [submission.pk]

        submission.refresh_from_db()
        assert (submission.state, submission.crashes) == ("queued", 1)

    def test_leaves_rows_whose_lease_runs(self, submission: Submission) -> None:
        claim(submission)

        assert Submission.objects.requeue(NOW) == []


class TestGiveUp:
    def test_ends_a_row_that_crashed_too_often(self, submission: Submission) -> None:
        for _ in range(2):
            claim(submission)
            assert Submission.objects.give_up(LATER, max_crashes=3) == []
            Submission.objects.requeue(LATER)
        claim(submission)

        assert Submission.objects.give_up(LATER, max_crashes=3) == [submission.pk]
        submission.refresh_from_db()
        assert (submission.state, submission.verdict) == ("done", "internal_error")
        assert (submission.crashes, submission.finished_at) == (3, LATER)

    def test_leaves_a_row_that_is_still_judged(self, problem: Problem, user: User) -> None:
        claim(make_submission(problem, user, crashes=2))

        assert Submission.objects.give_up(NOW, max_crashes=3) == []


class TestRejudge:
    def test_queues_a_finished_row_as_if_it_were_new(self, problem: Problem, user: User) -> None:
        row = make_submission(
            problem, user, state=State.DONE, crashes=3, runtime_ms=5, cases=[{"index": 1}]
        )

        Submission.objects.all().rejudge([row.pk], LATER)

        row.refresh_from_db()
        assert (row.state, row.verdict, row.crashes, row.attempt) == ("queued", "", 0, 1)
        assert (row.cases, row.runtime_ms, row.finished_at) == ([], None, None)

    def test_leaves_rows_that_are_on_their_way(self, submission: Submission) -> None:
        claim(submission)

        Submission.objects.all().rejudge([submission.pk], LATER)

        submission.refresh_from_db()
        assert submission.state == "running"


class TestConstraints:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"state": "done"},
            {"verdict": "accepted"},
            {"state": "running"},
            {"leased_until": NOW},
            {"state": "done", "verdict": "accepted", "leased_until": NOW},
            {"attempt": -1},
        ],
    )
    def test_refuse_states_that_can_not_be(
        self, submission: Submission, wrong: dict[str, Any]
    ) -> None:
        with pytest.raises(IntegrityError):
            Submission.objects.filter(pk=submission.pk).update(**wrong)

    def test_allow_an_idempotency_key_once_a_user(self, problem: Problem, user: User) -> None:
        make_submission(problem, user, idempotency_key="k")
        make_submission(problem, make_user("bob"), idempotency_key="k")
        make_submission(problem, user)
        make_submission(problem, user)

        with pytest.raises(IntegrityError):
            make_submission(problem, user, idempotency_key="k")
