import os
from contextlib import suppress
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from problems.models import Problem
from runners.sandbox import SandboxError, Stop
from submissions.judging import attempts, heartbeats, sandboxes
from submissions.models import Submission
from submissions.status import redis_client, store
from tests.factories import make_problem, make_submission
from tests.fakes import ScriptedSandbox, ended, rejected, stopped
from tests.submissions.answers import statements
from tests.submissions.scripted import RIGHT, interrupted, judge, kept_state, wait_until


class TestJudge:
    def test_writes_the_verdict_and_all_that_belongs_to_it(
        self, submission: Submission, published: list[dict[str, Any]]
    ) -> None:
        sandbox = ScriptedSandbox.of(ended(b"3\n", stderr=b"note"), ended(b"12\n"))

        assert judge(submission, sandbox)

        submission.refresh_from_db()
        row = submission
        assert (row.state, row.verdict, row.attempt, row.worker) == (
            "done",
            "wrong_answer",
            1,
            "w1",
        )
        assert (row.runtime_ms, row.memory_kb, row.cases_done, row.cases_total) == (3, 900, 2, 2)
        assert row.problem is not None
        assert row.data_version == row.problem.data_version
        assert row.finished_at is not None
        sample, hidden = row.cases
        assert (sample["index"], sample["verdict"], sample["is_sample"]) == (1, "accepted", True)
        assert (sample["input"], sample["expected"]) == ("1 2\n", "3\n")
        assert (sample["stdout"], sample["stderr"]) == ("3\n", "note")
        assert (hidden["index"], hidden["verdict"], hidden["stdout"]) == (2, "wrong_answer", "12\n")
        assert hidden["input"] == "5 6\n", "the first failure is kept whole: staff see it"
        assert sandbox.inputs == [b"1 2\n", b"5 6\n"]
        assert [(one["state"], one["phase"]) for one in published] == [("done", None)]
        assert published[-1]["verdict"] == "wrong_answer"

    @pytest.mark.parametrize("step", [ended(b"3\n"), SandboxError("engine is down")])
    def test_works_on_the_core_of_its_slot_and_leaves_it(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch, step: Any
    ) -> None:
        """What comparing takes is the slot's own; its heartbeat may run anywhere."""
        before = os.sched_getaffinity(0)
        core = max(before)
        monkeypatch.setattr(sandboxes, "_own_core", core)
        seen: list[set[int]] = []
        sandbox = interrupted(lambda: seen.append(os.sched_getaffinity(0)), step, *RIGHT)

        with suppress(attempts.JudgingFailedError):
            judge(submission, sandbox)

        assert {frozenset(one) for one in seen} == {frozenset({core})}
        assert os.sched_getaffinity(0) == before

    def test_stays_where_it_is_if_the_core_can_not_be_used(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = os.sched_getaffinity(0)
        monkeypatch.setattr(sandboxes, "_own_core", 1023)

        assert judge(submission, ScriptedSandbox.of(*RIGHT))

        assert os.sched_getaffinity(0) == before

    def test_stops_at_the_first_failure(self, problem: Problem, user: User) -> None:
        row = make_submission(problem, user)

        judge(row, ScriptedSandbox.of(stopped(Stop.CPU_TIME)))

        row.refresh_from_db()
        assert (row.verdict, row.cases_done, row.cases_total) == ("time_limit_exceeded", 1, 2)

    def test_judges_all_cases_where_the_site_wants_it(
        self, submission: Submission, settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "stop_early": False}

        judge(submission, ScriptedSandbox.of(ended(b"4\n"), RIGHT[1]))

        submission.refresh_from_db()
        assert [case["verdict"] for case in submission.cases] == ["wrong_answer", "accepted"]

    def test_keeps_what_the_compiler_said(self, problem: Problem, user: User) -> None:
        row = make_submission(problem, user, language="c", source="int main")

        judge(row, ScriptedSandbox.of(rejected(b"expected ';'")))

        row.refresh_from_db()
        assert (row.verdict, row.compile_log, row.cases) == (
            "compile_error",
            "expected ';'",
            [],
        )
        assert (row.runtime_ms, row.memory_kb) == (None, None)

    def test_stores_output_that_no_database_would_take_as_it_is(
        self, submission: Submission
    ) -> None:
        judge(submission, ScriptedSandbox.of(ended(b"3\0\xff\n\xed\xa0\x80" + b"x" * 100_000)))

        submission.refresh_from_db()
        assert "\0" not in submission.cases[0]["stdout"]
        assert len(submission.cases[0]["stdout"]) < 20_000

    @pytest.mark.parametrize("count", [1, 40])
    def test_needs_as_few_queries_for_one_case_as_for_many(self, user: User, count: int) -> None:
        row = make_submission(make_problem("many", data=[("1\n", "3\n")] * count), user)

        with CaptureQueriesContext(connection) as queries:
            judge(row, ScriptedSandbox.of(*[ended(b"3\n")] * count))

        assert len(statements(queries)) == 6

    def test_does_nothing_when_a_message_comes_twice(self, submission: Submission) -> None:
        assert judge(submission, ScriptedSandbox.of(*RIGHT))
        assert not judge(submission, ScriptedSandbox.of())

        submission.refresh_from_db()
        assert (submission.attempt, submission.verdict) == (1, "accepted")

    def test_does_nothing_for_a_language_in_which_nobody_waits(
        self, submission: Submission
    ) -> None:
        assert attempts.take(["c", "java"], worker="w1") is None

        submission.refresh_from_db()
        assert submission.state == "queued"


class TestProgress:
    def test_is_told_no_more_often_than_pollers_can_use(
        self,
        user: User,
        published: list[dict[str, Any]],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        row = make_submission(make_problem("many", data=[("1\n", "3\n")] * 20), user)
        monkeypatch.setattr(heartbeats, "FIRST_BEAT_S", 0.01)
        monkeypatch.setattr(heartbeats, "BEAT_S", 0.01)
        seen_at_case: list[int] = []

        def every_tenth_case_takes_its_time() -> None:
            seen_at_case.append(len(published))
            if len(seen_at_case) % 10 == 0:
                wait_until(lambda: len(published) > seen_at_case[-1])

        judge(row, interrupted(every_tenth_case_takes_its_time, *[ended(b"3\n")] * 20))

        testing = [one for one in published if one["phase"] == "testing"]
        done = [one["cases_done"] for one in testing]
        assert 2 <= len(testing) < 20
        assert done == sorted(set(done))
        assert {one["cases_total"] for one in testing} == {20}
        assert published[-1]["state"] == "done"

    @pytest.mark.usefixtures("redis_down")
    def test_is_not_needed(self, submission: Submission) -> None:
        assert judge(submission, ScriptedSandbox.of(*RIGHT))

        submission.refresh_from_db()
        assert submission.verdict == "accepted"

    def test_is_soon_read_from_the_row_again_unless_it_is_final(
        self, submission: Submission
    ) -> None:
        lives: list[Any] = []
        name = store.channel(submission.pk)

        def look() -> None:
            wait_until(lambda: kept_state(submission) == "running")
            lives.append(redis_client.client().ttl(name))

        judge(submission, interrupted(look, *RIGHT))

        assert all(0 < ttl <= store.UNFINISHED_TTL_S for ttl in lives)
        assert redis_client.client().ttl(name) > 60
