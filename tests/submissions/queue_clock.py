"""A queue with a scripted clock: judgings take the time that a test says, and no time passes else.

The clock is the database's, so time passes by moving everything that was noted into the past: what
was noted N seconds ago and the ranks that follow from it look as if N seconds had passed.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import F

from submissions.judging import attempts
from submissions.models import Share, Submission
from submissions.models.ordering import AGEING, BEHIND

MOVE = """
UPDATE submissions_submission
   SET started_at = started_at - %(time)s::interval, queued_at = queued_at - %(time)s::interval,
       turn = CASE WHEN state = 'queued' AND turn < %(behind)s THEN turn - %(rank)s ELSE turn END
 WHERE state <> 'done'
"""


def let_pass(seconds: float) -> None:
    values: dict[str, Any] = {
        "time": f"{seconds:.6f} s",
        "behind": BEHIND,
        "rank": round(AGEING * seconds),
    }
    with connection.cursor() as cursor:
        cursor.execute(MOVE, values)
        cursor.execute(
            "UPDATE submissions_share SET since = since - %s::interval", [values["time"]]
        )


def vacuum() -> None:
    """Remove what tests that were rolled back left in the indexes: reading it would count."""
    other = connection.copy()
    try:
        other.set_autocommit(True)
        with other.cursor() as cursor:
            cursor.execute("VACUUM submissions_submission, submissions_share")
    finally:
        other.close()


def account(user: User) -> Share:
    return Share.objects.get(pk=user.pk)


def charge(user: User, slot_ms: int) -> None:
    """What the user has used beyond everybody else."""
    Share.objects.filter(pk=user.pk).update(turn=F("turn") + slot_ms)


@dataclass
class Judge:
    """So many slots; `cost_s` says how long a row's judging takes. `now` is in seconds."""

    slots: int
    cost_s: Callable[[Submission], float]
    languages: tuple[str, ...] = ("python3", "c", "java")
    now: float = 0.0
    begun: list[tuple[float, Submission]] = field(default_factory=list)
    _running: list[tuple[float, int, Submission]] = field(default_factory=list)

    def fill(self) -> None:
        """Free slots take what waits."""
        while len(self._running) < self.slots:
            row = attempts.take(self.languages, worker="w")
            if row is None:
                return
            self.begun.append((self.now, row))
            ends = self.now + self.cost_s(row)
            heapq.heappush(self._running, (ends, len(self.begun), row))

    def run(self, seconds: float) -> None:
        """Let so much time pass, judging all the while."""
        until = self.now + seconds
        self.fill()
        while self._running and self._running[0][0] <= until:
            ends, _, row = heapq.heappop(self._running)
            self._pass(ends - self.now)
            assert Submission.objects.finish(row, verdict="accepted")
            self.fill()
        self._pass(until - self.now)

    def _pass(self, seconds: float) -> None:
        let_pass(seconds)
        self.now += seconds
