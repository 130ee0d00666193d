"""Bodies on their way to Django: chunked, too large, and broken off."""

import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any

from judge_site.asgi import _max_body_bytes
from judge_site.bridge import DROPPED_BYTES, PIECE_BYTES, WsgiBridge

ROOM = 10
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
        self.read = 0

    async def receive(self) -> dict[str, Any]:
        self.read += 1
        return self._messages.pop(0)

    async def send(self, message: dict[str, Any]) -> None:
        self._sent.append(message)

    def post(self, *headers: tuple[bytes, bytes], path: str = "/api/") -> tuple[int, bytes]:
        bridge = WsgiBridge(echo, threads=1, max_body_bytes=lambda _path: ROOM)
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

    def test_is_more_in_the_admin_which_takes_packages(self, settings: Any) -> None:
        assert _max_body_bytes("/admin/problems/problem/import/") == settings.MAX_UPLOAD_BYTES
        for path in ("/api/v1/runs/", "/", "/graphql", "/accounts/login/"):
            assert _max_body_bytes(path) == settings.DATA_UPLOAD_MAX_MEMORY_SIZE


class TestLargeAnswer:
    def test_goes_in_pieces_each_when_the_one_before_is_on_its_way(self) -> None:
        taken: list[int] = []

        def many(_environ: dict[str, Any], start_response: Callable[..., None]) -> Iterable[bytes]:
            start_response("200 OK", [("X-Kind", "data")])
            for _ in range(5):
                taken.append(len(sent))
                yield b"a" * PIECE_BYTES
            yield b"end"

        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        client = Client(piece(b"", more=False))
        bridge = WsgiBridge(many, threads=1, max_body_bytes=lambda _path: ROOM)
        scope = {"method": "GET", "path": "/", "query_string": b"", "http_version": "1.1"}
        asyncio.run(bridge({**scope, "headers": ()}, client.receive, send))

        assert taken == [0, 2, 3, 4, 5]
        assert (sent[0]["status"], sent[0]["headers"]) == (200, [(b"x-kind", b"data")])
        assert [len(one["body"]) for one in sent[1:]] == [PIECE_BYTES] * 5 + [3]
        assert [one["more_body"] for one in sent[1:]] == [True] * 5 + [False]
