from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection
from django.utils import timezone

from problems.models import Problem
from submissions.judging import attempts
from submissions.models import State, Submission
from tests.factories import claim, make_submission, make_user

LEASE = timedelta(seconds=10)
LONG_AGO = timezone.now() - timedelta(hours=1)
Queries = Callable[[int], Any]


def take(languages: Sequence[str] = ("python3",), worker: str = "w1") -> Submission | None:
    return Submission.objects.claim(languages, worker=worker, lease=LEASE)


def lose(row: Submission) -> None:
    """Its worker has not been heard of for long."""
    Submission.objects.filter(pk=row.pk).update(leased_until=LONG_AGO)


def finish(row: Submission, verdict: str = "accepted") -> bool:
    return Submission.objects.finish(row, verdict=verdict)


class TestClaim:
    def test_takes_a_queued_row_and_returns_it(
        self, submission: Submission, django_assert_num_queries: Queries
    ) -> None:
        with django_assert_num_queries(1):
            row = claim(submission)
            found = (row.state, row.attempt, row.worker)
            assert row.leased_until is not None
            assert row.started_at is not None
            assert row.leased_until - row.started_at == LEASE

        assert found == ("running", 1, "w1")
        assert (row.source, row.cases, row.user_id) == ("print(3)", [], submission.user_id)

    def test_is_refused_while_somebody_holds_the_row(self, submission: Submission) -> None:
        claim(submission)

        assert take(worker="w2") is None
        submission.refresh_from_db()
        assert (submission.attempt, submission.worker) == (1, "w1")

    def test_is_refused_when_the_row_is_done_or_gone(
        self, problem: Problem, user: User, submission: Submission
    ) -> None:
        make_submission(problem, user, state=State.DONE)
        submission.delete()

        assert take() is None

    def test_takes_no_language_that_the_worker_does_not_serve(self, submission: Submission) -> None:
        assert take(["c", "java"]) is None
        assert take(["c", "python3"]) == submission

    def test_shortens_a_worker_name_that_does_not_fit(self, submission: Submission) -> None:
        assert claim(submission, worker="w" * 300).worker == "w" * 100

    @pytest.mark.django_db(transaction=True)
    def test_has_one_winner_for_each_row_when_many_race(self, problem: Problem, user: User) -> None:
        for _ in range(3):
            make_submission(problem, user)
        start = Barrier(8)

        def race(number: int) -> UUID | None:
            start.wait(5)
            try:
                row = attempts.take(["python3"], worker=f"w{number}")
                return row.pk if row else None
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            won = [pk for pk in pool.map(race, range(8)) if pk is not None]

        assert len(won) == len(set(won)) == 3


class TestFinish:
    def test_writes_the_result_and_ends_the_lease(self, submission: Submission) -> None:
        row = claim(submission)

        assert Submission.objects.finish(
            row, verdict="wrong_answer", runtime_ms=7, cases=[{"index": 1}]
        )
        row.refresh_from_db()
        assert (row.state, row.verdict, row.runtime_ms) == ("done", "wrong_answer", 7)
        assert (row.cases, row.leased_until) == ([{"index": 1}], None)

    def test_is_refused_to_an_attempt_that_lost_the_row(self, submission: Submission) -> None:
        slow = claim(submission)
        lose(slow)
        Submission.objects.requeue()
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
        lose(row)

        assert Submission.objects.renew(row.pk, row.attempt, lease=LEASE)
        assert not Submission.objects.abandoned().exists()

    def test_is_refused_once_the_row_is_lost(self, submission: Submission) -> None:
        row = claim(submission)
        lose(row)
        Submission.objects.requeue()

        assert not Submission.objects.renew(row.pk, row.attempt, lease=LEASE)


class TestRelease:
    @pytest.mark.parametrize("crashes", [0, 1])
    def test_gives_the_row_back(self, submission: Submission, crashes: int) -> None:
        row = claim(submission)

        assert Submission.objects.release(row.pk, row.attempt, crashes=crashes)
        row.refresh_from_db()
        assert (row.state, row.crashes, row.attempt) == ("queued", crashes, 1)
        assert row.leased_until is None

    def test_is_refused_to_an_attempt_that_lost_the_row(self, submission: Submission) -> None:
        slow = claim(submission)
        lose(slow)
        Submission.objects.requeue()
        claim(submission)

        assert not Submission.objects.release(slow.pk, slow.attempt, crashes=1)

    def test_of_all_that_a_worker_holds_leaves_others_alone(
        self, problem: Problem, user: User, submission: Submission
    ) -> None:
        claim(submission)
        other = claim(make_submission(problem, user), worker="w2")

        assert Submission.objects.hand_back("w1") == {submission.pk: "python3"}

        submission.refresh_from_db()
        other.refresh_from_db()
        assert (submission.state, submission.crashes, other.state) == ("queued", 0, "running")


class TestRequeue:
    def test_frees_rows_whose_lease_ran_out(
        self, submission: Submission, django_assert_num_queries: Queries
    ) -> None:
        lose(claim(submission))

        with django_assert_num_queries(5):  # two for the transaction, two changes, one charge
            assert Submission.objects.requeue() == {submission.pk: "python3"}

        submission.refresh_from_db()
        assert (submission.state, submission.crashes) == ("queued", 1)

    def test_waits_for_a_lease_after_the_server_has_started(
        self, submission: Submission, settings: Any
    ) -> None:
        """A restart of PostgreSQL keeps workers from renewing: it costs no attempt."""
        lose(claim(submission))
        settings.JUDGE = {**settings.JUDGE, "lease_s": 10_000_000}

        assert Submission.objects.requeue() == {}
        assert Submission.objects.give_up(max_crashes=1) == []

    def test_leaves_rows_whose_lease_runs(self, submission: Submission) -> None:
        claim(submission)

        assert Submission.objects.requeue() == {}

    def test_goes_by_the_clock_of_the_database(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        claim(submission)
        monkeypatch.setattr(timezone, "now", lambda: LONG_AGO + timedelta(days=300))

        assert Submission.objects.requeue() == {}


class TestGiveUp:
    def test_ends_a_row_that_crashed_too_often(self, submission: Submission) -> None:
        for _ in range(2):
            lose(claim(submission))
            assert Submission.objects.give_up(max_crashes=3) == []
            Submission.objects.requeue()
        lose(claim(submission))

        assert Submission.objects.give_up(max_crashes=3) == [submission.pk]
        submission.refresh_from_db()
        assert (submission.state, submission.verdict) == ("done", "internal_error")
        assert submission.crashes == 3
        assert submission.finished_at is not None

    def test_leaves_a_row_that_is_still_judged(self, problem: Problem, user: User) -> None:
        claim(make_submission(problem, user, crashes=2))

        assert Submission.objects.give_up(max_crashes=3) == []


class TestConstraints:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"state": "done"},
            {"verdict": "accepted"},
            {"state": "running"},
            {"leased_until": LONG_AGO},
            {"finished_at": LONG_AGO},
            {"state": "done", "verdict": "accepted"},
            {"state": "done", "verdict": "accepted", "leased_until": LONG_AGO},
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
