"""Sends Celery messages in bounded time. A message is a hint, and no request waits for the broker.

Celery's own connection waits up to 30 s for an answer, because workers need that; a publisher that
hangs as long would hold a web thread (issue 10, item 14).
"""

import logging
from functools import cache
from typing import Any

from celery import Task, current_app
from kombu import Connection
from kombu.exceptions import LimitExceeded, OperationalError
from kombu.pools import producers
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisTimeoutError

from submissions.status import redis_client

HOUSEKEEPING = "housekeeping"  # the queue of what is no judging
OPTIONS: dict[str, Any] = {
    "socket_timeout": redis_client.TIMEOUT_S,
    "socket_connect_timeout": redis_client.TIMEOUT_S,
    "retry_policy": {"timeout": redis_client.TIMEOUT_S, "max_retries": 0},
}
log = logging.getLogger(__name__)


def send(task: "Task[Any, Any]", *, queue: str, **about: Any) -> bool:
    """Send a message for a task with these keyword arguments; False if the broker has failed.

    Takes at most about a second, and no time while Redis is known not to answer.
    """
    try:
        redis_client.ensure_answers()  # a new connection of Celery's tries a hung Redis four times
        with producers[_connection()].acquire(
            block=True, timeout=redis_client.TIMEOUT_S
        ) as producer:
            task.apply_async(kwargs=about, queue=queue, producer=producer, retry=False)
    except (OperationalError, RedisError, LimitExceeded) as error:  # down, full, or read-only
        log.warning("no message was sent", extra={"reason": str(error)})
        if isinstance(error, OperationalError | RedisConnectionError | RedisTimeoutError):
            redis_client.breaker().trip()
        return False
    return True


@cache
def _connection() -> Connection:
    return current_app.connection_for_write(transport_options=OPTIONS)
