"""The database is away: what a worker knows is kept, and work goes on when it is back."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DataError, OperationalError, connection

from runners.sandbox import SandboxError
from submissions import tasks
from submissions.judging import attempts, outages
from submissions.judging.outages import Outage
from submissions.models import Submission
from submissions.queue import wake_ups
from tests.fakes import ScriptedSandbox
from tests.submissions.scripted import RIGHT, fail, interrupted, judge


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
