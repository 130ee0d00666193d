"""A load generator that costs little: HTTP/1.1 and WebSocket by hand, on asyncio protocols."""

import asyncio
import base64
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length: "
SMALL, MEDIUM = 126, 127  # payload lengths that a frame's second byte can't hold


def request(path: str, token: str, *, body: bytes = b"") -> bytes:
    """GET, or POST when there is a body."""
    lines = [f"{'POST' if body else 'GET'} {path} HTTP/1.1", "host: localhost"]
    lines += [f"authorization: Token {token}"] if token else []
    if body:
        lines += ["content-type: application/json", f"content-length: {len(body)}"]
    return "\r\n".join(lines).encode() + HEAD_END + body


@dataclass(eq=False)
class Caller(asyncio.Protocol):
    """One keep-alive connection: sends the next request when the last is answered, until told."""

    make: Callable[[], bytes]
    deadline: float
    times_ms: list[float] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    done: "asyncio.Future[None]" = field(init=False)
    last: bytes = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.done = asyncio.get_running_loop().create_future()
        self.transport = transport
        self.buffer = b""
        self.ask()

    def ask(self) -> None:
        self.started = time.perf_counter()
        self.transport.write(self.make())  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        end = self.buffer.find(HEAD_END)
        if end < 0:
            return
        head = self.buffer[:end].lower()
        at = head.find(LENGTH)
        size = int(head[at + len(LENGTH) :].partition(b"\r\n")[0]) if at >= 0 else 0
        if len(self.buffer) < end + 4 + size:
            return
        now = time.perf_counter()
        self.times_ms.append((now - self.started) * 1000)
        self.statuses.add(int(head[9:12]))
        self.last, self.buffer = self.buffer[end + 4 :], b""
        if now < self.deadline:
            self.ask()
        else:
            self.transport.close()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)


async def calls(
    port: int, make: Callable[[], bytes], *, connections: int, seconds: float
) -> list[float]:
    """Closed loop: every connection asks again as soon as it is answered. Times of all answers."""
    deadline = time.perf_counter() + seconds
    loop = asyncio.get_running_loop()
    callers = [Caller(make, deadline) for _ in range(connections)]
    for caller in callers:
        await loop.create_connection(lambda caller=caller: caller, "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.gather(*(caller.done for caller in callers))
    wrong = set().union(*(caller.statuses for caller in callers)) - {200, 202}
    if wrong:
        raise OSError(f"The server answered with {wrong}.")
    return [took for caller in callers for took in caller.times_ms]


class Ears:
    """One WebSocket that only listens."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def open(cls, port: int, path: str, token: str) -> "Ears":
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=4096)
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        writer.write(
            f"GET {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Token {token}\r\n"
            f"connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n"
            f"sec-websocket-key: {key}\r\n\r\n".encode()
        )
        head = await reader.readuntil(HEAD_END)
        if b" 101 " not in head.partition(b"\r\n")[0]:
            raise OSError(f"No WebSocket at {path}: {head[:40]!r}.")
        return cls(reader, writer)

    async def hear(self) -> bytes:
        """The next message; a status fits one frame. Empty when the socket is closed."""
        kind, size = await self._reader.readexactly(2)
        if size == SMALL:
            size = int.from_bytes(await self._reader.readexactly(2))
        elif size == MEDIUM:
            size = int.from_bytes(await self._reader.readexactly(8))
        payload = await self._reader.readexactly(size)
        return payload if kind & 0x0F == 1 else b""

    def close(self) -> None:
        self._writer.transport.abort()
