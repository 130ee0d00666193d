"""One user's flood and everybody else: slots are shared by slot time; nothing waits for ever."""

from collections.abc import Callable
from statistics import quantiles

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from submissions.models import Submission
from submissions.models.claiming import FIRST_MS
from submissions.models.ordering import AGEING, BEHIND, MAX_DEBT_MS, SUBMISSION_MS, Priority
from submissions.queue import sweeping
from tests.factories import make_submission, make_user
from tests.submissions.contenders import (
    Post,
    late_turn,
    owners,
    take,
    used_s,
)
from tests.submissions.queue_clock import Judge, account, charge, let_pass

NEAR_MS = 400  # what the real clock adds while a test runs


class TestAccount:
    def test_is_charged_an_estimate_and_then_what_was_used(self, post: Post, user: User) -> None:
        post(user)
        before = account(user).turn
        row = take()
        assert account(user).turn == before + FIRST_MS
        let_pass(7)

        Submission.objects.finish(row, verdict="accepted")

        assert account(user).turn == pytest.approx(before + 7_000, abs=NEAR_MS)

    @pytest.mark.parametrize("end", ["cancel", "release", "requeue", "hand_back", "give_up"])
    def test_is_charged_however_an_attempt_ends(self, post: Post, user: User, end: str) -> None:
        post(user)
        before = account(user).turn
        row = take()
        let_pass(7)
        if end in {"requeue", "give_up"}:
            Submission.objects.filter(pk=row.pk).update(leased_until=row.created_at)

        ends: dict[str, Callable[[], object]] = {
            "cancel": lambda: Submission.objects.cancel(row.pk),
            "release": lambda: Submission.objects.release(row.pk, row.attempt, crashes=0),
            "requeue": Submission.objects.requeue,
            "hand_back": lambda: Submission.objects.hand_back("w"),
            "give_up": lambda: Submission.objects.give_up(max_crashes=1),
        }
        ends[end]()

        assert account(user).turn == pytest.approx(before + 7_000, abs=NEAR_MS)

    def test_is_charged_for_the_time_until_a_cancelled_judging_stops(
        self, post: Post, user: User
    ) -> None:
        post(user)
        before = account(user).turn
        row = take()

        Submission.objects.cancel(row.pk, stop_ms=3_000)

        assert account(user).turn == pytest.approx(before + 3_000, abs=NEAR_MS)

    def test_is_not_charged_for_a_rejudging(self, post: Post, user: User) -> None:
        row = post(user)
        Submission.objects.finish(take(), verdict="accepted")
        before = account(user).turn
        Submission.objects.rejudge([row.pk])
        again = take()
        let_pass(7)

        Submission.objects.finish(again, verdict="accepted")

        assert account(user).turn == before

    def test_learns_what_attempts_of_the_user_take(self, post: Post, user: User) -> None:
        judge = Judge(1, lambda _: 10.0)
        for _ in range(3):
            post(user)

        judge.run(25)

        assert account(user).usual_ms == pytest.approx(10_000, abs=NEAR_MS)
        assert account(user).turn == pytest.approx(30_000, abs=4 * NEAR_MS)

    def test_gives_no_credit_for_being_idle(self, post: Post, user: User, bob: User) -> None:
        post(bob)
        for _ in range(30):
            post(user)
        judge = Judge(1, lambda _: 10.0)
        judge.run(1)
        judge.run(200)
        for _ in range(10):
            post(bob)

        judge.run(200)

        assert owners(judge)[-10:].count(bob.pk) <= 6

    def test_has_a_bound(self, post: Post, user: User) -> None:
        post(user)
        row = take()
        let_pass(100_000)

        Submission.objects.finish(row, verdict="accepted")

        assert account(user).turn <= MAX_DEBT_MS

    def test_follows_the_clock_when_debts_are_old(self, post: Post, user: User) -> None:
        post(user)
        Submission.objects.finish(take(), verdict="accepted")
        charge(user, 10_000)
        let_pass(10_000 / AGEING + 1)
        first = post(user)
        post(make_user("bob"))

        assert take() == first


