import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings

from runners.sandbox import SandboxError
from submissions.fleet import fitness, presence
from submissions.fleet.presence import Presence
from submissions.judging import interrupts, sandboxes
from submissions.models import Submission, Worker
from submissions.status import redis_client
from tests.factories import claim
from tests.fakes import ScriptedSandbox, ended


class FitSandbox(ScriptedSandbox):
    """Has every image, and tells its version to whoever asks."""

    def image_id(self, image: str) -> str:
        if self.is_closed:
            raise SandboxError("Docker Engine: it was stopped")
        return super().image_id(image)


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch, settings: Any) -> FitSandbox:
    found = FitSandbox(script=[ended(b"Python 3.11.2\n")] * 3)
    settings.RUNNER = {**settings.RUNNER, "languages": ["python3"], "min_free_mb": 0}
    monkeypatch.setattr(found.__class__, "close", lambda _one: None)
    monkeypatch.setattr(sandboxes, "import_string", lambda _path: lambda **_: found)
    monkeypatch.setattr(presence, "close_old_connections", lambda: None)  # it is the test's own
    redis_client.client().delete("turn:sweep")
    return found


@pytest.fixture
def worker(db: None, sandbox: FitSandbox) -> Iterator[Presence]:
    del db, sandbox
    made = Presence("w1@host", 3, pids=list, drains=lambda: False)
    yield made
    made._done.set()


class TestPresence:
    def test_announces_the_worker_with_its_versions(self, worker: Presence) -> None:
        Worker.objects.announce("w1@host", slots=9, status="stopped", reason="an earlier life")

        worker._round()

        row = Worker.objects.alive().get()
        assert (row.slots, row.status, row.reason) == (3, "ok", "")
        assert row.languages["python3"]["version"] == "Python 3.11.2"
        assert Worker.objects.ready_slots() == 3

    def test_refuses_work_without_an_engine_and_comes_back(
        self, worker: Presence, sandbox: FitSandbox
    ) -> None:
        sandbox.is_closed = True
        worker._round()
        row = Worker.objects.get()
        assert (worker.is_open, row.status) == (False, "refusing")
        assert "it was stopped" in row.reason

        sandbox.is_closed = False
        worker._due.clear()
        worker._round()

        row.refresh_from_db()
        assert (worker.is_open, row.status, row.reason) == (True, "ok", "")
        assert row.languages

    def test_hands_back_what_is_left_at_the_end(
        self, worker: Presence, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        claim(submission, worker="w1@host")
        worker._round()
        monkeypatch.setattr("submissions.fleet.presence.connection.close", lambda: None)
        worker.start()

        worker.stop()

        submission.refresh_from_db()
        assert (submission.state, submission.crashes) == ("queued", 0)
        row = Worker.objects.with_alive().get()
        assert (row.status, getattr(row, "is_alive", None)) == ("stopped", False)
        assert not Worker.objects.alive().exists()


class TestDrain:
    def test_asks_slots_then_ends_them(
        self, db: None, sandbox: FitSandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        del db, sandbox
        sent: list[int] = []
        clock = [100.0]
        monkeypatch.setattr(os, "kill", lambda _pid, number: sent.append(number))
        monkeypatch.setattr("submissions.fleet.presence.time.monotonic", lambda: clock[0])
        worker = Presence("w1@host", 1, pids=lambda: [7], drains=lambda: True)

        worker._round()
        assert (sent, Worker.objects.get().status) == ([], "draining")
        clock[0] += django_settings.WORKER_GRACE_S + 1
        worker._round()
        clock[0] += presence.KILL_AFTER_S
        worker._round()

        assert sent == [interrupts.LEAVE, signal.SIGKILL]


class TestDisk:
    def test_without_room_is_a_reason(
        self, sandbox: FitSandbox, settings: Any, tmp_path: Path
    ) -> None:
        del sandbox
        assert fitness.complaint() == ""
        settings.RUNNER = {**settings.RUNNER, "min_free_mb": 10**9, "cache_dir": tmp_path / "c"}

        assert "make room" in fitness.complaint()


@pytest.mark.parametrize(
    ("pattern", "is_warned"), [("|/usr/share/apport/apport %p", True), ("core", False)]
)
def test_a_host_that_starts_a_handler_for_crashes_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, is_warned: bool
) -> None:
    (tmp_path / "core_pattern").write_text(f"{pattern}\n")
    monkeypatch.setattr(fitness, "CORE_PATTERN", tmp_path / "core_pattern")

    assert ("core_pattern" in fitness.warning()) is is_warned
