"""Is this process up, and can it do its work?"""

import redis
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from judge_site.version import version
from submissions.status import redis_client


def alive(_request: HttpRequest) -> JsonResponse:
    """Return 200 and the version; PostgreSQL and Redis are not asked."""
    return JsonResponse({"status": "ok", "version": version()})


def ready(_request: HttpRequest) -> JsonResponse:
    """200 when PostgreSQL and Redis answer, else 503 with what does not."""
    checks = {"database": _database(), "redis": _redis()}
    is_ready = all(checks.values())
    words = {name: "ok" if good else "down" for name, good in checks.items()}
    return JsonResponse(words, status=200 if is_ready else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return False
    return True


def _redis() -> bool:
    try:
        return bool(redis_client.client().ping())
    except redis.RedisError:
        return False
