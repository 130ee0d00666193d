"""Feeds: every change of a user's submissions, or of everybody's, for sockets that list them.

Statuses come over the one Redis subscription of the process. While nobody reads a feed, nothing is
done here. Workers publish nothing more than they do for the sockets of single submissions.

A feed keeps the newest status of each submission until its reader takes it: a slow reader gets
fewer messages, not older ones. At most KEPT wait; beyond that the feed says that it has lost some,
and its reader looks at the rows.
"""

import asyncio
import contextlib
import re
from collections import OrderedDict, defaultdict
from collections.abc import Iterator
from uuid import UUID

from submissions.live.lookups import Lookups, Sight, sight_of
from submissions.live.subscriptions import LOOK, Subscriptions

KEPT = 256
_CHANNEL = re.compile(rb"submission:([0-9a-f-]{36})")


class Feed:
    """The statuses that wait for one reader. Call from one event loop only."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, Sight] = OrderedDict()
        self._has_lost = False
        self._news = asyncio.Event()

    def put(self, sight: Sight) -> None:
        """Keep a status instead of an older one of the same submission."""
        self._waiting[sight.snapshot.status["id"]] = sight
        if len(self._waiting) > KEPT:
            self._waiting.popitem(last=False)
            self._has_lost = True
        self._news.set()

    def lose(self) -> None:
        """Statuses may have been missed."""
        self._has_lost = True
        self._news.set()

    def wake(self) -> None:
        """Wake the reader without news."""
        self._news.set()

    async def take(self) -> tuple[list[Sight], bool]:
        """Wait for news; returns the statuses, and whether others were lost."""
        await self._news.wait()
        self._news.clear()
        found, has_lost = list(self._waiting.values()), self._has_lost
        self._waiting.clear()
        self._has_lost = False
        return found, has_lost


class Feeds:
    """The feeds of this process."""

    def __init__(self, subscriptions: Subscriptions, lookups: Lookups) -> None:
        self._lookups = lookups
        self._by_user: defaultdict[int | None, set[Feed]] = defaultdict(set)
        self._asking: set[asyncio.Task[None]] = set()
        subscriptions.on_message = self._on_message
        subscriptions.on_gap = self._on_gap

    @contextlib.contextmanager
    def of(self, user_id: int | None) -> Iterator[Feed]:
        """The feed of a user's submissions from now on; None means everybody's."""
        feed = Feed()
        self._by_user[user_id].add(feed)
        try:
            yield feed
        finally:
            self._by_user[user_id].discard(feed)
            if not self._by_user[user_id]:
                del self._by_user[user_id]

    def _on_message(self, channel: bytes, message: bytes) -> None:
        if not self._by_user:
            return
        if message != LOOK:
            with contextlib.suppress(ValueError, KeyError):  # what is no status is told to nobody
                self._tell(sight_of(message))
            return
        found = _CHANNEL.fullmatch(channel)  # its status was dropped: nobody said whose it is
        if found is not None:
            task = asyncio.create_task(self._look(UUID(found[1].decode())))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)

    async def _look(self, submission_id: UUID) -> None:
        with contextlib.suppress(Exception):  # the next status comes anyway
            sight = await self._lookups.current(submission_id)
            if sight is not None:
                self._tell(sight)

    def _tell(self, sight: Sight) -> None:
        for user_id in (sight.snapshot.user_id, None):
            for feed in self._by_user.get(user_id, ()):
                feed.put(sight)

    def _on_gap(self) -> None:
        for feeds in self._by_user.values():
            for feed in feeds:
                feed.lose()
