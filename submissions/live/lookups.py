"""Reads the current status of a submission from Redis, or from PostgreSQL on a miss or in doubt.

Lookups are asked together. While one question is on its way, those that come in wait, and share
the next: one round trip, and at most one query, for all of them. So the busier a process is, the
less a lookup costs, and Redis being away does not turn every held poll into a query of its own.
"""

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import redis.asyncio
from django.db import close_old_connections
from redis.exceptions import RedisError

from submissions.models import State, Submission
from submissions.status.redis_client import breaker
from submissions.status.shapes import Snapshot, snapshot
from submissions.status.store import UNFINISHED_TTL_S, channel, keep_s

BATCH = 500


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A snapshot as it was read once; the same object for the same text, so it can be a key."""

    snapshot: Snapshot

    @property
    def is_final(self) -> bool:
        return self.snapshot.is_final


@lru_cache(maxsize=4096)
def sight_of(text: bytes) -> Sight:
    return Sight(Snapshot.loads(text))


def is_older(one: Snapshot, other: Snapshot) -> bool:
    """Whether `one` was true before `other`. A queued row waits for its next attempt."""
    if one.is_final:
        return one.attempt < other.attempt
    return _rank(one) < _rank(other)


def _rank(one: Snapshot) -> tuple[int, bool, int]:
    is_queued = one.status["state"] == State.QUEUED
    return one.attempt + is_queued, not is_queued, one.status["cases_done"]


class Lookups:
    """Call from one event loop only. `doubt_since` says when messages were last lost."""

    def __init__(
        self, client: redis.asyncio.Redis, threads: Executor, doubt_since: Callable[[], float]
    ) -> None:
        self._client: Any = client
        self._threads = threads
        self._doubt_since = doubt_since
        self._wanted: defaultdict[UUID, list[asyncio.Future[Sight | None]]] = defaultdict(list)
        self._asker: asyncio.Task[None] | None = None

    def current(self, submission_id: UUID) -> "asyncio.Future[Sight | None]":
        """The status now; None if there is no such submission. Raises as Django's ORM does."""
        future = asyncio.get_running_loop().create_future()
        self._wanted[submission_id].append(future)
        if self._asker is None or self._asker.done():
            self._asker = asyncio.create_task(self._ask())
        return future

    async def close(self) -> None:
        """Stop answering lookups."""
        if self._asker is not None:
            self._asker.cancel()
            await asyncio.wait([self._asker])

    async def _ask(self) -> None:
        while self._wanted:
            ids = list(self._wanted)[:BATCH]
            asked = {one: self._wanted.pop(one) for one in ids}
            try:
                found = await self._look(ids)
            except Exception as error:  # noqa: BLE001 - whoever asked gets it
                _settle_all(asked.values(), error)
            else:
                for one, futures in asked.items():
                    _settle(futures, found.get(one))

    async def _look(self, ids: list[UUID]) -> dict[UUID, Sight]:
        kept = await self._kept(ids)
        is_doubtful = time.monotonic() - self._last_trouble() < UNFINISHED_TTL_S
        missing = [one for one in ids if is_doubtful or one not in kept]
        if not missing:
            return kept
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(self._threads, _read_rows, missing)
        if not is_doubtful:
            await self._keep(rows)
        gone = set(missing) - set(rows)
        found = kept | {one: _true(kept.get(one), row) for one, row in rows.items()}
        return {one: sight for one, sight in found.items() if one not in gone}

    def _last_trouble(self) -> float:
        return max(breaker().trouble_at, self._doubt_since())

    async def _kept(self, ids: list[UUID]) -> dict[UUID, Sight]:
        """What Redis has; nothing while it fails."""
        if breaker().is_open:
            return {}
        try:
            texts = await self._client.mget([channel(one) for one in ids])
        except (RedisError, OSError):
            breaker().trip()
            return {}
        return {one: sight_of(text) for one, text in zip(ids, texts, strict=True) if text}

    async def _keep(self, rows: dict[UUID, Snapshot]) -> None:
        """For the next one who asks. A newer status may have come meanwhile: it stays."""
        with contextlib.suppress(RedisError, OSError):
            async with self._client.pipeline(transaction=False) as pipe:
                for one, row in rows.items():
                    pipe.set(channel(one), row.dumps(), ex=keep_s(row), nx=True)
                await pipe.execute()


def _true(kept: Sight | None, row: Snapshot) -> Sight:
    """The row, which was read last; what was kept, if it is the same with progress or place."""
    if kept is not None and _stage(kept.snapshot) == _stage(row):
        return kept
    return sight_of(row.dumps().encode())


def _stage(one: Snapshot) -> tuple[int, str]:
    return one.attempt, one.status["state"]


def _read_rows(ids: list[UUID]) -> dict[UUID, Snapshot]:
    close_old_connections()  # before and after, as Django does around a request
    try:
        rows = Submission.objects.without_texts().filter(pk__in=ids)
        return {row.pk: snapshot(row) for row in rows}
    finally:
        close_old_connections()


def _settle(futures: list["asyncio.Future[Sight | None]"], found: Sight | None) -> None:
    for future in futures:
        if not future.done():
            future.set_result(found)


def _settle_all(every: Iterable[list["asyncio.Future[Sight | None]"]], error: Exception) -> None:
    for futures in every:
        for future in futures:
            if not future.done():
                future.set_exception(error)
