"""Driving the socket application as a server would, in this process."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.db import connections

from submissions.live.application import Live
from submissions.live.sockets import SocketApplication
from submissions.models import Submission

OWN_HOST = {b"host": b"localhost"}


@dataclass(slots=True)
class Socket:
    """One client: what it was sent, and how its socket ended."""

    sent: "asyncio.Queue[dict[str, Any]]" = field(default_factory=asyncio.Queue)
    told: list[dict[str, Any]] = field(default_factory=list)
    subprotocol: str | None = None
    code: int | None = None
    is_stuck: bool = False
    task: "asyncio.Task[None] | None" = None

    async def receive(self) -> dict[str, Any]:
        return await self.sent.get()

    async def send(self, message: dict[str, Any]) -> None:
        kind = message["type"]
        if kind == "websocket.send":
            if self.is_stuck:  # a client whose buffers are full
                await asyncio.Event().wait()
            self.told.append(json.loads(message["text"]))
        elif kind == "websocket.accept":
            self.subprotocol = message["subprotocol"]
        else:
            self.code = message["code"]

    def say(self, text: str) -> None:
        self.sent.put_nowait({"type": "websocket.receive", "text": text})

    def leave(self) -> None:
        self.sent.put_nowait({"type": "websocket.disconnect", "code": 1005})

    async def ended(self, seconds: float = 10) -> int | None:
        """Its close code, once the application has let go of it; None if nobody was there."""
        assert self.task is not None
        await asyncio.wait_for(self.task, seconds)
        return self.code

    @property
    def states(self) -> list[str]:
        return [one["state"] for one in self.told]


@dataclass(frozen=True, slots=True)
class Desk:
    """The application, and clients that come to it."""

    live: Live
    application: SocketApplication
    tasks: "list[asyncio.Task[None]]"

    def open(
        self,
        row: Submission | UUID,
        headers: dict[bytes, bytes],
        *,
        subprotocols: tuple[str, ...] = (),
        path: str = "/ws/submissions/{}/",
        query: bytes = b"",
    ) -> Socket:
        pk = row.pk if isinstance(row, Submission) else row
        socket = Socket()
        scope = {
            "type": "websocket",
            "scheme": "ws",
            "path": path.format(pk),
            "query_string": query,
            "headers": list({**OWN_HOST, **headers}.items()),
            "subprotocols": list(subprotocols),
        }
        socket.sent.put_nowait({"type": "websocket.connect"})
        socket.task = asyncio.create_task(self.application(scope, socket.receive, socket.send))
        self.tasks.append(socket.task)
        return socket


@asynccontextmanager
async def pushing() -> AsyncIterator[Desk]:
    live = Live()
    desk = Desk(live, SocketApplication(live), [])
    try:
        yield desk
    finally:
        for task in desk.tasks:
            task.cancel()
        await asyncio.gather(*desk.tasks, return_exceptions=True)
        await live.close()
        await sync_to_async(connections.close_all)()
