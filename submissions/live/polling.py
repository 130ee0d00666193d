"""Status endpoints as a small ASGI application: Redis first, PostgreSQL on a miss.

    GET .../submissions/{id}/status/?wait=S&until=done, and the same of /runs/

Polls are the main load, so no Django handler stands in their way. A held poll waits for the next
message of its submission, not in a loop; `ETag` and `If-None-Match` name what the client has seen.
Another path with another form of the same status is another `Endpoint`.
"""

import asyncio
import hashlib
import json
import logging
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import Error as DatabaseUnavailable

from submissions.live.application import UUID_PATTERN, Live, may_see
from submissions.live.identity import Identity
from submissions.live.lookups import Sight, is_older, sight_of
from submissions.live.pacing import Pace
from submissions.live.poll_query import BadQueryError, PollQuery
from submissions.live.subscriptions import LOOK, Waiter
from submissions.models import Kind
from submissions.status.shapes import Snapshot
from submissions.status.store import channel

LOOK_AGAIN_S = 0.5  # how often a held poll reads the row while Redis is away
Headers = list[tuple[bytes, bytes]]
_NOBODYS = UUID(int=0)
log = logging.getLogger(__name__)


async def _as_it_is(_live: Live, text: str) -> UUID | None:
    return UUID(text)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A path whose one group is an id, and what it says of a snapshot.

    What is of none of its `kinds` is not there. `resolve` finds the submission behind another sort
    of id. `result` makes the body of a final status where it takes more than the snapshot.
    `stranger` is the answer's status for nobody.
    """

    path: re.Pattern[str]
    body_of: Callable[[Snapshot], dict[str, Any]]
    kinds: frozenset[str] = frozenset(Kind)
    resolve: Callable[[Live, str], Awaitable[UUID | None]] = _as_it_is
    result: Callable[[Live, str, Snapshot], Awaitable[bytes | None]] | None = None
    stranger: int = 401


def _statuses(folder: str, kind: Kind) -> Endpoint:
    path = re.compile(rf"/api/v1/{folder}/({UUID_PATTERN})/status/")
    return Endpoint(path, lambda snapshot: snapshot.status, frozenset({kind.value}))


STATUS = _statuses("submissions", Kind.SUBMISSION)
RUN_STATUS = _statuses("runs", Kind.RUN)


@dataclass(frozen=True, slots=True)
class Poll:
    """One request: whose status, in which form, and what the client has seen (ETags, or `*`)."""

    endpoint: Endpoint
    name: str
    submission_id: UUID
    identity: Identity
    seen: frozenset[str]
    query: PollQuery

    def has_seen(self, etag: str) -> bool:
        return etag in self.seen or "*" in self.seen

    def is_enough(self, sight: Sight) -> bool:
        """Whether news ends the wait: any does, unless the client waits for the final status."""
        return sight.is_final or not self.query.until_done


class Hold:
    """How long a poll is held: until its time is over or its client has gone."""

    def __init__(self, waiter: Waiter, leaving: "asyncio.Task[None]", seconds: float) -> None:
        self.waiter = waiter
        self._leaving = leaving
        self._deadline = time.monotonic() + seconds

    @property
    def left_s(self) -> float:
        return max(self._deadline - time.monotonic(), 0.0)

    @property
    def is_over(self) -> bool:
        return self._leaving.done() or not self.left_s


class PollApplication:
    """Answers the polls that `matches` says are its own."""

    def __init__(self, live: Live, endpoints: tuple[Endpoint, ...] = (STATUS, RUN_STATUS)) -> None:
        self._live = live
        self._endpoints = endpoints
        self._pace = Pace()

    def matches(self, scope: dict[str, Any]) -> bool:
        return (
            scope["type"] == "http" and scope["method"] == "GET" and self._find(scope) is not None
        )

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        headers = dict(scope["headers"])
        endpoint, name = self._find(scope) or (STATUS, "")
        try:
            identity = await self._live.identities.identify(headers)
            if identity is None:
                await _send_error(send, endpoint.stranger, *_unknown(headers))
                return
            query = PollQuery.read(scope["query_string"], settings.JUDGE["max_wait_s"])
            submission_id = await endpoint.resolve(self._live, name) or _NOBODYS
            poll = Poll(endpoint, name, submission_id, identity, _seen(headers), query)
            found = await self._answer(poll, receive)
        except BadQueryError as error:
            fields = {error.field: [str(error)]}
            await _send_error(send, 400, "invalid", f"{error.field}: {error}", fields)
            return
        except DatabaseUnavailable:
            log.exception("poll was not answered")
            await _send_error(send, 503, "unavailable", "The judge is not available: try again.")
            return
        if found is None:
            await _send_error(send, 404, "not_found", "There is no such submission of yours.")
        else:
            await _send_status(send, poll, *found)

    def _find(self, scope: dict[str, Any]) -> tuple[Endpoint, str] | None:
        for endpoint in self._endpoints:
            found = endpoint.path.fullmatch(scope["path"])
            if found:
                return endpoint, found[1]
        return None

    async def _answer(self, poll: Poll, receive: Any) -> tuple[str, bytes] | None:
        """ETag and body; None for what is not there, or not this user's."""
        sight = await self._sight(poll, receive)
        if sight is None:
            return None
        etag, body = _shown(sight, poll.endpoint)
        self._pace.note(poll.identity.user_id, poll.submission_id, sight, etag)
        if not sight.is_final or poll.endpoint.result is None:
            return etag, body
        result = await poll.endpoint.result(self._live, poll.name, sight.snapshot)
        return None if result is None else (_etag(result), result)

    async def _sight(self, poll: Poll, receive: Any) -> Sight | None:
        """What the client is to be told: at once if nothing is to be waited for."""
        await self._live.subscriptions.start()
        sight = await self._live.lookups.current(poll.submission_id)
        if sight is None or not may_see(poll.identity, sight):
            return None
        if sight.snapshot.kind not in poll.endpoint.kinds:
            return None
        sight = self._pace.newest(poll.identity.user_id, poll.submission_id, sight)
        hold_s = self._hold_s(poll, sight)
        if not hold_s:
            return sight
        with self._live.subscriptions.listen(channel(poll.submission_id)) as waiter:
            leaving = asyncio.create_task(_leave(receive, waiter))
            try:
                return await self._hold(poll, sight, Hold(waiter, leaving, hold_s))
            finally:
                leaving.cancel()

    def _hold_s(self, poll: Poll, sight: Sight) -> float:
        if sight.is_final:
            return 0.0
        etag = _shown(sight, poll.endpoint)[0]
        is_news = bool(poll.seen) and not poll.has_seen(etag)
        wait_s = 0.0 if is_news and poll.is_enough(sight) else poll.query.wait_s
        pace_s = self._pace.hold_s(poll.identity.user_id, poll.submission_id, etag)
        return max(wait_s, pace_s)

    async def _hold(self, poll: Poll, shown: Sight, hold: "Hold") -> Sight | None:
        """The first news that is enough for this poll, or the newest status when time ends."""
        while True:
            sight = await self._live.lookups.current(poll.submission_id)
            if sight is None:
                return None
            if _is_news(sight, shown, poll.endpoint):
                shown = sight
                if poll.is_enough(shown):
                    return shown
            if hold.is_over:
                return shown
            if self._live.subscriptions.is_live:
                before, shown = shown, await _follow(hold.waiter, shown, poll, hold.left_s)
                if shown is not before and poll.is_enough(shown):
                    return shown
            else:
                await asyncio.sleep(min(LOOK_AGAIN_S, hold.left_s))


