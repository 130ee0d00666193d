"""How fast one user may submit, and how long the queue may grow: one round trip to Redis.

When Redis is down everything passes: judging strangers' programs late is better than not at all.
"""

import time

import redis
from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from submissions import events
from submissions.intake import QueueFullError

WINDOW_S = 60
QUEUE_RETRY_S = 10


class SubmitThrottle(BaseThrottle):
    """At most so many submissions a minute; staff are exempt from this, not from the queue."""

    def __init__(self) -> None:
        self._retry_after_s = 0.0

    def allow_request(self, request: Request, _view: APIView) -> bool:
        now = time.time()
        key = f"submit:{request.user.pk}:{int(now // WINDOW_S)}"
        try:
            with events.client().pipeline(transaction=False) as pipe:
                pipe.incr(key)
                pipe.expire(key, WINDOW_S)
                pipe.llen("judge")
                count, _, queued = pipe.execute()
        except redis.RedisError:
            return True
        if queued >= settings.JUDGE["max_queued"]:
            raise QueueFullError("The queue is full; try again soon.", retry_after_s=QUEUE_RETRY_S)
        self._retry_after_s = WINDOW_S - now % WINDOW_S
        return bool(request.user.is_staff or count <= settings.JUDGE["submit_rate"])

    def wait(self) -> float:
        return self._retry_after_s
