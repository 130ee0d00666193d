"""Remembers the last answer to each user, to hold repeated polls and to show no older status.

The rule for a client that polls in a tight loop: an answer that would tell a user once more, within
PACE_S, what the last one told about the same unfinished submission is held until there is news or
that second is over. The first poll is answered at once, as is every one with news, and every one
of a finished submission. It holds for each process of the web server by itself.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass
from uuid import UUID

from submissions.live.lookups import Sight, is_older

PACE_S = 1.0
KEEP_COUNT = 50_000


@dataclass(frozen=True, slots=True)
class Told:
    """One answer."""

    sight: Sight
    etag: str
    at: float


class Pace:
    """The last answers of this process."""

    def __init__(self) -> None:
        self._told: OrderedDict[tuple[int, UUID], Told] = OrderedDict()

    def newest(self, user_id: int, submission_id: UUID, sight: Sight) -> Sight:
        """Return the newer of this status and the last one sent. Rows don't store progress."""
        told = self._told.get((user_id, submission_id))
        if told is not None and is_older(sight.snapshot, told.sight.snapshot):
            return told.sight
        return sight

    def hold_s(self, user_id: int, submission_id: UUID, etag: str) -> float:
        """How long an answer with this ETag has to wait, if it does not change."""
        told = self._told.get((user_id, submission_id))
        if told is None or told.etag != etag:
            return 0.0
        return max(told.at + PACE_S - time.monotonic(), 0.0)

    def note(self, user_id: int, submission_id: UUID, sight: Sight, etag: str) -> None:
        """Remember an answer, until the last one: then nothing is to be held any more."""
        key = (user_id, submission_id)
        if sight.is_final:
            self._told.pop(key, None)
            return
        self._told[key] = Told(sight, etag, time.monotonic())
        self._told.move_to_end(key)
        if len(self._told) > KEEP_COUNT:
            self._told.popitem(last=False)
