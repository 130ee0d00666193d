"""One WebSocket as its server sees it: what comes in is bounded, what goes out is not waited for.

Nothing a client sends matters after its first message, so all else is thrown away, and a client
that sends too much or too often is closed. A client that does not read is dropped.
"""

import asyncio
import contextlib
import json
import time
from dataclasses import dataclass, field
from typing import Any

MAX_BYTES = 4096  # of one incoming message
MAX_MESSAGES = 20  # in WINDOW_S
WINDOW_S = 10.0
SEND_S = 10.0  # a reader this slow is dropped
CLOSE_S = 5.0
GONE = 1006  # nobody is there to close


class PeerClosedError(Exception):
    """The socket has to end, or has ended; `code` is what to close it with."""

    def __init__(self, code: int, reason: str = "") -> None:
        super().__init__(reason)
        self.code = code


@dataclass(slots=True)
class Peer:
    """`scope`, `receive` and `send` are those of ASGI."""

    scope: dict[str, Any]
    receive: Any
    send: Any
    _window: float = 0.0
    _count: int = 0
    headers: dict[bytes, bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.headers = dict(self.scope["headers"])

    async def accept(self, subprotocol: str | None) -> None:
        await self.send({"type": "websocket.accept", "subprotocol": subprotocol})

    async def tell(self, text: str) -> None:
        try:
            async with asyncio.timeout(SEND_S):
                await self.send({"type": "websocket.send", "text": text})
        except TimeoutError:
            raise PeerClosedError(1008, "You read too slowly: connect again.") from None
        except (OSError, RuntimeError) as error:  # how servers say that nobody is there
            raise PeerClosedError(GONE) from error

    async def close(self, code: int, reason: str) -> None:
        """Close the socket with a code and a reason, if the peer is still there."""
        message = {"type": "websocket.close", "code": code, "reason": reason}
        with contextlib.suppress(TimeoutError, OSError, RuntimeError):
            async with asyncio.timeout(CLOSE_S):
                await self.send(message)

    async def hear(self) -> str:
        """The next message that may be one of ours; raises when there will be none."""
        while True:
            message = await self.receive()
            if message["type"] != "websocket.receive":
                raise PeerClosedError(GONE)
            self._count_one()
            text = message.get("text")
            if len(text if text is not None else message.get("bytes") or b"") > MAX_BYTES:
                raise PeerClosedError(1009, "Messages to this server are short.")
            if text is not None:
                return str(text)

    async def token(self) -> str:
        """The token of a first message {"token": "..."}; empty if it is something else."""
        text = await self.hear()
        with contextlib.suppress(ValueError, RecursionError):
            value = json.loads(text)
            if isinstance(value, dict) and isinstance(value.get("token"), str):
                return str(value["token"])
        return ""

    def _count_one(self) -> None:
        now = time.monotonic()
        if now - self._window > WINDOW_S:
            self._window, self._count = now, 0
        self._count += 1
        if self._count > MAX_MESSAGES:
            raise PeerClosedError(1008, "You send too much: this server only speaks.")
