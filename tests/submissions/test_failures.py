import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from problems.models import Problem
from runners.sandbox import BoxLostError, SandboxError
from submissions.judging.outages import Outage
from submissions.models import Submission
from submissions.models.ordering import BEHIND
from tests.factories import make_submission
from tests.fakes import ScriptedSandbox, ended
from tests.submissions.scripted import RIGHT, fail, interrupted, judge, kept_state

LONG_AGO = timezone.now() - timedelta(hours=1)


class TestFailure:
    def test_of_the_engine_gives_the_row_back(self, submission: Submission) -> None:
        error = fail(submission, ScriptedSandbox.of(RIGHT[0], SandboxError("engine is down")))

        assert error.outage is Outage.SANDBOX
        assert (submission.state, submission.crashes, submission.cases) == ("queued", 0, [])
        assert kept_state(submission) is None

    def test_of_a_box_counts_as_a_crash(self, submission: Submission) -> None:
        caught = fail(submission, ScriptedSandbox.of(BoxLostError("gone")))

        assert caught.outage is None
        assert (submission.state, submission.crashes) == ("queued", 1)

    def test_of_ours_counts_as_a_crash(self, submission: Submission, storage: Path) -> None:
        rmtree(storage)

        fail(submission, ScriptedSandbox.of())

        assert (submission.state, submission.crashes) == ("queued", 1)

    def test_ends_as_internal_error_at_the_third_crash(
        self, submission: Submission, published: list[dict[str, Any]]
    ) -> None:
        for _ in range(3):
            assert submission.state == "queued"
            fail(submission, ScriptedSandbox.of(BoxLostError("gone")))

        assert (submission.state, submission.verdict) == ("done", "internal_error")
        assert (submission.crashes, submission.attempt) == (3, 3)
        assert published[-1]["verdict"] == "internal_error"

    def test_is_what_a_problem_that_lost_its_cases_gives(self, submission: Submission) -> None:
        assert submission.problem is not None
        submission.problem.cases.all().delete()

        fail(submission, ScriptedSandbox.of())

        assert submission.verdict == ""

    def test_is_what_a_problem_that_became_interactive_gives(self, submission: Submission) -> None:
        Problem.objects.update(is_interactive=True)

        fail(submission, ScriptedSandbox.of())

        assert submission.verdict == ""

    def test_after_a_crash_leaves_other_submissions_alone(
        self, submission: Submission, problem: Problem, user: User
    ) -> None:
        other = make_submission(problem, user)
        fail(submission, ScriptedSandbox.of(BoxLostError("gone")))

        Submission.objects.filter(pk=submission.pk).update(turn=BEHIND)
        assert judge(other, ScriptedSandbox.of(*RIGHT))


class TestLostAttempt:
    @pytest.fixture
    def steal(self, submission: Submission) -> Callable[[], None]:
        """Another worker takes the row and finishes it."""

        def run() -> None:
            if submission.verdict:
                return
            Submission.objects.update(leased_until=LONG_AGO)
            Submission.objects.requeue()
            assert judge(submission, ScriptedSandbox.of(*RIGHT))
            submission.refresh_from_db()

        return run

    def test_can_not_overwrite_the_newer_result(
        self, submission: Submission, steal: Callable[[], None]
    ) -> None:
        assert judge(submission, interrupted(steal, ended(b"wrong\n")))

        submission.refresh_from_db()
        assert (submission.verdict, submission.attempt) == ("accepted", 2)
        assert kept_state(submission) in {None, "done"}

    def test_can_not_give_the_row_back(
        self, submission: Submission, steal: Callable[[], None]
    ) -> None:
        fail(submission, interrupted(steal, BoxLostError("gone")))

        assert (submission.state, submission.verdict) == ("done", "accepted")


@pytest.mark.django_db(transaction=True)
class TestLease:
    def test_is_renewed_while_a_submission_is_judged(
        self, submission: Submission, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "lease_s": 0.3}
        renewals = threading.Semaphore(0)
        renew = Submission.objects.renew

        def count(*args: Any, **kwargs: Any) -> bool:
            is_held = renew(*args, **kwargs)
            renewals.release()
            return is_held

        monkeypatch.setattr(Submission.objects, "renew", count)
        abandoned: list[Submission] = []

        def take_long() -> None:
            for _ in range(3):
                assert renewals.acquire(timeout=5)
                abandoned.extend(Submission.objects.abandoned())

        assert judge(submission, interrupted(take_long, *RIGHT))

        assert abandoned == []
        submission.refresh_from_db()
        assert (submission.verdict, submission.attempt) == ("accepted", 1)
        assert "heartbeat" not in {thread.name for thread in threading.enumerate()}
