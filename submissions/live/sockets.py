"""Push: statuses over a WebSocket, as a small ASGI application beside the polls.

    WS /ws/submissions/{id}/, /ws/runs/{id}/, and /ws/submissions/ (see feed_sockets)

1. Who asks: `Authorization: Token <key>`, a subprotocol `token.<key>` beside `judge`, the session
   cookie, or a first message {"token": "<key>"}; never the address, which ends up in logs.
2. Subscribe, then look, then relay: nothing is missed, and nothing older follows something newer.
   Every message is the same JSON as a poll's.
3. After the final status: close with 1000. Other codes are in CLOSE_CODES.

The present status is sent again every HEARTBEAT_S. It keeps proxies from closing an idle socket,
finds peers that are gone, makes up for a lost message, and at that time the permission is checked
again. (The server answers a client's pings; it has no way to send pings of its own.)
"""

import asyncio
import json
import logging
import re
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

from django.db import Error as DatabaseUnavailable

from submissions.live.application import UUID_PATTERN, Live, may_see
from submissions.live.feed_sockets import FeedRelay, Wanted
from submissions.live.identity import Identity
from submissions.live.lookups import Sight, is_older, sight_of
from submissions.live.origins import is_foreign
from submissions.live.peers import GONE, Peer, PeerClosedError
from submissions.live.socket_limits import NoSeatError, Seats
from submissions.live.subscriptions import LOOK, Waiter
from submissions.models import Kind
from submissions.status.store import channel

PATH = re.compile(rf"/ws/(submission|run)s/({UUID_PATTERN})/")
FEED_PATH = "/ws/submissions/"
PROTOCOL = "judge"
TOKEN_PREFIX = "token."  # noqa: S105 - announces one
FIRST_MESSAGE_S = 5.0
HEARTBEAT_S = 30.0
LOOK_AGAIN_S = 2.0  # how often the row is read while Redis is away
MAX_AGE_S = 3600.0  # bounds how long a vanished peer is held
CLOSE_CODES = {
    1000: "the status is final",
    1001: "the socket is old: connect again",
    1008: "the client reads too slowly or sends too much",
    1009: "a message was too large",
    1013: "the server is full or its database is away: try again later",
    4401: "no token, or one that is not valid (any more)",
    4403: "the page is not one of this site's, or this is for staff only",
    4404: "there is no such submission of yours",
    4429: "this user has too many sockets open",
}
log = logging.getLogger(__name__)


