"""Down-stairs two: a wake-up becomes a verdict. claim -> job -> grade -> finish -> publish."""

import logging
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from runners.grading import grade
from runners.sandbox import BoxLostError, Sandbox, SandboxError
from runners.verdicts import Verdict
from submissions import events
from submissions.heartbeats import Heartbeat
from submissions.jobs import job_of, result_of
from submissions.logs import bound
from submissions.models import State, Submission
from submissions.sandboxes import get_cache
from submissions.statuses import snapshot

log = logging.getLogger(__name__)


class JudgingFailedError(Exception):
    """We could not judge it now; the row is queued again and wants another wake-up.

    `is_crash` says that the submission may be the reason, not this host.
    """

    def __init__(self, reason: str, *, is_crash: bool) -> None:
        super().__init__(reason)
        self.is_crash = is_crash


def judge(submission_id: UUID, *, sandbox: Sandbox, worker: str) -> bool:
    """Judge one submission, once. False if there was nothing to do.

    1. Claim the row; whoever comes second, a redelivered message for one, finds it taken.
    2. Grade it, renewing the lease meanwhile and telling pollers how far it is.
    3. Write the result if this attempt still holds the row, then publish it.
    If the sandbox fails, the row goes back to the queue before JudgingFailedError is raised.
    """
    lease = timedelta(seconds=settings.JUDGE["lease_s"])
    row = Submission.objects.claim(submission_id, worker=worker, now=timezone.now(), lease=lease)
    if row is None:
        return False
    with bound(submission_id=str(row.pk), attempt=row.attempt):
        try:
            result = _grade(row, sandbox, lease)
        except Exception as error:
            log.exception("submission could not be judged")
            is_crash = _is_crash(error)
            _give_back(row, is_crash=is_crash)
            raise JudgingFailedError(str(error), is_crash=is_crash) from error
        _finish(row, result)
    return True


def _grade(row: Submission, sandbox: Sandbox, lease: timedelta) -> dict[str, Any]:
    with Heartbeat(row, lease) as heartbeat, job_of(row) as job:
        report = grade(job, sandbox, cache=get_cache(), on_progress=heartbeat.tell)
        return result_of(row, job, report)


def _finish(row: Submission, result: dict[str, Any]) -> None:
    result |= {"finished_at": timezone.now()}
    if not Submission.objects.finish(row.pk, row.attempt, **result):
        log.warning("result came too late: another attempt holds the submission")
        events.forget([row.pk])  # our progress may have covered what the other attempt told
        return
    for column, value in result.items():
        setattr(row, column, value)
    row.state = State.DONE
    events.publish(snapshot(row))
    log.info("submission is judged", extra={"verdict": row.verdict, "runtime_ms": row.runtime_ms})


def _is_crash(error: Exception) -> bool:
    """Whether the submission itself may be the reason: an engine that is down is not its fault."""
    return not isinstance(error, SandboxError) or isinstance(error, BoxLostError)


def _give_back(row: Submission, *, is_crash: bool) -> None:
    if is_crash and row.crashes + 1 >= settings.JUDGE["max_crashes"]:
        _finish(
            row,
            {
                "verdict": Verdict.INTERNAL_ERROR,
                "crashes": row.crashes + 1,
                "cases_total": row.cases_total,
            },
        )
        return
    now = timezone.now()
    Submission.objects.release(row.pk, row.attempt, now=now, crashes=int(is_crash))
    events.forget([row.pk])
