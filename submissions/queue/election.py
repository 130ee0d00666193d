"""Which of many processes does a piece of work that one of them has to do now and then."""

import redis

from submissions.status.redis_client import asked


def is_first(name: str, within_ms: int) -> bool:
    """Whether nobody has done this of late: one of many who might. Without Redis everybody is."""
    try:
        with asked() as found:
            return bool(found.set(f"turn:{name}", 1, px=within_ms, nx=True))
    except redis.RedisError:
        return True
