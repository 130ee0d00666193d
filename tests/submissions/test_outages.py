"""What is away is no fault of a submission: it costs no attempt, and is shown by its own name."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import DataError, OperationalError
from django.db.models.functions import Now
from django.utils import timezone
from rest_framework.test import APIClient
from urllib3.exceptions import ProtocolError

from problems import blobs
from problems.models import Problem
from runners.sandbox import BoxLostError, SandboxError
from submissions import tasks
from submissions.judging import attempts
from submissions.judging.outages import Outage, outage_of
from submissions.models import Submission, Worker
from submissions.models.ordering import PARKED
from submissions.queue import sweeping
from tests.factories import make_problem, make_submission
from tests.fakes import ScriptedSandbox
from tests.submissions.scripted import RIGHT, fail, judge


class Stream:
    """Two bytes, then what a backend raises when its connection is lost."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.is_begun = False

    def read(self, _size: int) -> bytes:
        if self.is_begun:
            raise self.error
        self.is_begun = True
        return b"1 "

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""


class BotocoreLikeError(Exception):
    """As botocore's and Google's: no OSError."""


@pytest.fixture
def far_away(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    """The storage has no paths, as S3 has none; what opening a file does is the test's choice."""
    monkeypatch.setattr(blobs, "_folder", lambda: None)

    def use(opened: Any) -> None:
        monkeypatch.setattr("problems.blobs.default_storage", SimpleNamespace(open=opened))

    return use


def refuse(_name: str) -> Any:
    raise BotocoreLikeError("EndpointConnectionError")


class TestStorage:
    @pytest.mark.parametrize(
        "opened",
        [refuse, lambda _name: Stream(ProtocolError("Connection broken"))],
        ids=["that can't be reached", "that breaks off in the stream"],
    )
    def test_costs_no_attempt(
        self, submission: Submission, far_away: Callable[[Any], None], opened: Any
    ) -> None:
        far_away(opened)

        for _ in range(4):
            error = fail(submission, ScriptedSandbox.of())
            assert error.outage is Outage.STORAGE
            end_pauses()

        assert (submission.state, submission.crashes) == ("queued", 0)

    def test_that_lacks_the_data_is_a_crash(
        self, submission: Submission, far_away: Callable[[Any], None]
    ) -> None:
        def lack(name: str) -> Any:
            raise FileNotFoundError(name)

        far_away(lack)

        assert fail(submission, ScriptedSandbox.of()).outage is None
        assert submission.crashes == 1

    def test_leaves_no_half_of_a_file(
        self, submission: Submission, far_away: Callable[[Any], None], tmp_path: Path
    ) -> None:
        original = default_storage.open
        far_away(lambda _name: Stream(ProtocolError("Connection broken")))
        fail(submission, ScriptedSandbox.of())
        far_away(original)
        end_pauses()

        assert judge(submission, ScriptedSandbox.of(*RIGHT))

        submission.refresh_from_db()
        assert submission.verdict == "accepted"
        assert not list((tmp_path / "cache" / "data").glob("new-*"))


class TestParked:
    """Data of one problem that can't be read, while that of others can."""

    @pytest.fixture
    def broken(self, problem: Problem, user: User, far_away: Callable[[Any], None]) -> Submission:
        """The first row of the queue: its input is never given out. `problem` is stored before."""
        del problem
        row = make_submission(make_problem("broken", data=(("7 7\n", "14\n"),)), user)
        lost = row.problem.cases.get().input_sha256 if row.problem else ""
        opened = default_storage.open

        def open_others(name: str) -> Any:
            if lost in name:
                raise BotocoreLikeError("AccessDenied")
            return opened(name)

        far_away(open_others)
        return row

    def test_waits_while_the_rows_behind_it_are_judged(
        self, broken: Submission, problem: Problem, user: User, stranger: User
    ) -> None:
        others = [make_submission(problem, one) for one in (user, stranger, user)]

        fail(broken, ScriptedSandbox.of())
        for _ in others:
            row = attempts.take(["python3"], worker="w1")
            assert row is not None
            attempts.judge(row, sandbox=ScriptedSandbox.of(*RIGHT))

        assert all(Submission.objects.get(pk=one.pk).verdict for one in others)
        broken.refresh_from_db()
        assert (broken.state, broken.crashes, broken.outages) == ("queued", 0, 1)

    def test_is_neither_taken_nor_asks_for_a_worker_before_its_pause_is_over(
        self, broken: Submission, django_assert_num_queries: Any
    ) -> None:
        fail(broken, ScriptedSandbox.of())

        with django_assert_num_queries(2):  # one claim, and nothing waits
            assert attempts.take(["python3"], worker="w1") is None
        assert sweeping.sweep() == Counter()
        assert attempts.take(["python3"], worker="w1") is None

    def test_is_taken_again_after_its_pause(self, broken: Submission) -> None:
        fail(broken, ScriptedSandbox.of())
        Submission.objects.update(queued_at=Now())

        assert sweeping.sweep() == Counter(python3=1)
        fail(broken, ScriptedSandbox.of())

        assert (broken.attempt, broken.outages) == (2, 2)

    def test_waits_twice_as_long_each_time_up_to_a_minute(self, broken: Submission) -> None:
        pauses = []
        for _ in range(7):
            before = timezone.now()
            fail(broken, ScriptedSandbox.of())
            pauses.append(round((broken.queued_at - before).total_seconds()))
            end_pauses()

        assert pauses == [2, 4, 8, 16, 32, 60, 60]

    def test_stands_behind_its_user_s_other_rows_afterwards(
        self, broken: Submission, problem: Problem, user: User
    ) -> None:
        others = [make_submission(problem, user) for _ in range(2)]
        fail(broken, ScriptedSandbox.of())
        end_pauses()

        taken = [attempts.take(["python3"], worker="w1") for _ in range(3)]

        assert [one.pk for one in taken if one] == [one.pk for one in (*others, broken)]

    def test_can_be_cancelled(self, broken: Submission) -> None:
        fail(broken, ScriptedSandbox.of())

        assert Submission.objects.cancel(broken.pk)

    def test_is_not_for_outages_that_another_worker_may_not_have(
        self, submission: Submission
    ) -> None:
        fail(submission, ScriptedSandbox.of(SandboxError("engine is down")))

        assert judge(submission, ScriptedSandbox.of(*RIGHT))


def end_pauses() -> None:
    """As if the pauses of parked rows were over."""
    Submission.objects.filter(turn=PARKED).update(queued_at=Now())
    Submission.objects.repair_flows(["python3"])


class TestNames:
    def test_tell_apart_what_is_away(self) -> None:
        found = {
            outage_of(error)
            for error in (
                blobs.StorageUnavailableError("S3"),
                OperationalError("gone"),
                SandboxError("engine"),
                PermissionError("disk"),
            )
        }

        assert found == {Outage.STORAGE, Outage.DATABASE, Outage.SANDBOX, Outage.HOST}

    @pytest.mark.parametrize("error", [BoxLostError("gone"), DataError("bad"), ValueError("ours")])
    def test_are_not_given_to_crashes(self, error: Exception) -> None:
        assert outage_of(error) is None

    def test_are_shown_as_the_worker_s_reason(
        self,
        submission: Submission,
        far_away: Callable[[Any], None],
        staff: User,
        client_of: Callable[[User], APIClient],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        Worker.objects.announce("w1", host="h", slots=1, build="b")
        monkeypatch.setattr(tasks, "REST_S", 0)
        far_away(refuse)
        row = attempts.take([submission.language], worker="w1")
        assert row is not None

        tasks._judge(row, ScriptedSandbox.of(), "w1")

        [shown] = client_of(staff).get("/api/v1/workers/").json()
        assert shown["reason"].startswith("The storage of test data can't be read")
        assert "sandbox" not in shown["reason"]

        Worker.objects.filter(name="w1").update(outage_at="2026-01-01T00:00Z")
        Worker.objects.beat("w1")
        [shown] = client_of(staff).get("/api/v1/workers/").json()
        assert shown["reason"] == ""