class TestFlow:
    def test_has_one_row_with_a_rank(self, post: Post, user: User) -> None:
        rows = [post(user) for _ in range(3)]

        turns = [Submission.objects.get(pk=row.pk).turn for row in rows]

        assert turns[0] < BEHIND
        assert turns[1:] == [BEHIND, BEHIND]

    def test_goes_on_in_order_whatever_leaves_it(self, post: Post, user: User) -> None:
        rows = [post(user) for _ in range(5)]
        Submission.objects.cancel(rows[0].pk)
        assert take() == rows[1]
        Submission.objects.cancel(rows[3].pk)

        assert [take(), take()] == [rows[2], rows[4]]

    def test_that_lost_its_first_row_gets_another_by_the_sweep(
        self, post: Post, user: User, bob: User
    ) -> None:
        rows = [post(user) for _ in range(3)]
        for _ in range(3):
            post(bob)
        Submission.objects.filter(pk=rows[0].pk).delete()

        sweeping.sweep()

        assert Submission.objects.get(pk=rows[1].pk).turn < BEHIND
        assert Submission.objects.get(pk=rows[2].pk).turn == BEHIND

    def test_without_a_rank_is_served_when_nothing_else_waits(
        self, problem: Problem, user: User
    ) -> None:
        row = make_submission(problem, user, turn=BEHIND)

        assert take() == row

    def test_of_a_release_without_accounts_is_served(self, problem: Problem, user: User) -> None:
        rows = [make_submission(problem, user, turn=turn) for turn in range(3)]
        judge = Judge(1, lambda _: 1.0)

        judge.run(5)

        assert [row for _, row in judge.begun] == rows

    def test_moves_with_the_account_in_every_language(
        self, post: Post, user: User, bob: User
    ) -> None:
        post(user)
        waiting = [post(user, "c"), post(user, "java")]
        row = take()
        before = [Submission.objects.get(pk=one.pk).turn for one in waiting]
        let_pass(20)

        Submission.objects.finish(row, verdict="accepted")

        after = [Submission.objects.get(pk=one.pk).turn for one in waiting]
        moved = 20_000 - FIRST_MS - 20 * AGEING
        assert after == pytest.approx([one + moved for one in before], abs=NEAR_MS)
        mine = post(bob)
        assert take() == mine


class TestFlood:
    """One user has many expensive rows; another sends a cheap one now and then."""

    def cost(self, user: User, expensive_s: float) -> Callable[[Submission], float]:
        return lambda row: expensive_s if row.user_id == user.pk else 0.1

    def waits_s(self, judge: Judge, post: Post, bob: User, every_s: float) -> list[float]:
        sent = {}
        for _ in range(25):
            sent[post(bob).pk] = judge.now
            judge.run(every_s)
        begun = {row.pk: now for now, row in judge.begun}
        return [begun[pk] - at for pk, at in sent.items() if pk in begun]

    @pytest.mark.parametrize(
        ("slots", "priority"),
        [(1, Priority.RUN), (2, Priority.RUN), (2, Priority.PRACTICE), (4, Priority.PRACTICE)],
    )
    def test_costs_the_other_about_one_judging_at_most(
        self, post: Post, user: User, bob: User, slots: int, priority: Priority
    ) -> None:
        for number in range(30 * slots):
            post(user, ["python3", "c", "java"][number % 3], priority=priority)
        judge = Judge(slots, self.cost(user, 10.0))
        judge.run(33)

        waits = self.waits_s(judge, post, bob, 7.3)

        assert len(waits) >= 24
        assert max(waits) <= 10.5
        assert quantiles(waits, n=20)[-1] <= 10

    def test_of_runs_does_not_hold_every_slot(self, post: Post, user: User, bob: User) -> None:
        for _ in range(40):
            post(user, priority=Priority.RUN)
        for _ in range(40):
            post(bob)
        judge = Judge(2, lambda _: 1.0)

        judge.run(20)

        assert used_s(judge, bob) == pytest.approx(used_s(judge, user), rel=0.4)

    def test_of_cheap_runs_lets_a_submission_in_after_the_head_start(
        self, post: Post, user: User, bob: User
    ) -> None:
        for _ in range(200):
            post(user, priority=Priority.RUN)
        judge = Judge(1, lambda _: 0.2)
        judge.run(3)
        row = post(bob)

        judge.run(SUBMISSION_MS / 1000 + 2)

        assert row in [one for _, one in judge.begun]

    def test_against_a_flood_is_shared_by_slot_time(
        self, post: Post, user: User, bob: User
    ) -> None:
        for _ in range(20):
            post(user)
        for _ in range(200):
            post(bob)
        judge = Judge(1, lambda row: 10.0 if row.user_id == user.pk else 1.0)

        judge.run(200)

        assert used_s(judge, user) / used_s(judge, bob) == pytest.approx(1, abs=0.35)

    def test_of_one_row_at_a_time_is_in_debt_too(self, post: Post, user: User, bob: User) -> None:
        post(user)
        judge = Judge(1, lambda _: 10.0)
        judge.run(10)
        post(user)
        mine = post(bob)

        assert take() == mine

    def test_may_use_every_slot_while_nobody_else_waits(self, post: Post, user: User) -> None:
        for _ in range(4):
            post(user)

        assert [take().user_id for _ in range(4)] == [user.pk] * 4

    def test_in_one_slot_leaves_the_other_to_others_even_those_in_debt(
        self, post: Post, user: User, bob: User
    ) -> None:
        post(user)
        take()
        post(user)
        late = post(bob)
        charge(bob, 60_000)
        Submission.objects.filter(pk=late.pk).update(turn=late_turn(late) + 60_000)

        assert take() == late
