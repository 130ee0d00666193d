"""What a run may spend, and how its limit is shown."""

from django.contrib.auth.models import User
from rest_framework.test import APIClient

from problems.models import Problem
from runners.sandbox import Outcome, Stop
from submissions.api.serializers import RunOutput
from submissions.judging.jobs import job_of
from submissions.models import Submission
from tests.factories import make_submission
from tests.fakes import ScriptedSandbox, ended
from tests.submissions.scripted import judge


class TestBudget:
    def test_of_a_run_is_small_whatever_the_number_of_inputs(self, run: Submission) -> None:
        """100 inputs that sleep took 100 wall clocks, in the class before all others."""
        with job_of(run) as job:
            budget = job.budget

        assert (budget.idle_ms, budget.cpu_ms) == (3_000, 10_000)

    def test_lets_a_run_use_two_time_limits(self, run: Submission) -> None:
        Problem.objects.update(time_limit_ms=8_000)
        with job_of(run) as job:
            assert job.budget.cpu_ms == 16_000

    def test_of_a_submission_bounds_idle_time(self, problem: Problem, user: User) -> None:
        with job_of(make_submission(problem, user)) as job:
            assert (job.budget.idle_ms, job.budget.cpu_ms) == (4_000, None)


class TestTheLimitThatWasHit:
    def test_is_shown_beside_the_verdict(self, client: APIClient, run: Submission) -> None:
        """ "time limit exceeded, 8 ms" explains nothing of a program that slept."""
        slept = Outcome(stop=Stop.WALL_TIME, signal=9, cpu_ms=8, wall_ms=7_003)
        judge(run, ScriptedSandbox.of(slept))

        body = client.get(f"/api/v1/runs/{run.pk}/").json()

        hit = {"clock": "wall_clock", "scope": "case", "limit_ms": 7_000, "used_ms": 7_003}
        assert body["limit_hit"] == body["cases"][0]["limit_hit"] == hit
        assert set(body) == set(RunOutput().fields)

    def test_is_none_of_another_verdict(self, client: APIClient, run: Submission) -> None:
        judge(run, ScriptedSandbox.of(ended(b"x", exit_code=1)))

        assert client.get(f"/api/v1/runs/{run.pk}/").json()["limit_hit"] is None
