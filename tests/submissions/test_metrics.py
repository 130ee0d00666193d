"""What operators watch is true, cheap, and there whatever is away."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from problems.models import Problem
from submissions.api import metrics
from submissions.models import State, Submission, Worker
from submissions.models.ordering import Priority
from submissions.queue import wake_ups
from submissions.status import store
from tests.factories import claim, make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db
Samples = dict[tuple[str, ...], float]


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept from an earlier test."""
    monkeypatch.setattr(metrics, "_page", metrics.Page())


@pytest.fixture
def problem() -> Problem:
    return make_problem()


def scrape() -> Samples:
    """Each figure by its name and the values of its labels."""
    answer = Client().get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


class TestQueue:
    def test_is_told_by_language_and_class(self, problem: Problem) -> None:
        user = make_user()
        make_submission(problem, user)
        make_submission(problem, user, language="c")
        make_submission(problem, user, language="c", priority=Priority.RUN)
        running = claim(make_submission(problem, make_user("bob"), language="cpp"))
        assert running.state == State.RUNNING

        found = scrape()

        assert found["judge_queued_submissions", "python3", "practice"] == 1
        assert found["judge_queued_submissions", "c", "practice"] == 1
        assert found["judge_queued_submissions", "c", "run"] == 1
        assert ("judge_queued_submissions", "cpp", "practice") not in found
        assert found["judge_oldest_queued_seconds", "c", "run"] >= 0
        assert found["judge_running_submissions",] == 1

    def test_what_was_judged_is_counted(self, problem: Problem) -> None:
        for verdict in ("accepted", "wrong_answer"):
            row = claim(make_submission(problem, make_user(verdict)))
            Submission.objects.finish(row, verdict=verdict)
        found = scrape()
        assert found["judge_submitted_submissions_total",] == 2
        assert found["judge_accepted_submissions_total",] == 1

    def test_counters_never_fall(self, problem: Problem) -> None:
        row = claim(make_submission(problem, make_user()))
        Submission.objects.finish(row, verdict="accepted")
        Submission.objects.rejudge([row.pk])
        Submission.objects.finish(claim(row), verdict="wrong_answer")
        Submission.objects.all().delete()
        problem.delete()

        found = scrape()

        assert found["judge_submitted_submissions_total",] == 2
        assert found["judge_accepted_submissions_total",] == 1


class TestWorkers:
    def test_slots_are_told_by_status(self) -> None:
        for name, status in (("a", "ok"), ("b", "ok"), ("c", "draining"), ("d", "stopped")):
            Worker.objects.create(name=name, host=name, slots=4, status=status)
        found = scrape()
        assert found["judge_workers", "ok"] == 2
        assert found["judge_slots", "ok"] == 8
        assert found["judge_slots", "draining"] == 4
        assert found["judge_slots", "refusing"] == 0


class TestCost:
    def test_does_not_grow_with_what_is_there(
        self, problem: Problem, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(5):
            make_submission(problem, make_user(str(number)))
        with django_assert_max_num_queries(4):
            scrape()

    def test_who_asks_again_and_again_asks_nobody(self, django_assert_num_queries: Any) -> None:
        scrape()
        with django_assert_num_queries(0):
            scrape()


class TestTrouble:
    def test_without_redis_the_rest_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(wake_ups, "wake_ups", lambda: None)
        monkeypatch.setattr(store, "pace_ms", lambda: None)
        found = scrape()
        assert ("judge_running_submissions",) in found
        assert not [name for name, *_ in found if name == "judge_wake_ups"]

    def test_without_the_database_it_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail() -> None:
            raise OperationalError

        monkeypatch.setattr(metrics, "_queue", fail)
        assert Client().get("/metrics").status_code == 503
