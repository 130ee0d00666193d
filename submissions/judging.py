"""Down-stairs two: a wake-up becomes a verdict. take -> job -> grade -> finish -> publish."""

import itertools
import logging
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import Error as DatabaseUnavailable

from runners.deadlines import longest_step_s
from runners.grading import grade
from runners.sandbox import BoxLostError, Sandbox, SandboxError
from runners.verdicts import Verdict
from submissions import events
from submissions.heartbeats import Heartbeat
from submissions.interrupts import InterruptedJudgingError, Interrupts
from submissions.jobs import job_of, result_of
from submissions.logs import bound
from submissions.models import State, Submission
from submissions.ordering import AGED_EVERY
from submissions.sandboxes import get_cache, on_own_core
from submissions.statuses import snapshot

CLAIM_TRIES = 5
log = logging.getLogger(__name__)
_claims = itertools.count(1)


class JudgingFailedError(Exception):
    """We could not judge it now; the row is queued again and wants another wake-up.

    `is_crash` says that the submission may be the reason, not this host.
    """

    def __init__(self, reason: str, *, is_crash: bool) -> None:
        super().__init__(reason)
        self.is_crash = is_crash


class HandedBackError(Exception):
    """The judging was stopped; if the row was still ours, it is queued again."""


def take(languages: Sequence[str], *, worker: str, woken_for: str = "") -> Submission | None:
    """Claim the submission whose turn it is; None if none waits that this worker can judge."""
    is_aged = next(_claims) % AGED_EVERY == 0
    for _ in range(CLAIM_TRIES):
        row = Submission.objects.claim(
            languages, worker=worker, lease=_lease(), favourite=woken_for, is_aged=is_aged
        )
        if row is not None or not Submission.objects.is_waiting(languages):
            return row
    return None


def judge(row: Submission, *, sandbox: Sandbox) -> None:
    """Judge a submission that this worker has claimed.

    1. Grade it, renewing the lease meanwhile and telling pollers how far it is.
    2. Write the result if this attempt still holds the row, then publish it.
    If the sandbox fails, the row goes back to the queue before JudgingFailedError is raised; if
    somebody stops the judging, before HandedBackError is.
    """
    with bound(submission_id=str(row.pk), attempt=row.attempt):
        started = time.monotonic()
        try:
            result = _grade(row, sandbox)
        except InterruptedJudgingError as error:
            log.warning("judging was stopped")
            _give_back(row, is_crash=False)
            raise HandedBackError from error
        except Exception as error:
            log.exception("submission could not be judged")
            is_crash = _is_crash(error)
            _give_back(row, is_crash=is_crash)
            raise JudgingFailedError(str(error), is_crash=is_crash) from error
        _finish(row, result, took_ms=round((time.monotonic() - started) * 1000))


def _lease() -> timedelta:
    return timedelta(seconds=settings.JUDGE["lease_s"])


def _grade(row: Submission, sandbox: Sandbox) -> dict[str, Any]:
    with (
        Interrupts(sandbox).listening() as interrupts,
        Heartbeat(row, _lease(), interrupts, slack_s=settings.JUDGE["step_slack_s"]) as heartbeat,
        job_of(row) as job,
    ):
        heartbeat.expect(longest_step_s(job))
        with on_own_core():
            report = grade(job, interrupts, cache=get_cache(), on_progress=heartbeat.tell)
        return result_of(row, job, report)


def _finish(row: Submission, result: dict[str, Any], *, took_ms: int | None = None) -> None:
    if not Submission.objects.finish(row, **result):
        log.warning("result came too late: another attempt holds the submission")
        events.forget([row.pk])  # our progress may have covered what the other attempt told
        return
    for column, value in result.items():
        setattr(row, column, value)
    row.state = State.DONE
    events.publish(snapshot(row), took_ms=took_ms)
    log.info("submission is judged", extra={"verdict": row.verdict, "runtime_ms": row.runtime_ms})


def _is_crash(error: Exception) -> bool:
    """Whether the submission itself may be the reason.

    It is not when the engine, the database, the disk or the host of the test data lets us down.
    """
    if isinstance(error, BoxLostError):
        return True
    return not isinstance(error, SandboxError | DatabaseUnavailable | OSError)


def _give_back(row: Submission, *, is_crash: bool) -> None:
    if is_crash and row.crashes + 1 >= settings.JUDGE["max_crashes"]:
        log.error("submission ends as an internal error", extra={"crashes": row.crashes + 1})
        _finish(
            row,
            {
                "verdict": Verdict.INTERNAL_ERROR,
                "crashes": row.crashes + 1,
                "cases_total": row.cases_total,
            },
        )
        return
    Submission.objects.release(row.pk, row.attempt, crashes=int(is_crash))
    events.forget([row.pk])
