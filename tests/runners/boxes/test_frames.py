import json
import socket
import struct
from collections.abc import Iterator

import pytest

from runners.boxes.frames import Channel
from runners.inside import protocol
from runners.sandbox import BoxLostError

SOON = 0.05


@pytest.fixture
def pair() -> Iterator[tuple[Channel, socket.socket]]:
    near, far = socket.socketpair()
    channel = Channel(near)
    with near, far:
        yield channel, far


def frame(header: object, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("!II", len(text), len(body)) + text + body


def record(data: bytes, stream: int = 1) -> bytes:
    """As Docker wraps what a container writes."""
    return struct.pack("!BxxxI", stream, len(data)) + data


class TestReceive:
    def test_reads_a_frame(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        far.sendall(record(frame({"clean": True}, b"body")))

        assert channel.receive(1) == ({"clean": True}, b"body")

    def test_joins_fragments(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        for byte in frame({"n": 1}, b"in pieces"):
            far.sendall(record(bytes([byte])))

        assert channel.receive(1) == ({"n": 1}, b"in pieces")

    def test_takes_frames_apart(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        far.sendall(record(frame({"n": 1}, b"a") + frame({"n": 2}, b"b")))

        assert [channel.receive(1) for _ in range(2)] == [({"n": 1}, b"a"), ({"n": 2}, b"b")]

    def test_ignores_standard_error(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        whole = frame({}, b"out")
        noise = record(b"Traceback ...", stream=2)
        far.sendall(noise + record(whole[:5]) + noise + record(whole[5:]) + noise)

        assert channel.receive(1) == ({}, b"out")

    @pytest.mark.parametrize(
        "sent",
        [
            record(struct.pack("!II", protocol.MAX_HEADER + 1, 0)),
            record(struct.pack("!II", 2, protocol.MAX_BODY + 1)),
            struct.pack("!BxxxI", 2, 0xFFFFFFFF),
            record(frame(b"{no json")),
            record(frame(b"\xff\xfe")),
            record(frame(b"[" * 100_000)),
            record(frame([1, 2])),
            record(frame({"error": "OSError: no space"})),
        ],
        ids=["header", "body", "record", "json", "utf-8", "deep", "list", "error"],
    )
    def test_gives_the_box_up_on(self, pair: tuple[Channel, socket.socket], sent: bytes) -> None:
        channel, far = pair
        far.sendall(sent)

        with pytest.raises(BoxLostError):
            channel.receive(1)

    @pytest.mark.parametrize("sent", [b"", record(b"\0\0"), record(frame({}, b"whole"))[:-1]])
    def test_waits_only_so_long(self, pair: tuple[Channel, socket.socket], sent: bytes) -> None:
        channel, far = pair
        far.sendall(sent)

        with pytest.raises(BoxLostError, match="does not answer"):
            channel.receive(SOON)

    def test_notices_the_end(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        far.sendall(record(b"\0\0"))
        far.close()

        with pytest.raises(BoxLostError, match="has ended"):
            channel.receive(1)


class TestSend:
    def test_writes_a_frame(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair

        channel.send({"op": "reset"}, b"body")

        assert far.recv(100) == frame({"op": "reset"}, b"body")

    def test_fails_when_nobody_listens(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        far.close()

        with pytest.raises(BoxLostError, match="does not take"):
            channel.send({"op": "reset"}, b"x" * 1_000_000)


class TestHasEnded:
    def test_is_false_while_the_peer_is_silent(self, pair: tuple[Channel, socket.socket]) -> None:
        assert not pair[0].has_ended()

    def test_is_true_when_the_peer_is_gone(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, far = pair
        far.close()

        assert channel.has_ended()

    def test_is_true_when_the_peer_speaks_unasked(
        self, pair: tuple[Channel, socket.socket]
    ) -> None:
        channel, far = pair
        far.sendall(b"x")

        assert channel.has_ended()

    def test_is_true_after_our_own_end(self, pair: tuple[Channel, socket.socket]) -> None:
        channel, _ = pair
        channel.close()

        assert channel.has_ended()
