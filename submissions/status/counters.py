"""Counters in Redis that are forgotten after some seconds. Without Redis nothing is counted."""

import logging
import time

import redis

from submissions.status.redis_client import asked

log = logging.getLogger(__name__)


def count(key: str, more: int, keep_s: int) -> None:
    """Add to a counter that is forgotten after some seconds."""
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            pipe.incrby(key, more)
            pipe.expire(key, keep_s)
            pipe.execute()
    except redis.RedisError as error:
        log.debug("counter was not moved: %s", error)


def counted(key: str, window_s: int) -> int:
    """Count one more in the window that runs, and return how many; 0 while Redis is away."""
    name = f"{key}:{int(time.time() // window_s)}"
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            pipe.incr(name)
            pipe.expire(name, window_s)
            return int(pipe.execute()[0])
    except redis.RedisError:
        return 0


def uncount(keys: list[str]) -> None:
    """Take one off each of these counters."""
    if not keys:
        return
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            for key in keys:
                pipe.decr(key)
            pipe.execute()
    except redis.RedisError as error:
        log.debug("counters were not taken back: %s", error)
