"""Counts and drops wake-ups at the broker: messages that say there is work for a language."""

import logging

import redis

from runners import languages
from submissions.status.redis_client import asked

WAITING = "waiting"  # how many rows are queued that are no rejudging, as the last sweep has counted
REJUDGES = "rejudges"  # how many of the wake-ups are for rejudgings
WAITING_TTL_S = 10
log = logging.getLogger(__name__)


def queue_of(language: str) -> str:
    """The queue of wake-ups for workers that serve this language."""
    return f"judge.{language}"


def wake_ups() -> dict[str, int] | None:
    """Wake-ups that wait at the broker, by language; None when it can't be asked."""
    slugs = list(languages.LANGUAGES)
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            for slug in slugs:
                pipe.llen(queue_of(slug))
            return dict(zip(slugs, map(int, pipe.execute()), strict=True))
    except redis.RedisError:
        return None


def queue_length() -> int | None:
    """All wake-ups that wait; None when the broker can't be asked."""
    found = wake_ups()
    return None if found is None else sum(found.values())


def take_wake_up(language: str) -> None:
    """Drop one wake-up of a language, because another language's message found its submission."""
    try:
        with asked() as found:
            found.rpop(queue_of(language))
    except redis.RedisError as error:
        log.debug("wake-up was not dropped: %s", error)


def tell_waiting(live: int, rejudges: int) -> None:
    """Tell web servers how many live rows wait, and how many wake-ups are for rejudgings."""
    try:
        with asked() as found, found.pipeline(transaction=False) as pipe:
            pipe.set(WAITING, live, ex=WAITING_TTL_S)
            pipe.set(REJUDGES, rejudges, ex=WAITING_TTL_S)
            pipe.execute()
    except redis.RedisError as error:
        log.debug("queue length was not told: %s", error)
