from typing import Any

import pytest
from django.test import Client
from kombu.exceptions import OperationalError

from problems.models import Problem
from runners.contract import Limits
from runners.sandbox import Command
from submissions.fleet import verifications
from submissions.judging.interrupts import InterruptedJudgingError, Interrupts
from tests.fakes import ScriptedSandbox, ended

LIST = "/admin/problems/problem/"
COMMAND = Command(argv=("x",), limits=Limits())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The tasks that were sent."""
    sent: list[Any] = []
    monkeypatch.setattr(verifications.verify, "apply_async", lambda **call: sent.append(call))
    return sent


class TestVerifying:
    def test_is_asked_for_in_the_admin(
        self, admin: Client, problem: Problem, asked: list[Any]
    ) -> None:
        form = {"action": "verify_problems", "_selected_action": [str(problem.pk)]}

        page = admin.post(LIST, form, follow=True).content.decode()

        assert "1 problems are being verified" in page
        assert [one["kwargs"] for one in asked] == [{"problem_id": problem.pk}]
        assert "queued" in admin.get(f"{LIST}{problem.pk}/change/").content.decode()

    def test_is_done_by_a_worker_and_shown(
        self, admin: Client, problem: Problem, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(verifications, "get_sandbox", ScriptedSandbox)

        verifications.verify(problem_id=problem.pk)

        page = admin.get(f"{LIST}{problem.pk}/change/").content.decode()
        assert "of the present data" in page

    def test_survives_a_broker_that_is_away(
        self, problem: Problem, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(**_: Any) -> None:
            raise OperationalError

        monkeypatch.setattr(verifications.verify, "apply_async", refuse)

        assert verifications.ask_for([problem.pk]) == 0


class TestADialogueThatIsJudged:
    def test_passes_through_to_both_boxes(self) -> None:
        sandbox = Interrupts(ScriptedSandbox.of(ended(b"1"), ended(b"2")))

        with sandbox.open("a", talks=True) as mine, sandbox.open("b", talks=True) as theirs:
            both = mine.converse(COMMAND, theirs, COMMAND)

        assert [outcome.stdout for outcome in both] == [b"1", b"2"]

    def test_is_not_begun_after_a_stop(self) -> None:
        sandbox = Interrupts(ScriptedSandbox())
        sandbox.stop()

        with (
            sandbox.open("a", talks=True) as mine,
            sandbox.open("b", talks=True) as theirs,
            pytest.raises(InterruptedJudgingError),
        ):
            mine.converse(COMMAND, theirs, COMMAND)
