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
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import redis.asyncio
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import Error as DatabaseUnavailable
from django.db import close_old_connections
from redis.exceptions import RedisError

from submissions.events import channel, keep_s
from submissions.identity import Identity, identify
from submissions.models import Submission
from submissions.statuses import Snapshot, snapshot
from submissions.subscriptions import Subscriptions

PATH = re.compile(r"/api/v1/submissions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/status/")
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
            identity = await identify(headers, self._client)
            current = await self._wait(submission_id, identity, seen, _wait_s(scope))
        except DatabaseUnavailable:
            log.exception("poll was not answered")
            await _send_error(send, 503, "unavailable", "The judge is not available: try again.")
            return
        if identity is None:
            await _send_error(send, 401, "not_authenticated", "Send a token or log in.")
        elif current is None:
            await _send_error(send, 404, "not_found", "There is no such submission of yours.")
        else:
            await _send_status(send, current, seen)

    async def close(self) -> None:
        """Close the connections to Redis."""
        await self._subscriptions.close()
        await self._client.aclose()
        await self._listener.aclose()

    async def _wait(
        self, submission_id: UUID, identity: Identity | None, seen: str, wait_s: float
    ) -> Snapshot | None:
        """The status: at once if nothing is to be waited for, else when it changes or time ends."""
        deadline = time.monotonic() + wait_s
        current = await self._current(submission_id) if identity else None
        if current is None or identity is None or not _may_see(identity, current):
            return None
        baseline = seen or _etag(current)
        while not current.is_final and _etag(current) == baseline and time.monotonic() < deadline:
            try:
                async with self._subscriptions.listen(channel(submission_id)) as messages:
                    current = await self._next(current, baseline, deadline, messages)
            except (RedisError, OSError):
                await asyncio.sleep(min(LOOK_AGAIN_S, max(deadline - time.monotonic(), 0)))
                current = await self._current(submission_id) or current
        return current

    async def _next(
        self,
        current: Snapshot,
        baseline: str,
        deadline: float,
        messages: "asyncio.Queue[bytes | None]",
    ) -> Snapshot:
        """Looks once after subscribing, so that nothing falls between; then takes what comes."""
        submission_id = UUID(current.status["id"])
        current = await self._current(submission_id) or current
        while _etag(current) == baseline and (left := deadline - time.monotonic()) > 0:
            try:
                message = await asyncio.wait_for(messages.get(), left)
            except TimeoutError:  # whatever was published, or was not: this is how it is now
                return await self._current(submission_id) or current
            if message is None:  # nothing comes any more: subscribe again, then look
                break
            current = Snapshot.loads(message)
        return current

    async def _current(self, submission_id: UUID) -> Snapshot | None:
        name = channel(submission_id)
        try:
            kept = await self._client.get(name)
        except RedisError:
            return await sync_to_async(_read_row)(submission_id)
        if kept is not None:
            return Snapshot.loads(kept)
        found = await sync_to_async(_read_row)(submission_id)
        if found is not None:
            with contextlib.suppress(RedisError):  # a newer status may have come: it stays
                await self._client.set(name, found.dumps(), ex=keep_s(found), nx=True)
        return found


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
