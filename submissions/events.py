"""Telling the world through Redis: the last status of a submission, and who listens for the next.

Redis holds hints, never the truth. When it is down, nothing here raises: pollers read the row.
"""

import logging
from functools import cache
from typing import Any
from uuid import UUID

import redis
from django.conf import settings

from submissions.statuses import Snapshot

log = logging.getLogger(__name__)


@cache
def client() -> redis.Redis:
    """One connection pool a process; safe to use after a fork."""
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=1, health_check_interval=30
    )


def channel(submission_id: UUID | str) -> str:
    """Names both the key of the last status and the channel of the next ones."""
    return f"submission:{submission_id}"


def publish(snapshot: Snapshot) -> None:
    """Keep the status for pollers and send it to everybody who listens: one round trip."""
    name = channel(snapshot.status["id"])
    text = snapshot.dumps()
    try:
        with client().pipeline(transaction=False) as pipe:
            pipe.set(name, text, ex=settings.JUDGE["status_ttl_s"])
            pipe.publish(name, text)
            pipe.execute()
    except redis.RedisError as error:
        log.warning("status was not published", extra={"reason": str(error)})


def forget(submission_ids: list[Any]) -> None:
    """Drop statuses that are no longer true; the next poll reads the row."""
    if not submission_ids:
        return
    try:
        client().delete(*(channel(one) for one in submission_ids))
    except redis.RedisError as error:
        log.warning("statuses were not dropped", extra={"reason": str(error)})


def queue_length() -> int:
    """Wake-ups that wait at the broker; 0 when it can't be asked."""
    try:
        return int(client().llen("judge"))
    except redis.RedisError:
        return 0
