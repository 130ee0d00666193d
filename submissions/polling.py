"""The status endpoint as a small ASGI application: Redis first, PostgreSQL on a miss.

    GET .../submissions/{id}/status/?wait=S

Polls are the main load, so no Django handler stands in their way. A held poll waits for the next
message of its submission, not in a loop; `ETag` and `If-None-Match` name what the client has seen.
"""

import asyncio
import contextlib
import hashlib
import json
import math
import re
import time
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import redis.asyncio
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections
from redis.exceptions import RedisError

from submissions.events import channel
from submissions.identity import Identity, identify
from submissions.models import Submission
from submissions.statuses import Snapshot, snapshot
from submissions.subscriptions import Subscriptions

PATH = re.compile(r"/api/v1/submissions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/status/")
LOOK_AGAIN_S = 0.5  # how often a held poll reads the row while Redis is away
Headers = list[tuple[bytes, bytes]]


class PollApplication:
    """Answers the polls that `matches` says are its own."""

    def __init__(self) -> None:
        self._client: Any = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=1
        )
        listener: Any = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=1, health_check_interval=15
        )
        self._subscriptions = Subscriptions(listener)

    def matches(self, scope: dict[str, Any]) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and PATH.fullmatch(scope["path"]) is not None
        )

    async def __call__(self, scope: dict[str, Any], _receive: Any, send: Any) -> None:
        headers = dict(scope["headers"])
        found = PATH.fullmatch(scope["path"])
        submission_id = UUID(found[1]) if found else UUID(int=0)
        identity = await identify(headers, self._client)
        if identity is None:
            await _send_error(send, 401, "not_authenticated", "Send a token or log in.")
            return
        seen = headers.get(b"if-none-match", b"").decode("latin-1")
        current = await self._wait(submission_id, identity, seen, _wait_s(scope))
        if current is None:
            await _send_error(send, 404, "not_found", "There is no such submission of yours.")
            return
        await _send_status(send, current, seen)

    async def _wait(
        self, submission_id: UUID, identity: Identity, seen: str, wait_s: float
    ) -> Snapshot | None:
        """The status: at once if nothing is to be waited for, else when it changes or time ends."""
        current = await self._current(submission_id)
        if current is None or not (identity.is_staff or current.user_id == identity.user_id):
            return None
        baseline = seen or _etag(current)
        deadline = time.monotonic() + wait_s
        if wait_s <= 0 or current.is_final or _etag(current) != baseline:
            return current
        try:
            async with self._subscriptions.listen(channel(submission_id)) as messages:
                return await self._next(submission_id, current, baseline, deadline, messages)
        except (RedisError, OSError):
            return await self._next(submission_id, current, baseline, deadline, None)

    async def _next(
        self,
        submission_id: UUID,
        current: Snapshot,
        baseline: str,
        deadline: float,
        messages: "asyncio.Queue[bytes | None] | None",
    ) -> Snapshot:
        """Looks once after subscribing, so that nothing falls between; then takes what comes."""
        while True:
            current = await self._current(submission_id) or current
            left = deadline - time.monotonic()
            if _etag(current) != baseline or left <= 0:
                return current
            if messages is None:
                await asyncio.sleep(min(LOOK_AGAIN_S, left))
                continue
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(messages.get(), left)

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
                ttl = settings.JUDGE["status_ttl_s"]
                await self._client.set(name, found.dumps(), ex=ttl, nx=True)
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
    await _send(send, status, json.dumps({"code": code, "detail": detail}).encode(), [])


async def _send(send: Any, status: int, body: bytes, headers: Headers) -> None:
    fixed = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": status, "headers": fixed + headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})
