"""Work that has waited for long gets a slot, and what it costs to find it."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.db import connection

from problems.models import Problem
from submissions.models import Share, Submission
from submissions.models.claiming import FIRST_MS
from submissions.models.ordering import AGEING, BEHIND, LAG_MS, SUBMISSION_MS, Priority
from tests.factories import make_user
from tests.submissions.contenders import (
    FILL,
    READ,
    SHARES,
    USERS,
    Post,
    take,
)
from tests.submissions.queue_clock import Judge, charge, let_pass, vacuum


class TestAgeing:
    """A row is overtaken by newcomers for (debt + head start + LAG_MS) / AGEING at most."""

    def overtaken_s(self, judge: Judge, row: Submission, newcomer: Callable[[], object]) -> float:
        """How long a row waits on a slot that always has a newcomer."""
        began = judge.now
        while row not in [one for _, one in judge.begun]:
            newcomer()
            judge.run(1.0)
            assert judge.now - began < 1_000, "waits for ever"
        return judge.now - began

    def test_bounds_how_long_runs_of_newcomers_go_before_a_submission(
        self, post: Post, user: User
    ) -> None:
        names = iter(range(10_000))
        row = post(user)
        judge = Judge(1, lambda _: 1.0)

        def newcomer() -> Submission:
            return post(make_user(f"new{next(names)}"), priority=Priority.RUN)

        newcomer()

        waited = self.overtaken_s(judge, row, newcomer)

        assert 3 < waited <= (SUBMISSION_MS + LAG_MS) / AGEING + 2

    def test_bounds_how_long_newcomers_go_before_a_user_in_debt(
        self, post: Post, user: User
    ) -> None:
        names = iter(range(10_000))
        post(user)
        Submission.objects.finish(take(), verdict="accepted")
        charge(user, 20_000)
        row = post(user)
        judge = Judge(1, lambda _: 1.0)

        def newcomer() -> Submission:
            return post(make_user(f"new{next(names)}"))

        newcomer()

        waited = self.overtaken_s(judge, row, newcomer)

        assert 10 < waited <= (20_000 + FIRST_MS + SUBMISSION_MS + LAG_MS) / AGEING + 2

    def test_lets_one_rejudging_in_at_a_time(self, post: Post, user: User) -> None:
        names = iter(range(10_000))
        done = []
        for _ in range(8):
            done.append(post(user).pk)
            Submission.objects.finish(take(), verdict="accepted")
        Submission.objects.rejudge(done)
        judge = Judge(1, lambda _: 1.0)
        for _ in range(100):
            post(make_user(f"new{next(names)}"))
            judge.run(1.0)

        again = [row for _, row in judge.begun if row.priority == Priority.REJUDGE]

        assert 1 <= len(again) <= 3

    def test_does_not_let_a_flood_that_waits_go_before_newcomers(
        self, post: Post, user: User, bob: User
    ) -> None:
        for number in range(60):
            post(user, ["python3", "c", "java"][number % 3])
        judge = Judge(1, lambda _: 10.0)
        judge.run(11)
        let_pass(60)
        first = post(bob)
        judge.run(10)

        assert first in [row for _, row in judge.begun][-2:]


class TestCost:
    def test_of_a_turn_grows_neither_with_a_flood_nor_with_users(
        self, problem: Problem, user: User, post: Post
    ) -> None:
        vacuum()
        with connection.cursor() as cursor:
            cursor.execute(USERS)
            cursor.execute(SHARES)
            for is_flood, turn, count in ((True, BEHIND, 20_000), (False, 10**12, 2)):
                cursor.execute(FILL, [problem.pk, turn, count, user.pk, is_flood])
            cursor.execute("ANALYZE")
        works: dict[str, Callable[[], object]] = {
            "post": lambda: post(user),
            "claim and end": lambda: Submission.objects.finish(take(), verdict="accepted"),
            "repair": lambda: Submission.objects.repair_flows(["python3", "c"]),
        }
        for work in works.values():  # the flow gets a head; what other tests left is met once
            work()

        read = {name: self.rows_read(work) for name, work in works.items()}

        assert read["post"] < 30
        assert read["claim and end"] < 120
        assert read["repair"] < 1_000
        assert self.rows_read(Share.objects.count) >= 5_000, "the measure sees a walk"

    def rows_read(self, work: Callable[[], object]) -> int:
        """How many rows and index entries of submissions and shares PostgreSQL read for it."""
        before = self._rows_read()
        work()
        return self._rows_read() - before

    def _rows_read(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute(READ)
            found = cursor.fetchone()
        assert found is not None
        return int(found[0])
