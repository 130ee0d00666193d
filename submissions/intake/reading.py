"""Limits what one client may read in a minute over GraphQL, which needs no account.

A stranger is known by the network address, a user by the account. Costs are counted in units:
a unit is about one query to the database. While Redis does not answer everybody passes.
"""

import time

import redis
from django.conf import settings

from submissions.intake.rejections import ReadTooMuchError
from submissions.status import counters, redis_client

WINDOW_S = 60


class ReadingBudget:
    """What one client has read in the minute that runs."""

    def __init__(self, client: str, *, is_bounded: bool = True) -> None:
        self._is_bounded = is_bounded
        now = time.time()
        self._key = f"read:{client}:{int(now // WINDOW_S)}"
        self._reset_s = int(WINDOW_S - now % WINDOW_S) + 1

    def ensure_left(self) -> None:
        """Raises ReadTooMuchError if nothing is left."""
        if not self._is_bounded:
            return
        limit = settings.JUDGE["read_rate"]
        try:
            with redis_client.asked() as client:
                used = int(client.get(self._key) or 0)
        except redis.RedisError:
            return
        if used >= limit:
            raise ReadTooMuchError(
                f"You have read too much in this minute. Try again in {self._reset_s} s.",
                retry_after_s=self._reset_s,
            )

    def charge(self, units: int) -> None:
        """Count what a request has cost."""
        if self._is_bounded:
            counters.count(self._key, units, WINDOW_S)
