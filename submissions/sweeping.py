"""Recovery: rows whose worker is gone, or whose wake-up is lost, are found and queued again."""

import logging
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from submissions import events
from submissions.models import State, Submission

BATCH = 1_000
log = logging.getLogger(__name__)


def sweep() -> list[UUID]:
    """Free what lost workers held; returns the submissions that want a wake-up, oldest first.

    1. Abandoned rows that have crashed too often end as internal errors, for staff to see.
    2. Other abandoned rows are queued again.
    3. Of the rows that have waited for long, as many are returned as the broker has too few
       messages for all queued rows. Too many is harmless: a second wake-up finds nothing to do.
    """
    now = timezone.now()
    hopeless = Submission.objects.give_up(now, max_crashes=settings.JUDGE["max_crashes"])
    freed = Submission.objects.requeue(now)
    events.forget([*hopeless, *freed])
    if hopeless or freed:
        log.error("workers were lost", extra={"gave_up": len(hopeless), "requeued": len(freed)})
    return [*freed, *_forgotten()]


def _forgotten() -> list[UUID]:
    now = timezone.now()
    messages = events.queue_length()
    if messages is None:  # without a broker a wake-up can't be sent either
        return []
    missing = min(Submission.objects.filter(state=State.QUEUED).count() - messages, BATCH)
    if missing <= 0:
        return []
    rows = Submission.objects.forgotten(now - timedelta(seconds=settings.JUDGE["requeue_after_s"]))
    ids = list(rows.order_by("queued_at").values_list("pk", flat=True)[:missing])
    if ids:
        Submission.objects.filter(pk__in=ids).update(queued_at=now)
        log.warning("wake-ups were lost", extra={"count": len(ids)})
    return ids
