from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from problems.models import Problem
from submissions.judging import attempts
from submissions.models import State, Submission
from submissions.models.ordering import BEHIND, Priority
from submissions.queue import positions, sweeping
from submissions.status.shapes import Place, snapshot
from tests.factories import make_submission, make_user
from tests.submissions.contenders import Post
from tests.submissions.queue_clock import vacuum

LANGUAGES = ["python3", "c", "java"]
LONG_AGO = timezone.now() - timedelta(hours=1)


def take(*languages: str) -> Submission:
    row = attempts.take(languages or LANGUAGES, worker="w")
    assert row is not None
    return row


def serve(count: int) -> list[Submission]:
    """One slot takes that many submissions, one after the other."""
    served = []
    for _ in range(count):
        row = take()
        served.append(row)
        assert Submission.objects.finish(row, verdict="accepted")
    return served


class TestClasses:
    def test_come_in_their_order_whoever_came_first(self, post: Post, user: User) -> None:
        done = post(user)
        serve(1)
        Submission.objects.rejudge([done.pk])
        rows = [post(user, priority=one) for one in (Priority.PRACTICE, Priority.RUN)]

        assert serve(3) == [rows[1], rows[0], done]


class TestTurns:
    def test_are_by_age_among_users_with_one_each(self, post: Post) -> None:
        rows = [post(make_user(f"user{number}")) for number in range(5)]

        assert serve(5) == rows

    def test_let_another_user_in_front_of_a_flood(self, post: Post, user: User) -> None:
        for _ in range(20):
            post(user)
        running = [take() for _ in range(3)]
        bob = make_user("bob")

        row = post(bob)

        assert {one.user_id for one in running} == {user.pk}
        assert take() == row

    def test_do_so_in_every_round(self, post: Post, user: User) -> None:
        for _ in range(20):
            post(user)
        bob = make_user("bob")
        served = []
        for _ in range(5):
            held = take()
            post(bob)
            Submission.objects.finish(held, verdict="accepted")
            served += serve(1)

        assert {row.user_id for row in served} == {bob.pk}

    def test_share_evenly_between_two_floods(self, post: Post, user: User) -> None:
        bob = make_user("bob")
        for _ in range(10):
            post(user)
        serve(4)
        for _ in range(10):
            post(bob)

        owners = [row.user_id for row in serve(10)]

        assert 4 <= owners.count(bob.pk) <= 6

    def test_are_not_won_by_changing_the_language(self, post: Post, user: User) -> None:
        for language in (*LANGUAGES, *LANGUAGES):
            post(user, language)
        held = take()
        row = post(make_user("bob"), "c")
        Submission.objects.finish(held, verdict="accepted")

        assert take() == row

    def test_of_a_language_that_nobody_else_uses_start_where_the_class_is(
        self, post: Post, user: User
    ) -> None:
        for _ in range(6):
            post(user)
        served = serve(5)[-1]
        bob = make_user("bob")
        late = [post(bob, "c") for _ in range(3)]

        assert served.turn < Submission.objects.get(pk=late[0].pk).turn + 2
        assert [row.user_id for row in serve(4)].count(user.pk) == 1

    @pytest.mark.parametrize("favourite", ["c", "python3"])
    def test_that_tie_go_to_the_language_that_woke_the_worker(
        self, post: Post, user: User, favourite: str
    ) -> None:
        post(user)
        post(make_user("bob"), "c")

        row = attempts.take(LANGUAGES, worker="w", woken_for=favourite)

        assert row is not None
        assert row.language == favourite


class TestHugeQueue:
    FILL = """
    INSERT INTO submissions_submission (id, user_id, problem_id, language, source, state, verdict,
        attempt, crashes, worker, data_version, created_at, turn, cases_done, cases_total,
        compile_log, cases)
    SELECT gen_random_uuid(), %(user)s, %(problem)s, 'python3', '', 'queued', '', 0, 0, '', '',
           now(), CASE n WHEN 1 THEN 1 ELSE %(behind)s END, 0, 0, '', '[]'
      FROM generate_series(1, %(count)s) AS n
    """

    READ = """
    SELECT sum(pg_stat_get_xact_tuples_returned(one.oid))
      FROM (SELECT 'submissions_submission'::regclass::oid AS oid
             UNION ALL
            SELECT indexrelid FROM pg_index
             WHERE indrelid = 'submissions_submission'::regclass) AS one
    """

    def fill(self, problem: Problem, user: User, count: int) -> None:
        with connection.cursor() as cursor:
            values = {"user": user.pk, "problem": problem.pk, "count": count, "behind": BEHIND}
            cursor.execute(self.FILL, values)
            cursor.execute("ANALYZE submissions_submission")  # as the server does by itself

    def rows_read(self, work: Callable[[], object]) -> int:
        """How many rows and index entries of submissions PostgreSQL read for it."""
        before = self._rows_read()
        work()
        return self._rows_read() - before

    def _rows_read(self) -> int:
        """So far in this test, which is one transaction. No clock: a busy machine reads no more."""
        with connection.cursor() as cursor:
            cursor.execute(self.READ)
            found = cursor.fetchone()
        assert found is not None
        return int(found[0])

    def test_costs_no_more_to_claim_from_to_sweep_and_to_join(
        self, problem: Problem, user: User, post: Post
    ) -> None:
        vacuum()
        bob = make_user("bob")
        works: dict[str, Callable[[], object]] = {
            "claim": take,
            "claim of a rare language": lambda: attempts.take(["c"], worker="w"),
            "sweep": sweeping.sweep,
            "places": positions.tell,
            "post": lambda: post(bob),
            "post of whoever floods": lambda: post(user),
            "end of an attempt": lambda: serve(1),
        }
        self.fill(problem, user, 32_000)

        for work in works.values():  # passes by what other tests have rolled back, and marks it
            work()

        read = {name: self.rows_read(work) for name, work in works.items()}

        # The sweep counts 10,000 of a language at most, and the first 1,000 are told their places.
        assert (read.pop("sweep") < 13_000, read.pop("places") < 2_000) == (True, True), read
        assert max(read.values()) < 100, read
        assert self.rows_read(Submission.objects.count) > 30_000, "the measure sees a walk"


class TestPlace:
    @pytest.mark.parametrize(
        ("place", "poll_after_ms"),
        [
            (None, 300),
            (Place(1), 300),
            (Place(10), 500),
            (Place(5_000), 1_000),
            (Place(1, 100), 300),
            (Place(40, 8_000), 4_000),
            (Place(40, 80_000), 5_000),
        ],
    )
    def test_says_when_to_ask_again(
        self, problem: Problem, user: User, place: Place | None, poll_after_ms: int
    ) -> None:
        row = make_submission(problem, user)

        assert snapshot(row, place=place).status["poll_after_ms"] == poll_after_ms

    def test_is_told_to_the_first_that_wait(
        self, problem: Problem, user: User, django_assert_max_num_queries: Any
    ) -> None:
        rows = [make_submission(problem, user, turn=turn) for turn in range(3)]
        make_submission(problem, user, state=State.DONE)

        with django_assert_max_num_queries(3):
            assert positions.tell() == 3
        assert positions.tell() == 0

        line = Submission.objects.in_line(["python3"], 10)
        assert line == rows
