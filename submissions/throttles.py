"""How fast one user or address may submit, and how long the queue may grow: one trip to Redis.

When Redis is down everything passes: judging strangers' programs late is better than not at all.
"""

import time
from dataclasses import dataclass

import redis
from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from submissions import events
from submissions.intake import QueueFullError

WINDOW_S = 60
QUEUE_RETRY_S = 10


@dataclass(frozen=True, slots=True)
class Quota:
    """What is left of a rate limit in this window."""

    limit: int
    used: int

    @property
    def left(self) -> int:
        return self.limit - self.used


class SubmitThrottle(BaseThrottle):
    """At most so many submissions a minute; staff are exempt from this, not from the queue.

    `waiting` is how many submissions are queued, None when that is not known.
    """

    def __init__(self) -> None:
        self.waiting: int | None = None
        self._quota: Quota | None = None
        self._reset_s = 0.0

    def allow_request(self, request: Request, _view: APIView) -> bool:
        now = time.time()
        self._reset_s = WINDOW_S - now % WINDOW_S
        window = int(now // WINDOW_S)
        limits = {
            f"submit:{request.user.pk}:{window}": settings.JUDGE["submit_rate"],
            f"submit:from:{self.get_ident(request)}:{window}": settings.JUDGE["address_rate"],
        }
        try:
            used, self.waiting = _count(list(limits))
        except redis.RedisError:
            return True
        if self.waiting >= settings.JUDGE["max_queued"]:
            raise QueueFullError("The queue is full; try again soon.", retry_after_s=QUEUE_RETRY_S)
        if request.user.is_staff:
            return True
        quotas = (Quota(*one) for one in zip(limits.values(), used, strict=True))
        self._quota = min(quotas, key=lambda quota: quota.left)
        return self._quota.left >= 0

    def wait(self) -> float:
        return self._reset_s

    def headers(self) -> dict[str, str]:
        """The tighter of the two limits, for every answer; nothing for those who have none."""
        if self._quota is None:
            return {}
        return {
            "X-RateLimit-Limit": str(self._quota.limit),
            "X-RateLimit-Remaining": str(max(self._quota.left, 0)),
            "X-RateLimit-Reset": str(int(self._reset_s) + 1),
        }


def _count(keys: list[str]) -> tuple[list[int], int]:
    """Count this request under each key; the counts, and how many submissions are queued.

    Wake-ups are counted as they come, rows every few seconds by the sweep: the larger is right.
    """
    with events.client().pipeline(transaction=False) as pipe:
        for key in keys:
            pipe.incr(key)
            pipe.expire(key, WINDOW_S)
        pipe.get(events.WAITING)
        for slug in settings.RUNNER["languages"]:  # no other is accepted
            pipe.llen(events.queue_of(slug))
        answers = pipe.execute()
    used = answers[: 2 * len(keys) : 2]
    rows, *wake_ups = answers[2 * len(keys) :]
    return used, max(int(rows or 0), sum(wake_ups))
