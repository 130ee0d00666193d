"""Push of many submissions over one socket: WS /ws/submissions/, for staff also ?all=1.

1. At first the statuses of the newest submissions that are not done, or were done a moment ago:
   nothing is missed between a page and its socket.
2. Then every change, as the same JSON that polls get. Runs are not in it, as in no list.
3. After HEARTBEAT_S without news an empty object; then permissions are checked, too.

A reader that is slow gets the newest status of each submission, without the steps in between. All
submissions are sent in batches, BATCH_PAUSE_S apart.
"""

import asyncio
import json
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from submissions.live.application import Live
from submissions.live.feeds import Feed
from submissions.live.identity import Identity
from submissions.live.lookups import is_older
from submissions.live.peers import Peer, PeerClosedError
from submissions.models import Kind, State, Submission
from submissions.status.shapes import Snapshot, snapshot

HEARTBEAT_S = 30.0
LOOK_AGAIN_S = 5.0  # how often rows are read while Redis is away
MAX_AGE_S = 3600.0
NEWEST = 50  # rows that are looked at: a page of a list
JUST_DONE = timedelta(minutes=1)
BATCH_PAUSE_S = {False: 0.05, True: 0.5}  # of one's own; of everybody's
REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose submissions a socket is about."""

    is_everybody: bool

    def user_id(self, identity: Identity) -> int | None:
        """The user whose submissions are sent; None means everybody's."""
        return None if self.is_everybody else identity.user_id

    def ensure_allowed(self, identity: Identity) -> None:
        if self.is_everybody and not identity.is_staff:
            raise PeerClosedError(4403, "Only staff may follow everybody's submissions.")


class FeedRelay:
    """One socket with a known user, until one of both sides ends it."""

    def __init__(
        self,
        live: Live,
        wanted: Wanted,
        credentials: dict[bytes, bytes],
        peer: Peer,
        feed: Feed,
    ) -> None:
        self._live = live
        self._wanted = wanted
        self._credentials = credentials
        self._peer = peer
        self._feed = feed
        self._sent: OrderedDict[str, Snapshot] = OrderedDict()
        self._told_at = self._checked_at = time.monotonic()
        self._ends_at = self._told_at + MAX_AGE_S

    async def run(self, identity: Identity) -> None:
        """Relay; ends with PeerClosedError only."""
        user_id = self._wanted.user_id(identity)
        hearing = asyncio.create_task(self._hear())
        hearing.add_done_callback(lambda task: task.cancelled() or task.exception())
        try:
            await self._look(user_id)
            while True:
                found, has_lost = await self._next()
                if hearing.done():
                    hearing.result()  # raises
                await self._check()
                await self._tell(found)
                if has_lost or not self._live.subscriptions.is_live:
                    await self._look(user_id)
                await self._stay_alive()
                await asyncio.sleep(BATCH_PAUSE_S[self._wanted.is_everybody])
        finally:
            hearing.cancel()

    async def _next(self) -> tuple[list[Snapshot], bool]:
        pause_s = HEARTBEAT_S if self._live.subscriptions.is_live else LOOK_AGAIN_S
        try:
            async with asyncio.timeout(pause_s):
                sights, has_lost = await self._feed.take()
        except TimeoutError:
            return [], False
        return [one.snapshot for one in sights], has_lost

    async def _hear(self) -> None:
        """Throw away what comes in, until the peer is gone or does too much."""
        try:
            while True:
                await self._peer.hear()
        finally:
            self._feed.wake()

    async def _look(self, user_id: int | None) -> None:
        """Tell what the rows say, with the progress of those that are not done."""
        rows = await self._live.in_thread(recent, user_id)
        unfinished = [row.pk for row in rows if row.state != State.DONE]
        sights = await asyncio.gather(*map(self._live.lookups.current, unfinished))
        await self._tell([snapshot(row) for row in rows if row.state == State.DONE])
        await self._tell([sight.snapshot for sight in sights if sight is not None])

    async def _tell(self, snapshots: list[Snapshot]) -> None:
        for one in snapshots:
            if one.kind != Kind.SUBMISSION:
                continue
            key = one.status["id"]
            sent = self._sent.get(key)
            if sent is not None and (sent.status == one.status or is_older(one, sent)):
                continue
            self._sent[key] = one
            self._sent.move_to_end(key)
            if len(self._sent) > REMEMBERED:
                self._sent.popitem(last=False)
            await self._send(json.dumps(one.status))

    async def _stay_alive(self) -> None:
        if time.monotonic() - self._told_at >= HEARTBEAT_S:
            await self._send("{}")

    async def _send(self, text: str) -> None:
        await self._peer.tell(text)
        self._told_at = time.monotonic()

    async def _check(self) -> None:
        """From time to time: whether the user may still listen, and the age of the socket."""
        now = time.monotonic()
        if now > self._ends_at:
            raise PeerClosedError(1001, "This socket is old: connect again.")
        if now - self._checked_at < HEARTBEAT_S:
            return
        self._checked_at = now
        identity = await self._live.identities.identify(self._credentials)
        if identity is None:
            raise PeerClosedError(4401, "Your token is not valid any more.")
        self._wanted.ensure_allowed(identity)


def recent(user_id: int | None) -> list[Submission]:
    """The newest submissions that are not done, or were done a moment ago; the oldest first."""
    rows = Submission.objects.submissions().without_texts()
    if user_id is not None:
        rows = rows.filter(user_id=user_id)
    since = timezone.now() - JUST_DONE
    newest = rows.order_by("-created_at", "-pk")[:NEWEST]
    return [
        row
        for row in reversed(newest)
        if row.state != State.DONE or row.finished_at is None or row.finished_at >= since
    ]
