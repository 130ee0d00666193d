"""Bodies on their way to Django: chunked, too large, and broken off.

What the real server makes of the bridge is in test_served_bridge.py.
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any

from judge_site.bodies import DROPPED_BYTES, BodyReader
from judge_site.bridge import WsgiBridge

ROOM, MORE_ROOM = 10, 20
MIB = 1024 * 1024


def echo(environ: dict[str, Any], start_response: Callable[..., None]) -> Iterable[bytes]:
    """Answers with what Django would read: as much as the length says."""
    start_response("200 OK", [])
    return [environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))]


class Client:
    """Sends the messages of a request; `read` says how many the server has taken."""

    def __init__(self, *messages: dict[str, Any]) -> None:
        self._messages = list(messages)
        self._sent: list[dict[str, Any]] = []
        self.read = self.asked = 0

    async def _larger(self, scope: dict[str, Any]) -> int:
        self.asked += 1
        return MORE_ROOM if scope["path"] == "/staff/" else 0

    async def receive(self) -> dict[str, Any]:
        self.read += 1
        return self._messages.pop(0)

    async def send(self, message: dict[str, Any]) -> None:
        self._sent.append(message)

    def post(self, *headers: tuple[bytes, bytes], path: str = "/api/") -> tuple[int, bytes]:
        bridge = WsgiBridge(echo, threads=1, bodies=BodyReader(ROOM, self._larger))
        scope = {"method": "POST", "path": path, "query_string": b"", "http_version": "1.1"}
        asyncio.run(bridge({**scope, "headers": headers}, self.receive, self.send))
        return self._sent[0]["status"], self._sent[1]["body"]


def piece(body: bytes, *, more: bool = True) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


GONE = {"type": "http.disconnect"}


class TestBody:
    def test_of_chunks_is_read_though_no_header_tells_its_length(self) -> None:
        client = Client(piece(b"abc"), piece(b"def", more=False))

        assert client.post((b"transfer-encoding", b"chunked")) == (200, b"abcdef")

    def test_is_as_long_as_it_is_whatever_a_header_says(self) -> None:
        client = Client(piece(b"abc", more=False))

        assert client.post((b"content-length", b"9")) == (200, b"abc")

    def test_that_breaks_off_is_no_request(self) -> None:
        client = Client(piece(b"{}"), GONE)

        status, body = client.post((b"content-length", b"9"))

        assert (status, json.loads(body)["code"]) == (400, "bad_request")

    def test_of_the_most_bytes_is_taken(self) -> None:
        client = Client(piece(b"a" * ROOM, more=False))

        assert client.post() == (200, b"a" * ROOM)


class TestTooLarge:
    def test_is_read_to_its_end_so_that_the_client_hears_of_it(self) -> None:
        client = Client(piece(b"a" * ROOM), piece(b"a"), piece(b"", more=False))

        status, body = client.post()

        assert (status, json.loads(body)["code"]) == (413, "too_large")
        assert client.read == 3

    def test_is_not_read_for_ever(self) -> None:
        endless = [piece(b"a" * MIB)] * (2 * DROPPED_BYTES // MIB)
        client = Client(*endless)

        assert client.post()[0] == 413
        assert client.read <= DROPPED_BYTES // MIB + 1

    def test_is_not_read_at_all_when_its_header_says_so(self) -> None:
        client = Client(piece(b"a", more=False))
        length = str(ROOM + DROPPED_BYTES + 1).encode()

        assert client.post((b"content-length", length))[0] == 413
        assert client.read == 0


class TestLarger:
    """A client that may send more is asked for once, and only if it sends more."""

    def test_is_taken_from_who_may_send_it(self) -> None:
        client = Client(piece(b"a" * ROOM), piece(b"a" * (MORE_ROOM - ROOM), more=False))

        assert client.post(path="/staff/") == (200, b"a" * MORE_ROOM)
        assert client.asked == 1

    def test_has_a_limit_too(self) -> None:
        client = Client(piece(b"a" * ROOM), piece(b"a" * MORE_ROOM, more=False))

        assert client.post(path="/staff/")[0] == 413
        assert client.asked == 1

    def test_is_not_asked_about_an_ordinary_body(self) -> None:
        client = Client(piece(b"a" * ROOM, more=False))

        assert client.post(path="/staff/")[0] == 200
        assert client.asked == 0
