from collections.abc import Iterator
from typing import Any

import pytest

from runners.sandbox import BoxLostError, SandboxError
from submissions import tasks
from submissions.judging import sandboxes
from submissions.models import State, Submission
from submissions.queue import wake_ups
from tests.fakes import ScriptedSandbox
from tests.submissions.scripted import RIGHT


class TestTask:
    @pytest.fixture(autouse=True)
    def rests(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exception]]:
        found: list[Exception] = []
        monkeypatch.setattr(tasks, "_rest", lambda _worker, _outage, error: found.append(error))
        sandboxes.get_sandbox.cache_clear()
        yield found
        sandboxes.get_sandbox.cache_clear()

    def run(self, row: Submission) -> None:
        tasks.judge(language=row.language, something_new=1)

    def use(self, monkeypatch: pytest.MonkeyPatch, *steps: Any) -> None:
        monkeypatch.setattr(tasks, "get_sandbox", lambda: ScriptedSandbox.of(*steps))

    def test_judges(self, submission: Submission, monkeypatch: pytest.MonkeyPatch) -> None:
        self.use(monkeypatch, *RIGHT)

        self.run(submission)

        submission.refresh_from_db()
        assert submission.state == State.DONE
        assert wake_ups.queue_length() == 0

    def test_wakes_again_and_rests_when_the_engine_is_down(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch, rests: list[Exception]
    ) -> None:
        self.use(monkeypatch, SandboxError("engine is down"))

        self.run(submission)

        assert (wake_ups.queue_length(), len(rests)) == (1, 1)

    def test_wakes_again_at_once_after_a_crash(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch, rests: list[Exception]
    ) -> None:
        self.use(monkeypatch, BoxLostError("gone"))

        self.run(submission)

        assert (wake_ups.queue_length(), rests) == (1, [])

    def test_claims_nothing_where_there_is_no_engine(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch, rests: list[Exception]
    ) -> None:
        def refuse(_path: str) -> Any:
            raise SandboxError("Docker Engine is not there")

        monkeypatch.setattr(sandboxes, "import_string", refuse)

        self.run(submission)

        submission.refresh_from_db()
        assert (submission.state, submission.attempt) == ("queued", 0)
        assert (wake_ups.queue_length(), len(rests)) == (1, 1)
