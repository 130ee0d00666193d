"""Counts are kept in step with what is judged, whatever happens to a row."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.models import Bucket, Kind, State, Submission, Tally, statistics
from submissions.models.statistics import bucket_of
from submissions.queue import sweeping
from submissions.status import redis_client
from tests.factories import claim, make_problem, make_submission

LONG_AGO = timezone.now() - timedelta(days=30)


def judged(problem: Problem, user: User, verdict: str = "accepted", **fields: Any) -> Submission:
    """A row that went all the way; `fields` with a value for the result, or of the row."""
    result = {name: fields.pop(name) for name in ("runtime_ms", "memory_kb") if name in fields}
    row = claim(make_submission(problem, user, **fields))
    assert Submission.objects.finish(row, verdict=verdict, **result)
    row.refresh_from_db()
    return row


def again(row: Submission, verdict: str, **result: Any) -> None:
    Submission.objects.rejudge([row.pk])
    assert Submission.objects.finish(claim(row), verdict=verdict, **result)


def tally(problem: Problem) -> tuple[int, int]:
    found = Tally.objects.filter(problem=problem).first()
    return (found.submitted, found.accepted) if found else (0, 0)


def counted() -> list[Any]:
    names = ("problem", "language", "metric", "bucket", "count")
    return sorted(Bucket.objects.exclude(count=0).values_list(*names))


class TestBuckets:
    def test_grow_with_the_value_and_are_few(self) -> None:
        found = [bucket_of(value) for value in range(70_000)]

        assert found == sorted(found)
        assert found[:33] == list(range(33))
        assert bucket_of(60_000) < 210
        assert bucket_of(4096 * 1024) < 310

    def test_hold_values_that_differ_by_little(self) -> None:
        for value in (40, 1_000, 59_999):
            assert bucket_of(round(value * 1.07)) > bucket_of(value)


class TestTally:
    def test_counts_what_was_judged(self, problem: Problem, user: User) -> None:
        judged(problem, user)
        for verdict in ("wrong_answer", "compile_error", "internal_error"):
            judged(problem, user, verdict)
        Submission.objects.cancel(make_submission(problem, user).pk)
        judged(problem, user, kind=Kind.RUN)

        assert tally(problem) == (3, 1)

    def test_follows_a_rejudging(self, problem: Problem, user: User) -> None:
        row = judged(problem, user, runtime_ms=5, memory_kb=900)

        again(row, "wrong_answer", runtime_ms=6, memory_kb=900)
        assert (tally(problem), counted()) == ((1, 0), [])

        again(row, "accepted", runtime_ms=7, memory_kb=900)
        assert tally(problem) == (1, 1)
        assert [one[2:] for one in counted()] == [
            ("memory_kb", bucket_of(900), 1),
            ("runtime_ms", 7, 1),
        ]

    def test_is_not_changed_by_a_rejudging_that_is_given_up(
        self, problem: Problem, user: User
    ) -> None:
        row = judged(problem, user, runtime_ms=5)
        Submission.objects.rejudge([row.pk])
        claim(row)
        Submission.objects.filter(pk=row.pk).update(leased_until=LONG_AGO)

        Submission.objects.give_up(max_crashes=1)

        assert tally(problem) == (1, 1)
        assert [one[2:] for one in counted()] == [("runtime_ms", 5, 1)]

    def test_ignores_a_result_that_came_too_late(self, problem: Problem, user: User) -> None:
        slow = claim(make_submission(problem, user))
        Submission.objects.release(slow.pk, slow.attempt, crashes=0)

        assert not Submission.objects.finish(slow, verdict="accepted")
        assert tally(problem) == (0, 0)

    def test_costs_one_statement(
        self, problem: Problem, user: User, django_assert_num_queries: Any
    ) -> None:
        row = claim(make_submission(problem, user))

        with django_assert_num_queries(5):  # two are the transaction's, one charges the user
            Submission.objects.finish(row, verdict="accepted", runtime_ms=1, memory_kb=1)

    def test_is_shown_with_the_problem(self, problem: Problem, user: User) -> None:
        for verdict in ("accepted", "wrong_answer", "wrong_answer"):
            judged(problem, user, verdict)
        make_problem("untried")

        sums, untried = APIClient().get("/api/v1/problems/").json()["results"]
        alone = APIClient().get("/api/v1/problems/sums/").json()

        for one in (sums, alone):
            assert (one["submitted"], one["accepted"], one["acceptance_rate"]) == (3, 1, 33.33)
        assert (untried["submitted"], untried["acceptance_rate"]) == (0, None)


class TestDeleted:
    """Counts stay those of the rows there are, whatever deletes them."""

    @pytest.fixture
    def rows(self, problem: Problem, user: User, stranger: User) -> list[Submission]:
        made = [
            judged(problem, user, runtime_ms=value, memory_kb=value)
            for value in (0, 31, 32, 33, 1_000, 4_000_000)
        ]
        return [*made, judged(problem, user, "wrong_answer"), judged(problem, stranger)]

    def counts(self, problem: Problem) -> Any:
        return counted(), tally(problem)

    def test_one_by_one_and_many_at_once(self, rows: list[Submission], problem: Problem) -> None:
        for delete in (rows[3].delete, Submission.objects.filter(pk=rows[0].pk).delete):
            delete()
            found = self.counts(problem)
            statistics.recount()
            assert self.counts(problem) == found

    def test_with_their_user(self, rows: list[Submission], problem: Problem, user: User) -> None:
        assert tally(problem) == (len(rows), len(rows) - 1)

        user.delete()

        assert self.counts(problem) == ([], (1, 1))

    def test_with_their_problem(self, rows: list[Submission], problem: Problem, user: User) -> None:
        other = make_problem("other")
        judged(other, user)
        assert rows

        problem.delete()

        assert (tally(other), Tally.objects.count()) == ((1, 1), 1)


class TestStanding:
    def test_is_the_share_of_those_in_the_language_that_are_not_better(
        self, client: APIClient, problem: Problem, user: User, django_assert_num_queries: Any
    ) -> None:
        row = judged(problem, user, runtime_ms=20, memory_kb=5_000)
        for runtime_ms, memory_kb in ((10, 9_000), (20, 9_000), (25, 9_000)):
            judged(problem, user, runtime_ms=runtime_ms, memory_kb=memory_kb)
        judged(problem, user, language="c", runtime_ms=99, memory_kb=9_000)
        judged(problem, user, "wrong_answer", runtime_ms=99, memory_kb=9_000)
        judged(make_problem("other"), user, runtime_ms=99, memory_kb=9_000)

        with django_assert_num_queries(1):
            assert statistics.standing(row) == statistics.Percentiles(75.0, 100.0)
        body = client.get(f"/api/v1/submissions/{row.pk}/").json()
        assert (body["runtime_percentile"], body["memory_percentile"]) == (75.0, 100.0)
        assert body["runtime_distribution"] == [
            {"from_ms": 10, "count": 1},
            {"from_ms": 20, "count": 2},
            {"from_ms": 25, "count": 1},
        ]

    def test_is_100_for_the_only_one_and_never_0(self, problem: Problem, user: User) -> None:
        row = judged(problem, user, runtime_ms=20, memory_kb=5_000)
        assert statistics.standing(row) == statistics.Percentiles(100.0, 100.0)

        judged(problem, user, runtime_ms=10, memory_kb=5_000)
        assert statistics.standing(row) == statistics.Percentiles(50.0, 100.0)

    def test_is_nothing_for_what_was_not_accepted(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        row = judged(problem, user, "wrong_answer", runtime_ms=5, memory_kb=5)

        body = client.get(f"/api/v1/submissions/{row.pk}/").json()
        assert (body["runtime_percentile"], body["memory_percentile"]) == (None, None)
        assert body["runtime_distribution"] == []


class TestRecount:
    def test_finds_what_was_counted_one_by_one(self, problem: Problem, user: User) -> None:
        other = make_problem("other")
        for value in (0, 31, 32, 33, 1_000, 65_535, 4_000_000):
            judged(problem, user, runtime_ms=value, memory_kb=value)
            judged(other, user, language="c", runtime_ms=value, memory_kb=value)
        judged(problem, user, "wrong_answer")
        judged(problem, user, kind=Kind.RUN, runtime_ms=1)
        before = (counted(), tally(problem), tally(other))

        Bucket.objects.update(count=99)
        Tally.objects.all().delete()
        call_command("count_submissions")

        assert (counted(), tally(problem), tally(other)) == before
        assert before[1:] == ((8, 7), (7, 7))


class TestOldRuns:
    def test_are_deleted_a_few_at_a_time(self, problem: Problem, user: User) -> None:
        for _ in range(3):
            make_submission(problem, user, kind=Kind.RUN, state=State.DONE, finished_at=LONG_AGO)
        kept = [
            make_submission(problem, user, kind=Kind.RUN, state=State.DONE),
            make_submission(problem, user, kind=Kind.RUN),
            make_submission(problem, user, state=State.DONE, finished_at=LONG_AGO),
        ]
        week = timedelta(days=7)

        assert Submission.objects.forget_runs(older_than=week, most=2) == 2
        assert Submission.objects.forget_runs(older_than=week, most=2) == 1
        assert Submission.objects.forget_runs(older_than=week, most=2) == 0
        assert set(Submission.objects.all()) == set(kept)

    def test_are_swept_once_a_minute(self, problem: Problem, user: User, settings: Any) -> None:
        settings.JUDGE = {**settings.JUDGE, "run_days": 1}
        redis_client.client().delete("turn:forget-runs")
        old = [
            make_submission(problem, user, kind=Kind.RUN, state=State.DONE, finished_at=LONG_AGO)
            for _ in range(2)
        ]
        sweeping.sweep()
        assert not Submission.objects.filter(pk__in=[row.pk for row in old]).exists()

        make_submission(problem, user, kind=Kind.RUN, state=State.DONE, finished_at=LONG_AGO)
        sweeping.sweep()
        assert Submission.objects.runs().count() == 1


class TestRows:
    def test_have_numbers_that_grow(self, problem: Problem, user: User) -> None:
        rows = [make_submission(problem, user) for _ in range(3)]

        numbers = [row.number for row in rows]
        assert numbers == sorted(set(numbers))
        assert all(0 < number < 2**32 for number in numbers)

    @pytest.mark.parametrize("wrong", [{"problem": None}, {"input": ""}])
    def test_of_submissions_have_a_problem_and_no_input(
        self, submission: Submission, wrong: dict[str, Any]
    ) -> None:
        with pytest.raises(IntegrityError):
            Submission.objects.filter(pk=submission.pk).update(**wrong)
