"""What is away is no fault of a submission: it costs no attempt, and is shown by its own name."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import DataError, OperationalError, connection
from django.db.models.functions import Now
from django.utils import timezone
from rest_framework.test import APIClient
from urllib3.exceptions import ProtocolError

from problems import blobs
from problems.models import Problem
from runners.sandbox import BoxLostError, SandboxError
from submissions import tasks
from submissions.judging import attempts, outages
from submissions.judging.outages import Outage, outage_of
from submissions.models import Submission, Worker
from submissions.models.ordering import PARKED
from submissions.queue import sweeping, wake_ups
from tests.factories import make_problem, make_submission
from tests.fakes import ScriptedSandbox
from tests.submissions.scripted import RIGHT, fail, interrupted, judge


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


@pytest.fixture
def closed_door() -> Iterator[Callable[[], None]]:
    """Ends every connection to the database and lets nobody in, until `open` is called."""
    name = connection.settings_dict["NAME"]
    door = connection.copy("door")
    door.settings_dict = {**connection.settings_dict, "NAME": "postgres"}
    door.inc_thread_sharing()

    def run(sql: str, *values: str) -> None:
        with door.cursor() as cursor:
            cursor.execute(sql, values)

    def close() -> None:
        run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", name)

    def reopen() -> None:
        run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    def close_for_a_while() -> None:
        close()
        threading.Timer(1.0, reopen).start()

    yield close_for_a_while
    reopen()
    door.close()


@pytest.mark.django_db(transaction=True)
class TestDatabase:
    def test_that_goes_away_in_a_judging_costs_neither_result_nor_attempt(
        self,
        submission: Submission,
        closed_door: Callable[[], None],
        published: list[dict[str, Any]],
    ) -> None:
        steps = iter([closed_door])

        assert judge(submission, interrupted(lambda: [step() for step in steps], *RIGHT))

        submission.refresh_from_db()
        assert (submission.verdict, submission.attempt) == ("accepted", 1)
        assert submission.crashes == 0
        assert published[-1]["verdict"] == "accepted"

    def test_that_goes_away_takes_a_row_back_later(
        self, submission: Submission, closed_door: Callable[[], None]
    ) -> None:
        with pytest.raises(attempts.JudgingFailedError):
            judge(submission, interrupted(closed_door, SandboxError("engine is down")))

        submission.refresh_from_db()
        assert (submission.state, submission.crashes) == ("queued", 0)

    def test_whose_answer_is_lost_has_written_the_result_once(
        self,
        submission: Submission,
        published: list[dict[str, Any]],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        original = Submission.objects.finish
        answers = iter([OperationalError("server closed the connection unexpectedly")])

        def finish(row: Submission, **result: Any) -> bool:
            is_written = original(row, **result)
            for error in answers:
                raise error
            return is_written

        monkeypatch.setattr(Submission.objects, "finish", finish)

        assert judge(submission, ScriptedSandbox.of(*RIGHT))

        assert published[-1]["verdict"] == "accepted"
        submission.refresh_from_db()
        assert (submission.state, submission.attempt) == ("done", 1)

    def test_that_stays_away_is_not_waited_for_without_end(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(outages, "INSIST_S", 0.0)

        def finish(*_: Any, **__: Any) -> bool:
            raise OperationalError("gone")

        monkeypatch.setattr(Submission.objects, "finish", finish)

        with pytest.raises(attempts.JudgingFailedError) as caught:
            judge(submission, ScriptedSandbox.of(*RIGHT))

        assert caught.value.outage is Outage.DATABASE
        submission.refresh_from_db()
        assert submission.crashes == 0

    def test_result_that_it_refuses_is_a_crash(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def finish(*_: Any, **__: Any) -> bool:
            raise DataError("unsupported Unicode escape sequence")

        monkeypatch.setattr(Submission.objects, "finish", finish)

        assert fail(submission, ScriptedSandbox.of(*RIGHT)).outage is None
        assert submission.crashes == 1


def test_task_that_can_not_ask_the_database_wakes_another(
    submission: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: list[Any] = []
    monkeypatch.setattr(tasks, "_rest", lambda *about: rests.append(about[1]))
    monkeypatch.setattr(tasks, "get_sandbox", ScriptedSandbox.of)

    def take(*_: Any, **__: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr(attempts, "take", take)

    tasks.judge(language=submission.language)

    assert rests == [Outage.DATABASE]
    assert wake_ups.queue_length() == 1
