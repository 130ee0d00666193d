"""Frames to and from a supervisor, over the attached streams of its container.

A frame is what runners/inside/supervisor.py describes; on the way back Docker wraps the bytes in
records of `u8 stream, 3 bytes, u32 size`. The peer is not trusted: sizes and time are bounded.
"""

import json
import os
import socket
import ssl
import struct
import time
from typing import Any

from runners.inside.protocol import FRAME, MAX_BODY, MAX_HEADER
from runners.sandbox import BoxLostError

MAX_RECORD = 16 * 1024 * 1024  # Docker sends what it read at once, some 32 KiB
_RECORD = struct.Struct("!BxxxI")
_SIZES = struct.Struct(FRAME)

Header = dict[str, Any]


class Channel:
    """One conversation. Any failure is a BoxLostError, after which the box is of no use."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._buffer = bytearray()

    def send(self, header: Header, body: bytes = b"") -> None:
        """One frame; waits at most 30 s for the peer to take it."""
        text = json.dumps(header).encode()
        try:
            self._socket.settimeout(30)
            self._socket.sendall(_SIZES.pack(len(text), len(body)) + text + body)
        except OSError as error:
            raise BoxLostError(f"a box does not take requests: {error}") from error

    def receive(self, timeout_s: float) -> tuple[Header, bytes]:
        """The next frame, within `timeout_s` seconds."""
        deadline = time.monotonic() + timeout_s
        header_size, body_size = _SIZES.unpack(self._take(_SIZES.size, deadline))
        if header_size > MAX_HEADER or body_size > MAX_BODY:
            raise BoxLostError("a box sent a frame that is too large")
        text = self._take(header_size, deadline)
        body = self._take(body_size, deadline)
        try:
            header = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise BoxLostError("a box sent a frame that is no JSON") from error
        if not isinstance(header, dict) or "error" in header:
            raise BoxLostError(f"a box gave up: {str(header)[:300]}")
        return header, body

    def has_ended(self) -> bool:
        """Whether the peer is gone; it never speaks unasked, so anything to read means the end."""
        try:
            self._socket.settimeout(0)
            self._socket.recv(1)  # not MSG_PEEK, which TLS sockets refuse (issue 10, item 12)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True
        return True

    def close(self) -> None:
        """End the connection, also where the SDK still holds the socket, as it does with TLS."""
        descriptor = self._socket.detach()
        if descriptor >= 0:
            os.close(descriptor)

    def _take(self, size: int, deadline: float) -> bytes:
        while len(self._buffer) < size:
            stream, length = _RECORD.unpack(self._read(_RECORD.size, deadline))
            if length > MAX_RECORD:
                raise BoxLostError("a box sent a record that is too large")
            data = self._read(length, deadline)
            if stream == 1:  # what the supervisor says on stderr is not for us
                self._buffer += data
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _read(self, size: int, deadline: float) -> bytes:
        chunks: list[bytes] = []
        while size:
            try:
                self._socket.settimeout(max(deadline - time.monotonic(), 0.001))
                chunk = self._socket.recv(min(size, 1 << 20))
            except OSError as error:
                raise BoxLostError(f"a box does not answer: {error}") from error
            if not chunk:
                raise BoxLostError("a box has ended")
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)
