from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.judging import attempts
from submissions.models import State, Submission, Tally
from submissions.models.states import RESULT
from submissions.models.transitions import LOST
from tests.factories import claim, make_submission
from tests.fakes import ScriptedSandbox
from tests.submissions.scripted import RIGHT, fail, judge

LEASE = timedelta(seconds=10)
LONG_AGO = timezone.now() - timedelta(hours=1)
Queries = Callable[[int], Any]


def finish(row: Submission, verdict: str = "accepted") -> bool:
    return Submission.objects.finish(row, verdict=verdict)


def whole_result(row: Submission) -> dict[str, Any]:
    """All that a judging leaves behind."""
    names = (*RESULT, "score", "max_score", "cases_done", "cases_total", "compile_log", "cases")
    return {name: getattr(row, name) for name in names}


def lose(row: Submission) -> None:
    """Its worker has not been heard of for long."""
    Submission.objects.filter(pk=row.pk).update(leased_until=LONG_AGO)


def take(languages: Sequence[str] = ("python3",), worker: str = "w1") -> Submission | None:
    return Submission.objects.claim(languages, worker=worker, lease=LEASE)


class TestCancel:
    def test_ends_a_row_that_waits(self, submission: Submission) -> None:
        assert Submission.objects.cancel(submission.pk)

        submission.refresh_from_db()
        assert (submission.state, submission.verdict) == ("done", "cancelled")
        assert take() is None

    def test_takes_the_row_from_whoever_judges_it(self, submission: Submission) -> None:
        row = claim(submission)

        assert Submission.objects.cancel(row.pk)

        assert not Submission.objects.renew(row.pk, row.attempt, lease=LEASE)
        assert not finish(row, "accepted")
        assert not Submission.objects.release(row.pk, row.attempt, crashes=0)
        submission.refresh_from_db()
        assert (submission.state, submission.verdict) == ("done", "cancelled")

    def test_comes_too_late_for_a_row_that_is_done(self, submission: Submission) -> None:
        finish(claim(submission), "wrong_answer")

        assert not Submission.objects.cancel(submission.pk)
        submission.refresh_from_db()
        assert submission.verdict == "wrong_answer"

    @pytest.mark.parametrize("is_running", [False, True])
    def test_of_a_rejudging_leaves_the_verdict_there_was(
        self, submission: Submission, is_running: bool
    ) -> None:
        finish(claim(submission), "wrong_answer")
        Submission.objects.rejudge([submission.pk])
        if is_running:
            claim(submission)

        assert Submission.objects.cancel(submission.pk)

        submission.refresh_from_db()
        assert (submission.state, submission.verdict) == ("done", "wrong_answer")
        assert not submission.history.exists()


class TestRejudge:
    def test_queues_a_finished_row_and_keeps_its_result(self, problem: Problem, user: User) -> None:
        row = make_submission(
            problem, user, state=State.DONE, crashes=3, runtime_ms=5, cases=[{"index": 1}]
        )

        assert Submission.objects.rejudge([row.pk]) == {row.pk: "python3"}

        row.refresh_from_db()
        assert (row.state, row.crashes, row.attempt) == ("queued", 0, 1)
        assert (row.verdict, row.runtime_ms, row.cases) == ("accepted", 5, [{"index": 1}])

    def test_moves_the_old_result_to_the_history_when_there_is_a_new_one(
        self, submission: Submission
    ) -> None:
        held = claim(submission)
        Submission.objects.finish(held, verdict="wrong_answer", runtime_ms=5, data_version="v1")
        Submission.objects.rejudge([submission.pk])
        again = claim(submission)
        assert again.verdict == "wrong_answer"

        assert Submission.objects.finish(again, verdict="accepted", data_version="v2")

        submission.refresh_from_db()
        assert (submission.verdict, submission.data_version) == ("accepted", "v2")
        old = submission.history.get()
        assert (old.verdict, old.runtime_ms, old.data_version) == ("wrong_answer", 5, "v1")

    def test_that_fails_for_good_leaves_the_old_result_whole(self, submission: Submission) -> None:
        Submission.objects.finish(
            claim(submission), verdict="accepted", runtime_ms=5, score=3.0, cases=[{"index": 1}]
        )
        submission.refresh_from_db()
        before = whole_result(submission)
        Submission.objects.rejudge([submission.pk])
        lose(claim(submission))

        assert Submission.objects.give_up(max_crashes=1) == [submission.pk]

        submission.refresh_from_db()
        assert whole_result(submission) == before
        assert (submission.state, submission.verdict) == ("done", "accepted")
        assert submission.rejudge_error == LOST
        assert not submission.history.exists()

    def test_waits_behind_live_work(self, problem: Problem, user: User) -> None:
        old = make_submission(problem, user, state=State.DONE)
        Submission.objects.rejudge([old.pk])
        live = make_submission(problem, user, turn=50)

        assert [take(), take()] == [live, old]

    def test_leaves_rows_that_are_on_their_way(self, submission: Submission) -> None:
        claim(submission)

        assert Submission.objects.rejudge([submission.pk]) == {}

        submission.refresh_from_db()
        assert submission.state == "running"