class SocketApplication:
    """Serves all WebSockets of the server."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._seats = Seats()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        peer = Peer(scope, receive, send)
        await receive()  # websocket.connect
        offered = scope.get("subprotocols") or ()
        await peer.accept(PROTOCOL if PROTOCOL in offered else None)
        try:
            code, reason = await self._serve(peer)
        except (NoSeatError, PeerClosedError) as error:
            code, reason = error.code, str(error)
        except DatabaseUnavailable:
            log.exception("socket was not served")
            code, reason = 1013, "The judge is not available: try again."
        if code != GONE:
            await peer.close(code, reason)

    async def _serve(self, peer: Peer) -> tuple[int, str]:
        """Hold the socket until it has to end; returns with which code and why."""
        found = PATH.fullmatch(peer.scope["path"])
        if found is None and peer.scope["path"] != FEED_PATH:
            return 4404, "There is nothing at this address."
        if is_foreign(peer.scope.get("scheme", "ws"), peer.headers):
            return 4403, "This page is not one of this site's."
        with self._seats.taken(), ExitStack() as stack:
            credentials, identity = await self._identify(peer)
            if identity is None:
                return 4401, "Send a valid token or log in."
            stack.enter_context(self._seats.of(identity))
            await self._live.subscriptions.start()
            if found is None:
                return await self._feed(peer, credentials, identity)
            name = channel(found[2])
            waiter = stack.enter_context(self._live.subscriptions.listen(name))
            watched = Watched(Kind(found[1]), UUID(found[2]))
            return await Relay(self._live, watched, credentials, peer, waiter).run()

    async def _feed(
        self, peer: Peer, credentials: dict[bytes, bytes], identity: Identity
    ) -> tuple[int, str]:
        """Every change of the user's submissions; of everybody's, where staff ask for it."""
        query = parse_qs(peer.scope.get("query_string", b""))
        wanted = Wanted(is_everybody=query.get(b"all") == [b"1"])
        wanted.ensure_allowed(identity)
        with self._live.feeds.of(wanted.user_id(identity)) as feed:
            await FeedRelay(self._live, wanted, credentials, peer, feed).run(identity)
        return 1000, ""

    async def _identify(self, peer: Peer) -> tuple[dict[bytes, bytes], Identity | None]:
        """The user, and the headers that say so."""
        credentials = _with_offered_token(peer)
        identity = await self._live.identities.identify(credentials)
        if identity is None and b"authorization" not in credentials:
            with self._seats.unknown():
                try:
                    async with asyncio.timeout(FIRST_MESSAGE_S):
                        token = await peer.token()
                except TimeoutError:
                    return credentials, None
            credentials = {b"authorization": f"Token {token}".encode()}
            identity = await self._live.identities.identify(credentials)
        return credentials, identity


@dataclass(frozen=True, slots=True)
class Watched:
    """What a socket is about."""

    kind: Kind
    submission_id: UUID


class Relay:
    """One socket with a known user, from the first status to the last."""

    def __init__(
        self,
        live: Live,
        watched: Watched,
        credentials: dict[bytes, bytes],
        peer: Peer,
        waiter: Waiter,
    ) -> None:
        self._live = live
        self._watched = watched
        self._credentials = credentials
        self._peer = peer
        self._waiter = waiter
        self._told_at = time.monotonic()
        self._ends_at = self._told_at + MAX_AGE_S

    async def run(self) -> tuple[int, str]:
        hearing = asyncio.create_task(self._hear())
        hearing.add_done_callback(lambda task: task.cancelled() or task.exception())
        try:
            sight = await self._look()
            await self._tell(sight)
            while not sight.is_final:
                news = await self._next(sight, hearing)
                if news is not None:
                    sight = news
                    await self._tell(sight)
        finally:
            hearing.cancel()
        return 1000, ""

    async def _tell(self, sight: Sight) -> None:
        await self._peer.tell(json.dumps(sight.snapshot.status))
        self._told_at = time.monotonic()

    async def _hear(self) -> None:
        """Throw away what comes in, until the peer is gone or does too much."""
        try:
            while True:
                await self._peer.hear()
        finally:
            self._waiter.put(LOOK)

    async def _next(self, shown: Sight, hearing: "asyncio.Task[None]") -> Sight | None:
        """News, the same again when it is time for a sign of life, or None for "ask again"."""
        pause_s = HEARTBEAT_S if self._live.subscriptions.is_live else LOOK_AGAIN_S
        message = LOOK
        try:
            async with asyncio.timeout(pause_s):
                message = await self._waiter.get()
        except TimeoutError:
            pass
        if hearing.done():
            hearing.result()  # raises
        if message != LOOK:
            return _newer(sight_of(message), shown)
        is_silent = time.monotonic() - self._told_at >= HEARTBEAT_S
        return _newer(await self._look(), shown) or (shown if is_silent else None)

    async def _look(self) -> Sight:
        """The status now, for one who may still see it."""
        if time.monotonic() > self._ends_at:
            raise PeerClosedError(1001, "This socket is old: connect again.")
        identity = await self._live.identities.identify(self._credentials)
        if identity is None:
            raise PeerClosedError(4401, "Your token is not valid any more.")
        sight = await self._live.lookups.current(self._watched.submission_id)
        is_there = sight is not None and sight.snapshot.kind == self._watched.kind
        if sight is None or not is_there or not may_see(identity, sight):
            raise PeerClosedError(4404, "There is no such submission of yours.")
        return sight


def _newer(sight: Sight, shown: Sight) -> Sight | None:
    if sight is shown or sight.snapshot.status == shown.snapshot.status:
        return None
    return None if is_older(sight.snapshot, shown.snapshot) else sight


def _with_offered_token(peer: Peer) -> dict[bytes, bytes]:
    """The credentials of the handshake: what browsers can't put in a header is a subprotocol."""
    sent: dict[bytes, bytes] = {
        name: peer.headers[name] for name in (b"authorization", b"cookie") if name in peer.headers
    }
    offered = [one for one in peer.scope.get("subprotocols") or () if one.startswith(TOKEN_PREFIX)]
    if offered and b"authorization" not in sent:
        sent[b"authorization"] = f"Token {offered[0].removeprefix(TOKEN_PREFIX)}".encode()
    return sent
