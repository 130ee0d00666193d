"""Listening to many submissions over one Redis connection a process.

A waiter asks to be told about one channel; the connection subscribes to it while anybody waits.
When the connection breaks, every waiter is told so and has to look for itself.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import redis.asyncio
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

IDLE_CHANNEL = "idle"  # keeps the connection in subscriber mode while nobody waits
CONFIRM_S = 2.0
log = logging.getLogger(__name__)

Waiter = asyncio.Queue[bytes | None]


@dataclass(slots=True, eq=False)
class _Channel:
    """Who waits for it, and whether Redis has said that we listen."""

    waiters: set[Waiter] = field(default_factory=set)
    confirmed: asyncio.Event = field(default_factory=asyncio.Event)
    is_lost: bool = False


class Subscriptions:
    """Call from one event loop only. Messages are bytes; None says that no more will come."""

    def __init__(self, client: redis.asyncio.Redis) -> None:
        self._client = client
        self._channels: dict[str, _Channel] = {}
        self._pubsub: Any = None
        self._reader: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()  # one change of the connection at a time, in order

    @contextlib.asynccontextmanager
    async def listen(self, name: str) -> AsyncIterator[Waiter]:
        """Messages of a channel, all that are sent from now on; RedisError when Redis is away."""
        waiter: Waiter = asyncio.Queue(maxsize=64)
        channel = await self._join(name, waiter)
        try:
            await self._confirmed(channel)
            yield waiter
        finally:
            channel.waiters.discard(waiter)
            if not channel.waiters:
                await self._leave(name, channel)

    async def close(self) -> None:
        """Stop listening; whoever waits is told."""
        if self._reader is not None:
            self._reader.cancel()
            await asyncio.wait([self._reader])

    async def _join(self, name: str, waiter: Waiter) -> _Channel:
        async with self._changing:
            await self._ensure_reader()
            channel = self._channels.get(name)
            if channel is None:
                await self._pubsub.subscribe(name)
                channel = self._channels[name] = _Channel()
            channel.waiters.add(waiter)
            return channel

    async def _leave(self, name: str, channel: _Channel) -> None:
        async with self._changing:
            if channel.waiters or self._channels.get(name) is not channel:
                return  # somebody joined meanwhile, or the connection has gone
            del self._channels[name]
            with contextlib.suppress(RedisError, OSError):
                await self._pubsub.unsubscribe(name)

    async def _confirmed(self, channel: _Channel) -> None:
        try:
            await asyncio.wait_for(channel.confirmed.wait(), CONFIRM_S)
        except TimeoutError as error:  # a connection that only seems to be there
            if self._reader is not None:
                self._reader.cancel()
            raise RedisConnectionError("a subscription was not confirmed") from error
        if channel.is_lost:
            raise RedisConnectionError("subscriptions were lost")

    async def _ensure_reader(self) -> None:
        if self._reader is not None and not self._reader.done():
            return
        self._pubsub = self._client.pubsub()
        await self._pubsub.subscribe(IDLE_CHANNEL)
        self._reader = asyncio.create_task(self._read(self._pubsub))

    async def _read(self, pubsub: Any) -> None:
        try:
            async for message in pubsub.listen():
                self._take(message)
        except (RedisError, OSError) as error:
            log.warning("subscriptions were lost", extra={"reason": str(error)})
        finally:
            self._tell_that_all_is_lost()
            with contextlib.suppress(RedisError, OSError):
                await pubsub.aclose()

    def _take(self, message: dict[str, Any]) -> None:
        channel = self._channels.get((message["channel"] or b"").decode())
        if channel is None:
            return
        if message["type"] == "subscribe":
            channel.confirmed.set()
        elif message["type"] == "message":
            _tell(channel, message["data"])

    def _tell_that_all_is_lost(self) -> None:
        for channel in self._channels.values():
            channel.is_lost = True
            channel.confirmed.set()
            _tell(channel, None)
        self._channels.clear()


def _tell(channel: _Channel, message: bytes | None) -> None:
    for waiter in channel.waiters:
        if waiter.full():  # it only needs the newest
            waiter.get_nowait()
        waiter.put_nowait(message)
