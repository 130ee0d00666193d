"""What polls and sockets of one process share: users, current statuses, and subscriptions."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import redis.asyncio
from django.conf import settings
from django.db import close_old_connections

from submissions.live.feeds import Feeds
from submissions.live.identity import Identities, Identity
from submissions.live.lookups import Lookups, Sight
from submissions.live.subscriptions import Subscriptions
from submissions.status.redis_client import TIMEOUT_S
from submissions.status.store import channel

UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
DATABASE_THREADS = 4  # for what neither this process nor Redis can answer
T = TypeVar("T")


class Live:
    """Two connections to Redis and a few threads for PostgreSQL, made when they are needed."""

    def __init__(self) -> None:
        self._client: Any = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_timeout=TIMEOUT_S, socket_connect_timeout=TIMEOUT_S
        )
        self._listener: Any = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=TIMEOUT_S
        )
        self._threads = ThreadPoolExecutor(DATABASE_THREADS, thread_name_prefix="polls")
        self.identities = Identities(self._threads)
        self.subscriptions = Subscriptions(self._listener, channel("*"))
        self.lookups = Lookups(self._client, self._threads, self._doubt_since)
        self.feeds = Feeds(self.subscriptions, self.lookups)

    async def in_thread(self, function: Callable[..., T], *args: Any) -> T:
        """What a function says that may ask PostgreSQL."""

        def call() -> T:
            close_old_connections()  # before and after, as Django does around a request
            try:
                return function(*args)
            finally:
                close_old_connections()

        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    async def close(self) -> None:
        """Close the connections to Redis, and with its threads those to PostgreSQL."""
        await self.subscriptions.close()
        await self.lookups.close()
        await self._client.aclose()
        await self._listener.aclose()
        self._threads.shutdown()

    def _doubt_since(self) -> float:
        """When something published may last have been lost: now, while nothing is heard."""
        heard = self.subscriptions
        return heard.doubt_at if heard.is_live else time.monotonic()


def may_see(identity: Identity, sight: Sight) -> bool:
    return identity.is_staff or sight.snapshot.user_id == identity.user_id
