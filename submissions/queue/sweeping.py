"""Recovery: finds rows whose worker is gone, and sends messages that are missing."""

import logging
from collections import Counter
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from runners import languages
from submissions.models import Submission, Worker, ordering
from submissions.queue import election, wake_ups
from submissions.status import store

BATCH = 1_000  # wake-ups sent at once; also as many as are worth having at the broker
# Wake-ups of a language for its rejudgings. A worker that has judged one sends the next message, so
# this is how many are judged at once, however many wait.
REJUDGES = 100
FORGET_EVERY_MS = 60_000
COUNT_EVERY_MS = 5_000  # less than events.WAITING_TTL_S
log = logging.getLogger(__name__)


def sweep() -> Counter[str]:
    """Free what lost workers held; returns how many wake-ups each language wants.

    1. Abandoned rows that have crashed too often end as internal errors, for staff to see.
    2. Other abandoned rows are queued again.
    3. Where the broker has fewer messages than there are rows, the missing ones are asked for. One
       that is only on its way is sent twice: harmless, since it finds nothing to do, and never more
       than once, since it is counted by the next sweep.
    4. Flows that have lost their first row get another one.
    5. Once a minute, some runs of long ago are deleted.
    """
    hopeless = Submission.objects.give_up(max_crashes=settings.JUDGE["max_crashes"])
    freed = Submission.objects.requeue()
    store.forget([*hopeless, *freed])
    if hopeless or freed:
        log.error("workers were lost", extra={"gave_up": len(hopeless), "requeued": len(freed)})
    Submission.objects.repair_flows(list(languages.LANGUAGES))
    Worker.objects.forget_old()
    if election.is_first("forget-runs", FORGET_EVERY_MS):
        Submission.objects.forget_runs(
            older_than=timedelta(days=settings.JUDGE["run_days"]), most=BATCH
        )
    return Counter(freed.values()) | _missing()


def _missing() -> Counter[str]:
    messages = wake_ups.wake_ups()
    if messages is None:  # without a broker a wake-up can't be sent either
        return Counter()
    live, rejudges = _count()
    if all(count < BATCH for count in live.values()):
        wake_ups.tell_waiting(live.total(), rejudges.total())
    elif election.is_first("count", COUNT_EVERY_MS):
        wake_ups.tell_waiting(_count_live(), rejudges.total())
    wanted = live + rejudges
    missing = +Counter({one: wanted[one] - messages[one] for one in messages})
    if missing:
        log.warning("wake-ups are missing", extra={"count": missing.total()})
    return missing


def _count_live() -> int:
    """How many live rows wait, as far as the bound of the queue: a walk, so not every time."""
    with connection.cursor() as cursor:
        most = max(settings.JUDGE["max_queued"], BATCH)
        cursor.execute(ordering.COUNT_LIVE, {**_values(), "most": most})
        return int(cursor.fetchone()[0])


def _count() -> tuple[Counter[str], Counter[str]]:
    """How many rows of each language wait, each up to a bound: live ones, and rejudgings."""
    live: Counter[str] = Counter()
    rejudges: Counter[str] = Counter()
    with connection.cursor() as cursor:
        cursor.execute(ordering.COUNT, {**_values(), "most": BATCH, "rejudges": REJUDGES})
        for language, new, again in cursor.fetchall():
            live[language], rejudges[language] = new, again
    return live, rejudges


def _values() -> dict[str, Any]:
    return {"languages": list(languages.LANGUAGES), "rejudge": ordering.Priority.REJUDGE.value}
