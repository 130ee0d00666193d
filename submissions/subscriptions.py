"""Hearing of every submission over one Redis connection a process, and telling those who wait.

One pattern subscription for as long as the process lives: a poll that comes or goes costs nothing.
When the connection breaks, every waiter is told so and has to look for itself.
"""

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

import redis.asyncio
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

CONFIRM_S = 2.0
PING_EVERY_S = 10.0  # finds a connection that only seems to be there
log = logging.getLogger(__name__)

Waiter = asyncio.Queue[bytes | None]


class Subscriptions:
    """Call from one event loop only. Messages are bytes; None says that no more will come."""

    def __init__(self, client: redis.asyncio.Redis, pattern: str) -> None:
        self._client = client
        self._pattern = pattern
        self._waiters: defaultdict[bytes, set[Waiter]] = defaultdict(set)
        self._reader: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def listen(self, name: str) -> AsyncIterator[Waiter]:
        """Messages of a channel, all that are sent from now on; RedisError when Redis is away."""
        await self._ensure_reader()
        channel = name.encode()
        waiter: Waiter = asyncio.Queue(maxsize=16)
        self._waiters[channel].add(waiter)
        try:
            yield waiter
        finally:
            self._waiters[channel].discard(waiter)
            if not self._waiters[channel]:
                del self._waiters[channel]

    async def close(self) -> None:
        """Stop listening; whoever waits is told."""
        if self._reader is not None:
            self._reader.cancel()
            await asyncio.wait([self._reader])

    async def _ensure_reader(self) -> None:
        if self._reader is not None and not self._reader.done():
            return
        async with self._starting:
            if self._reader is None or self._reader.done():
                pubsub: Any = self._client.pubsub()
                await pubsub.psubscribe(self._pattern)
                if await pubsub.get_message(timeout=CONFIRM_S) is None:
                    await pubsub.aclose()
                    raise RedisConnectionError("a subscription was not confirmed")
                self._reader = asyncio.create_task(self._read(pubsub))

    async def _read(self, pubsub: Any) -> None:
        try:
            async for message in _messages(pubsub):
                self._tell(message["channel"], message["data"])
        except (RedisError, OSError) as error:
            log.warning("subscriptions were lost", extra={"reason": str(error)})
        finally:
            for channel in list(self._waiters):
                self._tell(channel, None)
            with contextlib.suppress(RedisError, OSError):
                await pubsub.aclose()

    def _tell(self, channel: bytes, message: bytes | None) -> None:
        for waiter in self._waiters.get(channel, ()):
            if waiter.full():  # it only needs the newest
                waiter.get_nowait()
            waiter.put_nowait(message)


async def _messages(pubsub: Any) -> AsyncIterator[dict[str, Any]]:
    """What is published; RedisError once a ping is not answered."""
    is_asked = False
    while True:
        message = await pubsub.get_message(timeout=PING_EVERY_S)
        if message is not None:
            is_asked = False
            if message["type"] == "pmessage":
                yield message
        elif is_asked:
            raise RedisConnectionError("a ping was not answered")
        else:
            await pubsub.ping()
            is_asked = True
