"""Listening to many submissions over one Redis connection a process.

A waiter asks to be told about one channel; the connection subscribes to it while anybody waits.
When the connection breaks, every waiter is woken to look for itself.
"""

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

import redis.asyncio
from redis.exceptions import RedisError

IDLE_CHANNEL = "idle"  # keeps the connection in subscriber mode while nobody waits
log = logging.getLogger(__name__)

Waiter = asyncio.Queue[bytes | None]


class Subscriptions:
    """Call from one event loop only. Messages are bytes; None says "look for yourself"."""

    def __init__(self, client: redis.asyncio.Redis) -> None:
        self._client = client
        self._waiters: defaultdict[str, set[Waiter]] = defaultdict(set)
        self._pubsub: Any = None
        self._reader: asyncio.Task[None] | None = None

    @contextlib.asynccontextmanager
    async def listen(self, channel: str) -> AsyncIterator[Waiter]:
        """Messages of a channel from now on; raises RedisError when Redis is away."""
        waiter: Waiter = asyncio.Queue(maxsize=64)
        waiters = self._waiters[channel]
        waiters.add(waiter)
        try:
            await self._ensure_reader()
            if len(waiters) == 1:
                await self._pubsub.subscribe(channel)
            yield waiter
        finally:
            waiters.discard(waiter)
            if not waiters:
                self._waiters.pop(channel, None)
                with contextlib.suppress(RedisError, OSError):
                    await self._pubsub.unsubscribe(channel)

    async def _ensure_reader(self) -> None:
        if self._reader is not None and not self._reader.done():
            return
        self._pubsub = self._client.pubsub(ignore_subscribe_messages=True)
        await self._pubsub.subscribe(IDLE_CHANNEL, *self._waiters)
        self._reader = asyncio.create_task(self._read(self._pubsub))

    async def _read(self, pubsub: Any) -> None:
        try:
            async for message in pubsub.listen():
                self._tell(message["channel"].decode(), message["data"])
        except (RedisError, OSError) as error:
            log.warning("subscriptions were lost", extra={"reason": str(error)})
        finally:
            for channel in list(self._waiters):
                self._tell(channel, None)
            with contextlib.suppress(RedisError, OSError):
                await pubsub.aclose()

    def _tell(self, channel: str, message: bytes | None) -> None:
        for waiter in self._waiters.get(channel, ()):
            with contextlib.suppress(asyncio.QueueFull):  # it only needs the newest; it will look
                waiter.put_nowait(message)
