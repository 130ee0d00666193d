"""Chooses the one process that does a periodic piece of work."""

import redis

from submissions.status.redis_client import asked


def is_first(name: str, within_ms: int) -> bool:
    """Return whether no process has done this recently. Without Redis, every process is first."""
    try:
        with asked() as found:
            return bool(found.set(f"turn:{name}", 1, px=within_ms, nx=True))
    except redis.RedisError:
        return True
