"""Judges a claimed submission: take -> job -> grade -> finish -> publish."""

import logging
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings

from runners.judging.deadlines import longest_step_s
from runners.judging.grading import grade
from runners.sandbox import Sandbox
from runners.verdicts import Verdict
from submissions.judging.heartbeats import Heartbeat
from submissions.judging.interrupts import InterruptedJudgingError, Interrupts
from submissions.judging.jobs import job_of, result_of
from submissions.judging.outages import Outage, insist, outage_of, pause_of
from submissions.judging.sandboxes import get_cache, on_own_core
from submissions.logs import bound
from submissions.models import State, Submission
from submissions.status import store
from submissions.status.shapes import snapshot

CLAIM_TRIES = 5
log = logging.getLogger(__name__)


class JudgingFailedError(Exception):
    """The judging failed. The row is queued again and needs another message.

    `outage` says what is away; None is a crash: the submission may be the reason.
    """

    def __init__(self, reason: str, outage: Outage | None) -> None:
        super().__init__(reason)
        self.outage = outage


class HandedBackError(Exception):
    """The judging was stopped. If this attempt still held the row, the row is queued again."""


def take(languages: Sequence[str], *, worker: str, woken_for: str = "") -> Submission | None:
    """Claim the next submission that this worker can judge; None if no such row waits."""
    for _ in range(CLAIM_TRIES):
        row = Submission.objects.claim(
            languages, worker=worker, lease=_lease(), favourite=woken_for
        )
        if row is not None or not Submission.objects.is_waiting(languages):
            return row
    return None


def judge(row: Submission, *, sandbox: Sandbox) -> None:
    """Judge a submission that this worker has claimed.

    1. Grade it. Renew the lease and tell pollers the progress until it ends.
    2. Write the result if this attempt still holds the row, then publish it.
    If we fail, the row goes back to the queue before JudgingFailedError is raised; if somebody
    stops the judging, before HandedBackError is.
    """
    with bound(submission_id=str(row.pk), attempt=row.attempt):
        started = time.monotonic()
        try:
            result = _grade(row, sandbox)
            _finish(row, result, took_ms=round((time.monotonic() - started) * 1000))
        except InterruptedJudgingError as error:
            log.warning("judging was stopped")
            _release(row, crashes=0)
            raise HandedBackError from error
        except Exception as error:
            outage = outage_of(error)
            log.exception("submission could not be judged", extra={"outage": outage or ""})
            reason = f"{type(error).__name__}: {error}"
            if outage is None and row.crashes + 1 >= settings.JUDGE["max_crashes"]:
                _give_up(row, reason)
            else:
                _release(row, crashes=int(outage is None), outage=outage)
            raise JudgingFailedError(reason, outage) from error


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
    if row.is_rejudging and result["verdict"] == Verdict.INTERNAL_ERROR:
        _keep_old_result(row, _reason_in(result), crashes=row.crashes)
        return
    is_written, tries = insist(lambda: Submission.objects.finish(row, **result))
    if not is_written:
        _tell_what_is_there(row, tries)
        return
    for column, value in result.items():
        setattr(row, column, value)
    row.state = State.DONE
    store.publish(snapshot(row), took_ms=took_ms)
    log.info("submission is judged", extra={"verdict": row.verdict, "runtime_ms": row.runtime_ms})


def _tell_what_is_there(row: Submission, tries: int) -> None:
    """Publish the row's status: another attempt has it, or the answer to our write was lost."""
    if tries > 1:
        row.refresh_from_db()
        if row.state == State.DONE:
            store.publish(snapshot(row))
            return
    log.warning("result came too late: another attempt holds the submission")
    store.forget([row.pk])  # our progress may have covered what the other attempt told


def _give_up(row: Submission, reason: str) -> None:
    """End a row after its last crash: keep the old result of a rejudging, else internal_error."""
    crashes = row.crashes + 1
    log.error("submission can't be judged", extra={"crashes": crashes})
    if row.is_rejudging:
        _keep_old_result(row, reason, crashes=crashes)
        return
    failed = {"verdict": Verdict.INTERNAL_ERROR, "crashes": crashes}
    _finish(row, {**failed, "cases_total": row.cases_total})


def _keep_old_result(row: Submission, reason: str, *, crashes: int) -> None:
    log.error("rejudging failed: the old result stays", extra={"reason": reason})
    insist(
        lambda: Submission.objects.keep_old_result(
            row.pk, row.attempt, reason=reason, crashes=crashes
        )
    )
    row.refresh_from_db()
    if row.state == State.DONE:
        store.publish(snapshot(row))
    else:
        store.forget([row.pk])


def _reason_in(result: dict[str, Any]) -> str:
    """Return what a report says about an internal error, such as a broken validator's message."""
    reasons = (case.get("reason", "") for case in result.get("cases", ()))
    return next(filter(None, reasons), "") or "The problem's own programs failed."


def _release(row: Submission, *, crashes: int, outage: Outage | None = None) -> None:
    pause = pause_of(outage, row.outages)
    if pause is None:
        insist(lambda: Submission.objects.release(row.pk, row.attempt, crashes=crashes))
    else:
        insist(lambda: Submission.objects.park(row.pk, row.attempt, pause=pause))
    store.forget([row.pk])
