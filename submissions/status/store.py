"""Stores and publishes the last status of each submission in Redis.

Redis holds hints, never the truth. When it is down, nothing here raises: pollers read the row.
"""

import logging
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import redis
from django.conf import settings

from submissions.status.redis_client import asked
from submissions.status.shapes import Snapshot

UNFINISHED_TTL_S = 15  # what a publication that got lost can hide of the row
PACE = "pace"  # how long the last judgings took, in ms, the newest first
PACE_COUNT = 50
DROP_BATCH = 1_000  # keys in one command: Redis answers nobody else meanwhile
# Keeps and tells a status unless another one has come since it was looked at: what is final, or is
# being judged, is never covered by news of the queue.
REPLACE = """
local kept = redis.call('GET', KEYS[1])
if kept ~= ARGV[1] and not (kept == false and ARGV[1] == '') then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
if kept ~= ARGV[2] then redis.call('PUBLISH', KEYS[1], ARGV[2]) end
return 1
"""
# Progress is not published for an attempt that has ended, for example by being cancelled.
PROGRESS = """
local kept = redis.call('GET', KEYS[1])
if kept then
    local known, new = cjson.decode(kept), cjson.decode(ARGV[1])
    if known.status.state == 'done' and (known.attempt or 0) >= new.attempt then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
redis.call('PUBLISH', KEYS[1], ARGV[1])
return 1
"""
log = logging.getLogger(__name__)


def channel(submission_id: UUID | str) -> str:
    """Names both the key of the last status and the channel of the next ones."""
    return f"submission:{submission_id}"


def keep_s(snapshot: Snapshot) -> int:
    """How long Redis keeps a status. One that will change is soon read from the row again."""
    return int(settings.JUDGE["status_ttl_s"]) if snapshot.is_final else UNFINISHED_TTL_S


def publish(snapshot: Snapshot, *, took_ms: int | None = None) -> None:
    """Keep the status for pollers and send it to everybody who listens: one round trip.

    `took_ms`, how long a judging took, is kept for estimates of how long the queue will take.
    """
    name = channel(snapshot.status["id"])
    text = snapshot.dumps()
    try:
        if not snapshot.is_final:
            with asked() as found:
                found.register_script(PROGRESS)([name], [text, keep_s(snapshot)])
            return
        with asked() as found, found.pipeline(transaction=False) as pipe:
            pipe.set(name, text, ex=keep_s(snapshot))
            pipe.publish(name, text)
            if took_ms is not None:
                pipe.lpush(PACE, took_ms)
                pipe.ltrim(PACE, 0, PACE_COUNT - 1)
            pipe.execute()
    except redis.RedisError as error:
        log.warning("status was not published", extra={"reason": str(error)})


def kept(snapshots: list[Snapshot]) -> list[bytes | None]:
    """What pollers of these submissions read now; nothing when Redis is away."""
    names = [channel(one.status["id"]) for one in snapshots]
    try:
        with asked() as redis_client:
            found: Any = redis_client.mget(names) if names else []
    except redis.RedisError:
        return []
    return list(found)


def replace(changes: Iterable[tuple[bytes | None, Snapshot]]) -> None:
    """Publish statuses where pollers still read what was seen before; one round trip."""
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            script = found.register_script(REPLACE)
            for seen, snapshot in changes:
                names = [channel(snapshot.status["id"])]
                script(names, [seen or b"", snapshot.dumps(), UNFINISHED_TTL_S], client=pipe)
            pipe.execute()
    except redis.RedisError as error:
        log.warning("places were not published", extra={"reason": str(error)})


def drop(submission_ids: list[UUID]) -> None:
    """Drop final statuses that are no longer true, without a message: nobody listens to them."""
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            for start in range(0, len(submission_ids), DROP_BATCH):
                pipe.delete(*map(channel, submission_ids[start : start + DROP_BATCH]))
            pipe.execute()
    except redis.RedisError as error:
        log.warning("statuses were not dropped", extra={"reason": str(error)})


def forget(submission_ids: Iterable[Any]) -> None:
    """Drop statuses that are no longer true, and ask listeners to read the row."""
    names = [channel(one) for one in submission_ids]
    if not names:
        return
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            pipe.delete(*names)
            for name in names:
                pipe.publish(name, b"")
            pipe.execute()
    except redis.RedisError as error:
        log.warning("statuses were not dropped", extra={"reason": str(error)})


def pace_ms() -> float | None:
    """Return how long recent judgings took, on average; None if unknown."""
    try:
        with asked() as found:
            took: Any = found.lrange(PACE, 0, -1)
    except redis.RedisError:
        return None
    return sum(map(int, took)) / len(took) if took else None
