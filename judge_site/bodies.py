"""Reading the body of a request from an ASGI server, within a bound.

The size is checked against the `Content-Length` header before the first byte is read, and again as
the bytes come in, because a chunked body states no length.
"""

from collections.abc import Awaitable, Callable
from typing import IO, Any

# The rest of a body that is too large is read and dropped, up to this size: many clients read no
# answer before they have sent everything, and would see a broken connection instead of the 413.
DROPPED_BYTES = 16 * 1024 * 1024
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]


class BodyTooLargeError(Exception):
    """The body is larger than this client may send to this address."""


class BrokenOffError(Exception):
    """The client left before the end of the body."""


class BodyReader:
    """Reads bodies of up to `max_bytes`.

    `larger` is asked about a request that sends more, at most once: it returns the bytes that its
    client may send. It may look in the database, so ordinary requests don't pay for it.
    """

    def __init__(self, max_bytes: int, larger: Callable[[Scope], Awaitable[int]]) -> None:
        self._max_bytes = max_bytes
        self._larger = larger

    async def read(self, scope: Scope, receive: Receive, body: IO[bytes]) -> int:
        """Write the body to a file, rewind the file, and return the size in bytes."""
        allowance = _Allowance(self._max_bytes, lambda: self._larger(scope))
        size, more = 0, True
        await allowance.check(declared_bytes(scope))
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise BrokenOffError
            piece = message.get("body", b"")
            size += len(piece)
            if await allowance.check(size):
                body.write(piece)
            more = message.get("more_body", False)
        if not await allowance.check(size):
            raise BodyTooLargeError
        body.seek(0)
        return size


class _Allowance:
    """The limit of one request, raised when it is first exceeded by a client that may send more."""

    def __init__(self, max_bytes: int, larger: Callable[[], Awaitable[int]]) -> None:
        self._limit = max_bytes
        self._larger: Callable[[], Awaitable[int]] | None = larger

    async def check(self, size: int) -> bool:
        """Whether so many bytes are allowed; BodyTooLargeError if not even worth reading."""
        if size > self._limit and self._larger is not None:
            larger, self._larger = self._larger, None
            self._limit = max(await larger(), self._limit)
        if size > self._limit + DROPPED_BYTES:
            raise BodyTooLargeError
        return size <= self._limit


def declared_bytes(scope: Scope) -> int:
    """What `Content-Length` says; 0 where it is missing or not a number."""
    text = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
    return int(text) if text.isdigit() else 0
