"""Celery tasks: each makes one domain call. A message says that there is work for a language.

It names no submission: who gets the message judges whatever has waited its turn.
"""

import logging
import time
from collections import Counter
from typing import Any

from celery import Task, shared_task
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from runners.sandbox import SandboxError
from submissions.judging import attempts, interrupts
from submissions.judging.outages import Outage, outage_of
from submissions.judging.sandboxes import get_sandbox
from submissions.models import Submission, Worker
from submissions.models.ordering import Priority
from submissions.queue import election, messages, positions, sweeping, wake_ups

REST_S = 2
SWEEP_EVERY_MS = 1_900
log = logging.getLogger(__name__)


@shared_task(bind=True, name="submissions.judge", max_retries=None)
def judge(self: "Task[Any, Any]", /, *, language: str, **_: Any) -> None:
    """Judge the next submission. If no row waits, do nothing."""
    if interrupts.is_leaving():
        wake(language)
        return
    worker = self.request.hostname or ""
    try:
        sandbox = get_sandbox()
        row = attempts.take(settings.RUNNER["languages"], worker=worker, woken_for=language)
    except (SandboxError, OperationalError, InterfaceError) as error:  # nothing is claimed
        wake(language)
        _rest(worker, outage_of(error), error)
        return
    if row is None:
        return
    if row.language != language:
        _trade(language, row.language)
    _judge(row, sandbox, worker)


def _judge(row: Submission, sandbox: Any, worker: str) -> None:
    try:
        attempts.judge(row, sandbox=sandbox)
        if row.priority == Priority.REJUDGE:  # there are fewer messages than rejudgings
            wake(row.language)
    except attempts.HandedBackError:
        wake(row.language)
    except attempts.JudgingFailedError as error:
        wake(row.language)
        if error.outage is not None:
            _rest(worker, error.outage, error)


def _trade(woken_for: str, taken: str) -> None:
    """A wake-up for one language led to a submission of another: each keeps as many as it has."""
    wake_ups.take_wake_up(taken)
    wake(woken_for)


def sweep() -> None:
    """Recover what lost workers and lost messages have left, and publish positions.

    Every worker does it by itself, every 2 s: whoever comes first. No message asks for it.
    """
    if election.is_first("sweep", SWEEP_EVERY_MS):
        wake_all(sweeping.sweep())
        positions.tell()


def wake(language: str) -> bool:
    """Send a message that there is work. Without a broker the sweep sends it later."""
    return messages.send(judge, queue=wake_ups.queue_of(language), language=language)


def wake_all(wanted: Counter[str]) -> None:
    """Wake as many workers for each language, as far as the broker goes along."""
    for language, count in wanted.items():
        for _ in range(min(count, sweeping.BATCH)):
            if not wake(language):
                return


def _rest(worker: str, outage: Outage | None, error: Exception) -> None:
    """Leave the next messages to slots that work. A countdown would pile them up in this worker.

    Says what is away, in the log and as the worker's reason.
    """
    text = f"{outage}: {error}"
    log.error("slot rests: %s", text)
    try:
        Worker.objects.report_outage(worker, text)
    except (OperationalError, InterfaceError):  # then the log has to do
        connection.close()
    time.sleep(REST_S)
