"""The connection to Redis of this process, and a breaker that leaves a hanging Redis alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import redis
from django.conf import settings

from submissions.status.breakers import Breaker

TIMEOUT_S = 1.0  # of every question to Redis: a web server that hangs is worse than a lost hint


@cache
def client() -> redis.Redis:
    """One connection pool a process; safe to use after a fork."""
    return redis.Redis.from_url(
        settings.REDIS_URL,
        socket_timeout=TIMEOUT_S,
        socket_connect_timeout=TIMEOUT_S,
        health_check_interval=30,
    )


@cache
def breaker() -> Breaker:
    """Whether this process leaves Redis alone: one for polls, requests and workers."""
    return Breaker("Redis", lambda: client().ping())


@contextmanager
def asked() -> Iterator[redis.Redis]:
    """The client, for one question. Raises RedisError at once while Redis does not answer."""
    if breaker().is_open:
        raise redis.ConnectionError("Redis does not answer")
    try:
        yield client()
    except (redis.ConnectionError, redis.TimeoutError):
        breaker().trip()
        raise
    breaker().note_answer()


def ensure_answers() -> None:
    """Returns if Redis has answered within the last second, or does now; else RedisError."""
    if not breaker().is_fresh:
        with asked() as found:
            found.ping()
