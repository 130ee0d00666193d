"""A judging that hangs, in a box or in our own code, is stopped: its slot is not lost."""

import os
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from problems.models import Case as CaseRow
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Case, Job, Limits, Reference, SourceFile, Validator
from runners.judging import comparing
from runners.judging.deadlines import longest_step_s
from runners.sandbox import Command
from submissions.judging import attempts, heartbeats
from submissions.judging.interrupts import Interrupts
from submissions.judging.outages import Outage
from submissions.models import Submission
from tests.factories import claim
from tests.fakes import ScriptedBox, ScriptedSandbox
from tests.submissions.scripted import RIGHT, fail, judge

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def strict(settings: Any, monkeypatch: pytest.MonkeyPatch, armed: None) -> None:
    """A step may take 0.3 s."""
    del armed
    settings.JUDGE = {**settings.JUDGE, "step_slack_s": 0.3}
    monkeypatch.setattr(attempts, "longest_step_s", lambda _job: 0.0)


class HangingSandbox(ScriptedSandbox):
    """A box that neither answers nor ends."""

    def next_step(self, box: ScriptedBox, command: Command) -> Any:
        del box, command
        threading.Event().wait()


@pytest.mark.usefixtures("strict")
class TestAJudgingThatHangs:
    def test_behind_the_sandbox_is_stopped_and_counts_as_a_crash(
        self, submission: Submission
    ) -> None:
        error = fail(submission, HangingSandbox())

        assert error.outage is None
        assert (submission.state, submission.verdict, submission.crashes) == ("queued", "", 1)

    def test_in_our_own_code_is_stopped(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def never(*_: Any) -> str | None:
            while True:
                time.sleep(0)

        monkeypatch.setattr(comparing, "compare", never)

        assert fail(submission, ScriptedSandbox.of(*RIGHT)).outage is None
        assert submission.state == "queued"

    def test_ends_as_an_internal_error_at_the_third_time(
        self, submission: Submission, settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "max_crashes": 1}

        fail(submission, HangingSandbox())

        assert (submission.state, submission.verdict) == ("done", "internal_error")

    def test_out_of_reach_of_signals_takes_its_process_with_it(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Such as a library that waits for a disk: the lease runs out, and the slot is replaced."""
        killed = threading.Event()
        monkeypatch.setattr(heartbeats, "LAST_WORD_S", 0.2)
        monkeypatch.setattr(Interrupts, "on_signal", lambda _: None)
        monkeypatch.setattr(os, "kill", lambda _pid, _number: killed.set())

        class OutOfReach(ScriptedSandbox):
            def next_step(self, box: ScriptedBox, command: Command) -> Any:
                assert killed.wait(20)
                return super().next_step(box, command)

        fail(submission, OutOfReach(script=list(RIGHT)))
        assert killed.is_set()

    @pytest.mark.docker
    def test_as_it_reads_its_test_data_is_stopped(
        self, submission: Submission, storage: Path, docker_sandbox: DockerSandbox
    ) -> None:
        """For real: a case in the storage is a pipe that nobody writes to. No crash: an outage."""
        sha256 = CaseRow.objects.order_by("position")[0].input_sha256
        path = next(storage.rglob(sha256))
        path.unlink()
        os.mkfifo(path)

        with pytest.raises(attempts.JudgingFailedError) as caught:
            attempts.judge(claim(submission), sandbox=docker_sandbox)

        assert caught.value.outage is Outage.STORAGE
        submission.refresh_from_db()
        assert (submission.state, submission.crashes) == ("queued", 0)

    @pytest.mark.docker
    def test_in_a_real_box_is_stopped_and_the_box_replaced(
        self, submission: Submission, docker_sandbox: DockerSandbox
    ) -> None:
        """An answer that comes late is not taken for that of the next submission."""
        with docker_sandbox.open("python3"):
            pass  # there is a warm one
        Submission.objects.update(source="import time; time.sleep(2); print(3)")

        with pytest.raises(attempts.JudgingFailedError) as error:
            attempts.judge(claim(submission), sandbox=docker_sandbox)
        assert error.value.outage is None

        with docker_sandbox.open("python3") as box:
            command = Command(argv=("/bin/sh", "-c", "echo next"), limits=Limits())
            assert box.run(command, b"").stdout == b"next\n"


class TestAJudgingThatMakesProgress:
    def test_has_time_for_each_step(
        self, submission: Submission, settings: Any, monkeypatch: pytest.MonkeyPatch, armed: None
    ) -> None:
        del armed
        settings.JUDGE = {**settings.JUDGE, "step_slack_s": 0}
        monkeypatch.setattr(attempts, "longest_step_s", lambda _job: 2.0)

        class Slow(ScriptedSandbox):
            def next_step(self, box: ScriptedBox, command: Command) -> Any:
                threading.Event().wait(1.2)
                return super().next_step(box, command)

        assert judge(submission, Slow(script=list(RIGHT)))
        submission.refresh_from_db()
        assert submission.verdict == "accepted"


class TestTheLongestStep:
    CASE = Case(name="1", input=Path("1.in"), answer=Path("1.ans"))
    SOURCE = (SourceFile(name="a", content=b""),)

    def job(self, **fields: Any) -> Job:
        limits = Limits(time_ms=1_000)
        job = Job(language="python3", limits=limits, files=self.SOURCE, cases=(self.CASE,))
        return replace(job, **fields)

    def test_has_room_for_all_that_a_job_may_do(self) -> None:
        plain = longest_step_s(self.job())
        judge = Validator(language="python3", files=self.SOURCE)
        asked = Case(name="2", input=Path("2.in"), answer=None)
        reference = Reference(language="python3", files=self.SOURCE)

        assert plain > 2 * 20 + 4
        assert longest_step_s(self.job(validators=(judge,))) > plain + 2 * 91
        assert longest_step_s(self.job(limits=Limits(time_ms=60_000))) > plain + 2 * 177
        many = self.job(cases=(asked,) * 10, reference=reference)
        assert longest_step_s(many) > plain + 10 * 4

    def test_does_not_grow_with_cases_that_have_answers(self) -> None:
        """Each case is a step: a hang is noticed as soon in a job of 1,000 cases as of one."""
        assert longest_step_s(self.job(cases=(self.CASE,) * 1_000)) == longest_step_s(self.job())
