"""Judging with a scripted sandbox, and with something that happens meanwhile."""

import json
import threading
import time
from collections.abc import Callable
from typing import Any, cast

import pytest

from runners.sandbox import Command
from submissions.judging import attempts
from submissions.models import Submission
from submissions.status import redis_client, store
from tests.fakes import ScriptedBox, ScriptedSandbox, ended

RIGHT = (ended(b"3\n"), ended(b"hidden answer 11\n"))


class InterruptedSandbox(ScriptedSandbox):
    """Calls `meanwhile` before every run."""

    meanwhile: Callable[[], object]

    def next_step(self, box: ScriptedBox, command: Command) -> Any:
        self.meanwhile()
        return super().next_step(box, command)


def interrupted(meanwhile: Callable[[], object], *steps: Any) -> InterruptedSandbox:
    sandbox = InterruptedSandbox(script=list(steps))
    sandbox.meanwhile = meanwhile
    return sandbox


def judge(row: Submission, sandbox: ScriptedSandbox) -> bool:
    """Judge the submission whose turn it is, which must be this one; False if there is none."""
    taken = attempts.take([row.language], worker="w1")
    if taken is None:
        return False
    assert taken.pk == row.pk
    attempts.judge(taken, sandbox=sandbox)
    return True


def fail(row: Submission, sandbox: ScriptedSandbox) -> attempts.JudgingFailedError:
    with pytest.raises(attempts.JudgingFailedError) as caught:
        judge(row, sandbox)
    row.refresh_from_db()
    return caught.value


def kept_state(row: Submission) -> str | None:
    kept = cast("bytes | None", redis_client.client().get(store.channel(row.pk)))
    return json.loads(kept)["status"]["state"] if kept else None


def wait_until(is_true: Callable[[], bool], limit_s: float = 5) -> None:
    """A bounded wait on a condition that another thread brings about."""
    deadline = time.monotonic() + limit_s
    while not is_true():
        assert time.monotonic() < deadline, "what was waited for did not happen"
        threading.Event().wait(0.005)
