"""The bridge behind the real server, started as deploy/Procfile starts it.

granian's `send()` returns an awaitable that is no coroutine. A fake `send` did not show it, and
every answer of 1 MiB or more was a 500.
"""

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
import requests

from judge_site.env import BASE_DIR
from tests.judge_site.served_bridge import MAX_BODY_BYTES, MIB, content
from tests.stack import free_port, stop, until, web_command

LARGE = 7 * MIB + 8
VERY_LARGE = 32 * MIB


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    notes: Path

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        answer = requests.request(
            method, f"http://127.0.0.1:{self.port}{path}", data=body, timeout=30
        )
        return answer.status_code, answer.content

    def pieces_made(self) -> list[int]:
        """Of each response, in the order in which they were closed."""
        return [int(line) for line in self.notes.read_text().split()]

    def is_up(self) -> bool:
        try:
            return self.ask("GET", "/small/8")[0] == 200
        except requests.ConnectionError:
            return False


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("bridge")
    served = Server(free_port(), folder / "notes")
    served.notes.touch()
    command = web_command(application="tests.judge_site.served_bridge:application")
    with (folder / "log").open("wb") as log:
        process = _start(command, served, log)
        try:
            until(served.is_up, seconds=20)
            yield served
        finally:
            stop(process)


def _start(command: str, served: Server, log: IO[bytes]) -> subprocess.Popen[bytes]:
    programs = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    ours = {"PATH": programs, "PORT": str(served.port), "BRIDGE_NOTES": str(served.notes)}
    return subprocess.Popen(
        ["/bin/sh", "-c", command],
        cwd=BASE_DIR,
        env={**os.environ, **ours},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )


@pytest.mark.parametrize("size", [8, MIB - 8, MIB, MIB + 8, LARGE])
@pytest.mark.parametrize("kind", ["large", "streamed"])
def test_an_answer_arrives_byte_by_byte(server: Server, kind: str, size: int) -> None:
    assert server.ask("GET", f"/{kind}/{size}") == (200, content(size))


@pytest.mark.parametrize("kind", ["large", "streamed"])
def test_head_has_the_headers_and_makes_no_body(server: Server, kind: str) -> None:
    answer = requests.head(f"http://127.0.0.1:{server.port}/{kind}/{LARGE}", timeout=30)

    assert (answer.status_code, answer.headers["X-Kind"]) == (200, kind)
    assert answer.content == b""
    if kind == "large":
        assert answer.headers["Content-Length"] == str(LARGE)
    assert server.pieces_made()[-1] == 0


def _begin(server: Server) -> socket.socket:
    """A client that has asked for a lot and has read the first bytes of it."""
    client = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    client.sendall(f"GET /streamed/{VERY_LARGE} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert client.recv(15) == b"HTTP/1.1 200 OK"
    return client


def test_a_client_that_breaks_off_ends_the_response(server: Server) -> None:
    count = len(server.pieces_made())
    with _begin(server):
        pass

    until(lambda: len(server.pieces_made()) > count, seconds=20)
    assert server.pieces_made()[-1] < VERY_LARGE // 4096


def test_clients_that_do_not_read_hold_no_thread(server: Server) -> None:
    clients = [_begin(server) for _ in range(3)]
    try:
        assert server.ask("GET", "/small/8") == (200, content(8))
    finally:
        for client in clients:
            client.close()


def _chunked(server: Server, size: int) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        whole = content(size)
        chunks = (whole[start : start + 1000] for start in range(0, size, 1000))
        connection.request("POST", "/echo", body=chunks, encode_chunked=True)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def test_a_chunked_body_is_read_to_its_end(server: Server) -> None:
    assert _chunked(server, MAX_BODY_BYTES) == (200, content(MAX_BODY_BYTES))


def test_a_chunked_body_that_is_too_large_is_refused(server: Server) -> None:
    assert _chunked(server, MAX_BODY_BYTES + 8)[0] == 413


def test_a_body_of_a_stated_length_goes_there_and_back(server: Server) -> None:
    body = content(MAX_BODY_BYTES)

    assert server.ask("POST", "/echo", body) == (200, body)
    assert server.ask("POST", "/echo", body + b"12345678")[0] == 413