async def _follow(waiter: Waiter, shown: Sight, poll: Poll, left_s: float) -> Sight:
    """The newest status, when it is enough for this poll or it is time to look."""
    try:
        async with asyncio.timeout(left_s):
            while (message := await waiter.get()) != LOOK:
                sight = sight_of(message)
                if _is_news(sight, shown, poll.endpoint):
                    shown = sight
                    if poll.is_enough(shown):
                        break
    except TimeoutError:
        pass
    return shown


async def _leave(receive: Any, waiter: Waiter) -> None:
    """Returns when the client has gone: it reads no answer, so it must not be held."""
    while (await receive()).get("more_body"):
        pass
    await receive()  # what comes after a request is only its end
    waiter.put(LOOK)


def _is_news(sight: Sight, shown: Sight, endpoint: Endpoint) -> bool:
    return sight is not shown and (
        _shown(sight, endpoint)[0] != _shown(shown, endpoint)[0]
        and not is_older(sight.snapshot, shown.snapshot)
    )


@lru_cache(maxsize=4096)
def _shown(sight: Sight, endpoint: Endpoint) -> tuple[str, bytes]:
    """ETag and body."""
    body = json.dumps(endpoint.body_of(sight.snapshot)).encode()
    return _etag(body), body


def _etag(body: bytes) -> str:
    return f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'


def _seen(headers: dict[bytes, bytes]) -> frozenset[str]:
    """The ETags that the client has; a proxy that compresses marks them as weak."""
    text = headers.get(b"if-none-match", b"").decode("latin-1")
    return frozenset(filter(None, (one.strip().removeprefix("W/") for one in text.split(","))))


def _unknown(headers: dict[bytes, bytes]) -> tuple[str, str]:
    """Code and words for a request that no user stands behind."""
    if b"authorization" in headers:
        return "bad_token", "Invalid token."
    return "not_authenticated", "Send a token or log in."


async def _send_status(send: Any, poll: Poll, etag: str, body: bytes) -> None:
    headers = [(b"etag", etag.encode()), (b"cache-control", b"private, no-cache")]
    if poll.has_seen(etag):
        await _send(send, 304, b"", headers)
    else:
        await _send(send, 200, body, headers)


async def _send_error(
    send: Any, status: int, code: str, detail: str, fields: dict[str, list[str]] | None = None
) -> None:
    headers: Headers = {401: [(b"www-authenticate", b"Token")], 503: [(b"retry-after", b"1")]}.get(
        status, []
    )
    body = {"code": code, "detail": detail} | ({"fields": fields} if fields else {})
    await _send(send, status, json.dumps(body).encode(), headers)


async def _send(send: Any, status: int, body: bytes, headers: Headers) -> None:
    fixed = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": status, "headers": fixed + headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})
