"""The status endpoint as a small ASGI application: Redis first, PostgreSQL on a miss.

    GET .../submissions/{id}/status/?wait=S

Polls are the main load, so no Django handler stands in their way. A held poll waits for the next
message of its submission, not in a loop; `ETag` and `If-None-Match` name what the client has seen.
"""

import asyncio
import contextlib
import hashlib
import json
import logging
import math
import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import redis.asyncio
from django.conf import settings
from django.db import Error as DatabaseUnavailable
from django.db import close_old_connections
from redis.exceptions import RedisError

from submissions.events import channel, keep_s
from submissions.identity import Identities, Identity
from submissions.models import Submission
from submissions.statuses import Snapshot, snapshot
from submissions.subscriptions import Subscriptions, Waiter

PATH = re.compile(r"/api/v1/submissions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/status/")
DATABASE_THREADS = 4  # for polls that Redis can't answer
LOOK_AGAIN_S = 0.5  # how often a held poll reads the row while Redis is away
Headers = list[tuple[bytes, bytes]]
log = logging.getLogger(__name__)


class PollApplication:
    """Answers the polls that `matches` says are its own."""

    def __init__(self) -> None:
        self._client: Any = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=1
        )
        listener: Any = redis.asyncio.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=1)
        self._listener = listener
        self._threads = ThreadPoolExecutor(DATABASE_THREADS, thread_name_prefix="polls")
        self._identities = Identities(self._threads)
        self._subscriptions = Subscriptions(listener, channel("*"))

    def matches(self, scope: dict[str, Any]) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and PATH.fullmatch(scope["path"]) is not None
        )

    async def __call__(self, scope: dict[str, Any], _receive: Any, send: Any) -> None:
        found = PATH.fullmatch(scope["path"])
        submission_id = UUID(found[1]) if found else UUID(int=0)
        headers = dict(scope["headers"])
        seen = _seen(headers)
        try:
            identity = await self._identities.identify(headers)
            current = (
                await self._wait(submission_id, identity, seen, _wait_s(scope))
                if identity
                else None
            )
        except DatabaseUnavailable:
            log.exception("poll was not answered")
            await _send_error(send, 503, "unavailable", "The judge is not available: try again.")
            return
        if identity is None:
            await _send_error(send, 401, *_unknown(headers))
        elif current is None:
            await _send_error(send, 404, "not_found", "There is no such submission of yours.")
        else:
            await _send_status(send, current, seen)

    async def close(self) -> None:
        """Close the connections to Redis, and with its threads those to PostgreSQL."""
        await self._subscriptions.close()
        await self._client.aclose()
        await self._listener.aclose()
        self._threads.shutdown()

    async def _wait(
        self, submission_id: UUID, identity: Identity, seen: str, wait_s: float
    ) -> Snapshot | None:
        """The status: at once if nothing is to be waited for, else when it changes or time ends."""
        deadline = time.monotonic() + wait_s
        while True:
            async with contextlib.AsyncExitStack() as stack:
                messages = await self._listen(submission_id, stack) if wait_s > 0 else None
                current = await self._current(submission_id)  # after listening: nothing is missed
                if current is None or not _may_see(identity, current):
                    return None
                seen = seen or _etag(current)
                current = await _follow(current, seen, deadline, messages)
            if current.is_final or _etag(current) != seen:
                return current
            if time.monotonic() >= deadline:  # something published may have been lost
                return await self._current(submission_id) if wait_s > 0 else current

    async def _listen(self, submission_id: UUID, stack: contextlib.AsyncExitStack) -> Waiter | None:
        """Where messages of this submission come in, until the stack ends; None without Redis."""
        with contextlib.suppress(RedisError, OSError):
            listening = self._subscriptions.listen(channel(submission_id))
            return await stack.enter_async_context(listening)
        return None

    async def _current(self, submission_id: UUID) -> Snapshot | None:
        name = channel(submission_id)
        try:
            kept = await self._client.get(name)
        except RedisError:
            return await self._read_row(submission_id)
        if kept is not None:
            return Snapshot.loads(kept)
        found = await self._read_row(submission_id)
        if found is not None:
            with contextlib.suppress(RedisError):  # a newer status may have come: it stays
                await self._client.set(name, found.dumps(), ex=keep_s(found), nx=True)
        return found

    async def _read_row(self, submission_id: UUID) -> Snapshot | None:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _read_row, submission_id)


async def _follow(
    current: Snapshot, seen: str, deadline: float, messages: Waiter | None
) -> Snapshot:
    """The next status that differs from what was seen, or this one when it is time to look."""
    while not current.is_final and _etag(current) == seen:
        left_s = deadline - time.monotonic()
        if left_s <= 0:
            return current
        if messages is None:
            await asyncio.sleep(min(LOOK_AGAIN_S, left_s))
            return current
        try:
            message = await asyncio.wait_for(messages.get(), left_s)
        except TimeoutError:
            return current
        if message is None:
            return current
        current = Snapshot.loads(message)
    return current


def _read_row(submission_id: UUID) -> Snapshot | None:
    close_old_connections()
    row = Submission.objects.without_texts().filter(pk=submission_id).first()
    return snapshot(row) if row else None


def _wait_s(scope: dict[str, Any]) -> float:
    """How long this poll may be held: what it asks for, capped; 0 if it does not or can't say."""
    text = parse_qs(scope["query_string"].decode("latin-1")).get("wait", ["0"])[0]
    try:
        asked = float(text)
    except ValueError:
        return 0.0
    return 0.0 if math.isnan(asked) else min(max(asked, 0.0), settings.JUDGE["max_wait_s"])


def _seen(headers: dict[bytes, bytes]) -> str:
    """The ETag that the client has; a proxy that compresses marks it as weak."""
    return headers.get(b"if-none-match", b"").decode("latin-1").strip().removeprefix("W/")


def _unknown(headers: dict[bytes, bytes]) -> tuple[str, str]:
    """Code and words for a request that no user stands behind."""
    if b"authorization" in headers:
        return "bad_token", "Invalid token."
    return "not_authenticated", "Send a token or log in."


def _may_see(identity: Identity, current: Snapshot) -> bool:
    return identity.is_staff or current.user_id == identity.user_id


def _etag(current: Snapshot) -> str:
    body = json.dumps(current.status).encode()
    return f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'


async def _send_status(send: Any, current: Snapshot, seen: str) -> None:
    etag = _etag(current)
    headers = [(b"etag", etag.encode()), (b"cache-control", b"private, no-cache")]
    if etag == seen:
        await _send(send, 304, b"", headers)
    else:
        await _send(send, 200, json.dumps(current.status).encode(), headers)


async def _send_error(send: Any, status: int, code: str, detail: str) -> None:
    headers: Headers = {401: [(b"www-authenticate", b"Token")], 503: [(b"retry-after", b"1")]}.get(
        status, []
    )
    await _send(send, status, json.dumps({"code": code, "detail": detail}).encode(), headers)


async def _send(send: Any, status: int, body: bytes, headers: Headers) -> None:
    fixed = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": status, "headers": fixed + headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})
