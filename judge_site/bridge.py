"""Django, a WSGI application, served from an ASGI server: a request is one hop to a thread.

Ready-made bridges cross between thread and loop for each piece of body and response, which costs
more than the request itself: 2.5 ms of CPU against 1.0 ms here for a small POST. The body is read
first, to a file if it is large (see `bodies`). A response of less than PIECE_BYTES is sent when it
is whole. A larger one is taken from Django piece by piece: a thread makes a piece, and the loop
sends it, so that a slow client holds no thread.
"""

import asyncio
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from urllib.parse import quote_from_bytes

from judge_site.bodies import BodyReader, BodyTooLargeError, BrokenOffError, Receive, Scope

IN_MEMORY_BYTES = 1024 * 1024
PRINTABLE = "".join(map(chr, range(33, 127)))  # what may stand in a query string as it is
PLAIN_NAMES = {b"content-type": "CONTENT_TYPE", b"content-length": "CONTENT_LENGTH"}
JSON = [(b"content-type", b"application/json")]
PIECE_BYTES = 1024 * 1024
PIECE_LIMIT_S = 120.0  # a client that takes longer for one piece is given up
Message = dict[str, Any]
Pairs = list[tuple[bytes, bytes]]


def _whole(status: int, headers: Pairs, content: bytes) -> list[Message]:
    return [_start(status, headers), _body(content)]


def _start(status: int, headers: Pairs) -> Message:
    return {"type": "http.response.start", "status": status, "headers": headers}


def _body(content: bytes, *, more: bool = False) -> Message:
    return {"type": "http.response.body", "body": content, "more_body": more}


TOO_LARGE = _whole(413, JSON, b'{"code": "too_large", "detail": "The request is too large."}')
BROKEN_OFF = _whole(400, JSON, b'{"code": "bad_request", "detail": "The body is not whole."}')


class WsgiBridge:
    """An ASGI application that answers with a WSGI one, in one of `threads` threads."""

    def __init__(self, application: Any, *, threads: int, bodies: BodyReader) -> None:
        self._application = application
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="django")
        self._bodies = bodies

    async def __call__(self, scope: Scope, receive: Receive, send: Any) -> None:
        with SpooledTemporaryFile(max_size=IN_MEMORY_BYTES) as body:
            for message in await self._first(scope, receive, send, body):
                await send(message)

    async def _first(
        self, scope: Scope, receive: Receive, send: Any, body: IO[bytes]
    ) -> list[Message]:
        """The response, if it is small; a large one is sent here, and nothing is left of it."""
        try:
            size = await self._bodies.read(scope, receive, body)
        except BrokenOffError:
            return BROKEN_OFF
        except BodyTooLargeError:
            return TOO_LARGE
        response = WsgiResponse(self._application, environ(scope, body, size))
        loop = asyncio.get_running_loop()
        messages = await loop.run_in_executor(self._pool, response.begin)
        if not response.is_over:
            await self._stream(response, messages, receive, send)
            return []
        return messages

    async def _stream(
        self, response: "WsgiResponse", messages: list[Message], receive: Receive, send: Any
    ) -> None:
        """Send the pieces until the end, or until the client has gone or takes none."""
        loop = asyncio.get_running_loop()
        leaving = asyncio.ensure_future(_left(receive))
        try:
            # granian's send() returns an awaitable that is no coroutine, and drops what is sent
            # after the client has left without a word: `leaving` tells.
            while messages and not leaving.done():
                async with asyncio.timeout(PIECE_LIMIT_S):
                    for message in messages:
                        await send(message)
                messages = await loop.run_in_executor(self._pool, response.next)
        except TimeoutError:
            pass
        finally:
            leaving.cancel()
            await loop.run_in_executor(self._pool, response.close)


async def _left(receive: Receive) -> None:
    """Returns when the client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


class WsgiResponse:
    """What the WSGI application answers, as ASGI messages; its methods run in a thread.

    Closed as soon as all is taken, in the thread that took it, so that a small response costs one
    hop. Django ends the request when its response is closed.
    """

    def __init__(self, application: Any, request: dict[str, Any]) -> None:
        self._application = application
        self._request = request
        self._start = _start(500, [])
        self._chunks: Any = ()
        self._rest: Any = iter(())
        self.is_over = False

    def begin(self) -> list[Message]:
        """The start and the first piece."""
        self._chunks = self._application(self._request, self._start_response)
        try:
            if self._request["REQUEST_METHOD"] == "HEAD":
                self.close()
                return [self._start, _body(b"")]
            self._rest = iter(self._chunks)
            messages = self.next()
        except BaseException:
            self.close()
            raise
        return [self._start, *messages]

    def next(self) -> list[Message]:
        """The next piece; nothing after the last one."""
        if self.is_over:
            return []
        piece, size = [], 0
        for chunk in self._rest:
            piece.append(chunk)
            size += len(chunk)
            if size >= PIECE_BYTES:
                return [_body(b"".join(piece), more=True)]
        self.close()
        return [_body(b"".join(piece))]

    def close(self) -> None:
        """Let the application free what it holds; harmless when it is done already."""
        if not self.is_over:
            self.is_over = True
            if hasattr(self._chunks, "close"):
                self._chunks.close()

    def _start_response(self, line: str, pairs: Iterable[tuple[str, str]], *_: Any) -> None:
        headers = [(k.lower().encode("latin-1"), v.encode("latin-1")) for k, v in pairs]
        self._start = _start(int(line.split(" ", 1)[0]), headers)


def environ(scope: dict[str, Any], body: IO[bytes], size: int) -> dict[str, Any]:
    """A request in WSGI's terms (PEP 3333); its length is the body's, which may be chunked.

    Names with an underscore are dropped: they would pass for others, X_Forwarded_For for one.
    """
    server = scope.get("server") or ("localhost", 80)
    client = scope.get("client") or ("",)
    request = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": quote_from_bytes(scope["query_string"], safe=PRINTABLE),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for raw, value in scope["headers"]:
        if b"_" in raw:
            continue
        name = PLAIN_NAMES.get(raw) or "HTTP_" + raw.decode("latin-1").upper().replace("-", "_")
        text = value.decode("latin-1")
        separator = "; " if name == "HTTP_COOKIE" else ","
        request[name] = f"{request[name]}{separator}{text}" if name in request else text
    request["CONTENT_LENGTH"] = str(size)
    return request