class TestFailedRejudging:
    @pytest.fixture
    def accepted(self, submission: Submission) -> Submission:
        assert judge(submission, ScriptedSandbox.of(*RIGHT))
        submission.refresh_from_db()
        return submission

    def test_in_the_worker_leaves_the_old_result_whole(
        self, accepted: Submission, published: list[dict[str, Any]]
    ) -> None:
        before = whole_result(accepted)
        accepted.problem.cases.all().delete()  # type: ignore[union-attr]
        Submission.objects.rejudge([accepted.pk])

        for _ in range(3):
            fail(accepted, ScriptedSandbox.of())

        assert whole_result(accepted) == before
        assert (accepted.state, accepted.crashes) == ("done", 3)
        assert "can't be judged any more" in accepted.rejudge_error
        assert published[-1]["verdict"] == "accepted"
        tally = Tally.objects.get(problem=accepted.problem)
        assert (tally.submitted, tally.accepted) == (1, 1)

    def test_by_the_problem_s_own_programs_leaves_it_too(
        self, accepted: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = whole_result(accepted)
        Submission.objects.rejudge([accepted.pk])
        cases = [{"index": 1, "verdict": "internal_error", "reason": "validator: exit code 1"}]
        broken = {"verdict": "internal_error", "cases": cases}
        monkeypatch.setattr(attempts, "_grade", lambda _row, _sandbox: broken)

        assert judge(accepted, ScriptedSandbox.of())

        accepted.refresh_from_db()
        assert whole_result(accepted) == before
        assert accepted.rejudge_error == "validator: exit code 1"

    def test_is_shown_to_staff_alone_until_one_succeeds(
        self,
        accepted: Submission,
        client: APIClient,
        staff: User,
        client_of: Callable[[User], APIClient],
    ) -> None:
        Submission.objects.filter(pk=accepted.pk).update(rejudge_error="no validator")
        path = f"/api/v1/submissions/{accepted.pk}/"

        assert client_of(staff).get(path).json()["rejudge_error"] == "no validator"
        assert "rejudge_error" not in client.get(path).json()

        Submission.objects.rejudge([accepted.pk])
        assert judge(accepted, ScriptedSandbox.of(*RIGHT))
        assert client_of(staff).get(path).json()["rejudge_error"] == ""

    def test_of_another_attempt_changes_nothing(self, accepted: Submission) -> None:
        Submission.objects.rejudge([accepted.pk])
        held = claim(accepted)
        lose(held)
        Submission.objects.requeue()

        assert not Submission.objects.keep_old_result(
            held.pk, held.attempt, reason="late", crashes=1
        )
        accepted.refresh_from_db()
        assert (accepted.state, accepted.rejudge_error) == ("queued", "")
