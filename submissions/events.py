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

UNFINISHED_TTL_S = 15  # what a publication that got lost can hide of the row
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


def keep_s(snapshot: Snapshot) -> int:
    """How long Redis keeps a status. One that will change is soon read from the row again."""
    return int(settings.JUDGE["status_ttl_s"]) if snapshot.is_final else UNFINISHED_TTL_S


def publish(snapshot: Snapshot) -> None:
    """Keep the status for pollers and send it to everybody who listens: one round trip."""
    name = channel(snapshot.status["id"])
    text = snapshot.dumps()
    try:
        with client().pipeline(transaction=False) as pipe:
            pipe.set(name, text, ex=keep_s(snapshot))
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


def queue_length() -> int | None:
    """Wake-ups that wait at the broker; None when it can't be asked."""
    try:
        return int(client().llen("judge"))
    except redis.RedisError:
        return None
