"""Celery's side: parse ids, make one domain call each. A message is a wake-up and an id."""

import logging
import time
from typing import Any
from uuid import UUID

from celery import Task, shared_task
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from runners.sandbox import SandboxError
from submissions import judging, sweeping
from submissions.models import Runtime
from submissions.sandboxes import get_sandbox, read_versions

REST_S = 2
log = logging.getLogger(__name__)


@shared_task(bind=True, name="submissions.judge", max_retries=None)
def judge(self: "Task[Any, Any]", /, *, submission_id: str, **_: Any) -> None:
    """Judge one submission; a second delivery finds nothing to do."""
    try:
        judging.judge(
            UUID(submission_id), sandbox=get_sandbox(), worker=self.request.hostname or ""
        )
    except judging.JudgingFailedError as error:
        wake(UUID(submission_id))
        if not error.is_crash:
            _rest(error)
    except SandboxError as error:  # there is no sandbox at all: nothing was claimed
        wake(UUID(submission_id))
        _rest(error)


@shared_task(name="submissions.sweep")
def sweep(**_: Any) -> None:
    """Bring back what a lost worker or a lost message has left behind."""
    wake_all(sweeping.sweep())


@shared_task(name="submissions.announce")
def announce(**_: Any) -> None:
    """Record the language versions of this worker's images."""
    for language, version in read_versions().items():
        Runtime.objects.update_or_create(language=language, defaults={"version": version})


def wake(submission_id: UUID) -> bool:
    """Tell a worker about a queued submission. Without a broker the sweep will, when it is back."""
    try:
        judge.apply_async(kwargs={"submission_id": str(submission_id)})
    except (OperationalError, RedisError) as error:  # down, full, or read-only
        log.warning("no wake-up was sent", extra={"reason": str(error)})
        return False
    return True


def wake_all(submission_ids: list[UUID]) -> None:
    """Wake workers for the first ones, as far as the broker goes along; the sweep does the rest."""
    for submission_id in submission_ids[: sweeping.BATCH]:
        if not wake(submission_id):
            return


def _rest(error: Exception) -> None:
    """Leave the next messages to slots that work. A countdown would pile them up in this worker."""
    log.error("slot rests: its sandbox does not work", extra={"reason": str(error)})
    time.sleep(REST_S)
