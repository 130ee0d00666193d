"""Driving the poll application as a server would, in this process."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from asgiref.sync import sync_to_async
from django.contrib.auth.models import User
from django.db import connections, transaction

from submissions.live.application import Live
from submissions.live.polling import PollApplication
from submissions.models import Submission
from submissions.status import redis_client, store
from submissions.status.shapes import snapshot
from tests.factories import claim, token_of


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[bytes, bytes]
    body: Any
    seconds: float


@dataclass(frozen=True, slots=True)
class Poller:
    """Asks as one user would, without a server in between."""

    application: PollApplication
    live: Live
    headers: dict[bytes, bytes]

    async def get(
        self,
        row: Submission | UUID,
        query: str = "",
        seen: bytes = b"",
        leaves: "asyncio.Event | None" = None,
        folder: str = "submissions",
    ) -> Answer:
        pk = row.pk if isinstance(row, Submission) else row
        extra = {b"if-none-match": seen} if seen else {}
        scope = {
            "type": "http",
            "method": "GET",
            "path": f"/api/v1/{folder}/{pk}/status/",
            "query_string": query.encode(),
            "headers": list({**self.headers, **extra}.items()),
        }
        assert self.application.matches(scope)
        sent: list[dict[str, Any]] = []
        received = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> dict[str, Any]:
            for message in received:
                return message
            await (leaves or asyncio.Event()).wait()
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        started = time.monotonic()
        await self.application(scope, receive, send)
        start, end = sent
        headers = dict(start["headers"])
        assert int(headers[b"content-length"]) == len(end["body"])
        body = json.loads(end["body"]) if end["body"] else None
        return Answer(start["status"], headers, body, time.monotonic() - started)


def by_token(user: User) -> dict[bytes, bytes]:
    return {b"authorization": f"Token {token_of(user)}".encode()}


@asynccontextmanager
async def polling_as(headers: dict[bytes, bytes]) -> AsyncIterator[Poller]:
    live = Live()
    try:
        yield Poller(PollApplication(live), live, headers)
    finally:
        await live.close()
        await sync_to_async(connections.close_all)()


def poll(
    headers: dict[bytes, bytes],
    row: Submission | UUID,
    query: str = "",
    seen: bytes = b"",
    *,
    folder: str = "submissions",
) -> Answer:
    async def run() -> Answer:
        async with polling_as(headers) as poller:
            return await poller.get(row, query, seen, folder=folder)

    return asyncio.run(run())


def waiters(poller: Poller, row: Submission) -> int:
    waiting = poller.live.subscriptions._waiters
    return len(waiting.get(store.channel(row.pk).encode(), ()))


async def until(is_true: Callable[[], bool]) -> None:
    for _ in range(500):
        if is_true():
            return
        await asyncio.sleep(0.01)
    pytest.fail("what was waited for did not happen")


def subscribers() -> list[str]:
    """The connections that listen in this database; others may use the same server."""
    database = redis_client.client().connection_pool.connection_kwargs.get("db", 0)
    every = redis_client.client().client_list()
    return [one["id"] for one in every if int(one["psub"]) and int(one["db"]) == database]


def finish(row: Submission) -> None:
    """What a worker does; at once, so that nobody who reads the row sees it running."""
    with transaction.atomic():
        held = claim(row)
        assert Submission.objects.finish(held, verdict="accepted")
    held.refresh_from_db()
    store.publish(snapshot(held))


def in_thread(function: Callable[..., Any], *args: Any) -> Awaitable[Any]:
    return sync_to_async(function)(*args)
