"""Receives statuses of all submissions over one Redis connection and passes them to waiters.

One pattern subscription for as long as the process lives: a poll or a socket that comes or goes
costs nothing. It is made again when it breaks; whoever waits is told so and looks for itself.
"""

import asyncio
import contextlib
import logging
import math
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import redis.asyncio
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

CONFIRM_S = 2.0
PING_EVERY_S = 10.0  # finds a connection that only seems to be there
RETRY_S = 0.5
KEPT = 16  # messages that a waiter may be behind; the oldest are dropped, it needs the newest
LOOK = b""  # no status: says to look for oneself, because some may have been missed
log = logging.getLogger(__name__)


class Waiter:
    """A short queue for one reader. `asyncio.Queue` does the same in four times the memory."""

    __slots__ = ("_messages", "_wake")

    def __init__(self) -> None:
        self._messages: deque[bytes] = deque(maxlen=KEPT)
        self._wake: asyncio.Future[None] | None = None

    def put(self, message: bytes) -> None:
        self._messages.append(message)
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    async def get(self) -> bytes:
        while not self._messages:
            self._wake = asyncio.get_running_loop().create_future()
            try:
                await self._wake
            finally:
                self._wake = None
        return self._messages.popleft()


class Subscriptions:
    """Call from one event loop only."""

    def __init__(self, client: redis.asyncio.Redis, pattern: str) -> None:
        self.is_live = False
        self.doubt_at = -math.inf  # when messages may last have been missed (monotonic)
        self.on_message: Callable[[bytes, bytes], None] = lambda _channel, _message: None
        self.on_gap: Callable[[], None] = lambda: None  # messages may have been missed
        self._client = client
        self._pattern = pattern
        self._waiters: defaultdict[bytes, set[Waiter]] = defaultdict(set)
        self._keeper: asyncio.Task[None] | None = None
        self._tried = asyncio.Event()

    async def start(self) -> None:
        """Subscribe, if that was not done before; returns when it has worked or failed once."""
        if self._tried.is_set():
            return
        if self._keeper is None:
            self._keeper = asyncio.create_task(self._keep())
        await self._tried.wait()

    @contextlib.contextmanager
    def listen(self, name: str) -> Iterator[Waiter]:
        """Messages of a channel, all that come in from now on while `is_live`."""
        channel = name.encode()
        waiter = Waiter()
        self._waiters[channel].add(waiter)
        try:
            yield waiter
        finally:
            self._waiters[channel].discard(waiter)
            if not self._waiters[channel]:
                del self._waiters[channel]

    async def close(self) -> None:
        """Stop listening."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.wait([self._keeper])

    async def _keep(self) -> None:
        while True:
            try:
                await self._read()
            except (RedisError, OSError) as error:
                if self.is_live or not self._tried.is_set():
                    log.warning("not subscribed", extra={"reason": str(error)})
            finally:
                self._turn(is_live=False)
            await asyncio.sleep(RETRY_S)

    async def _read(self) -> None:
        """Subscribe and pass on what comes; returns never, raises when the connection is lost."""
        pubsub: Any = self._client.pubsub()
        try:
            await pubsub.psubscribe(self._pattern)
            if await pubsub.get_message(timeout=CONFIRM_S) is None:
                raise RedisConnectionError("a subscription was not confirmed")
            self._turn(is_live=True)
            async for message in _messages(pubsub):
                self._tell(message["channel"], message["data"])
                self.on_message(message["channel"], message["data"])
        finally:
            with contextlib.suppress(RedisError, OSError):
                await pubsub.aclose()

    def _turn(self, *, is_live: bool) -> None:
        if self.is_live != is_live:
            self.is_live = is_live
            if self._tried.is_set():  # not the first time: there was a gap
                self.doubt_at = time.monotonic()
            for channel in list(self._waiters):
                self._tell(channel, LOOK)
            self.on_gap()
        self._tried.set()

    def _tell(self, channel: bytes, message: bytes) -> None:
        for waiter in self._waiters.get(channel, ()):
            waiter.put(message)


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
