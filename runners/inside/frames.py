"""Frames over standard input and output; runners/inside/supervisor.py says what is in them."""

import json
import os
import struct
from typing import Any

from runners.inside.protocol import FRAME

Header = dict[str, Any]


def read_exactly(size: int, fd: int = 0) -> bytes:
    chunks = []
    while size:
        chunk = os.read(fd, min(size, 1 << 20))
        if not chunk:
            raise EOFError
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def read_frame() -> tuple[Header, bytes]:
    header_size, body_size = struct.unpack(FRAME, read_exactly(struct.calcsize(FRAME)))
    return json.loads(read_exactly(header_size)), read_exactly(body_size)


def write_frame(header: Header, *body: bytes) -> None:
    text = json.dumps(header).encode()
    write_whole(1, b"".join((struct.pack(FRAME, len(text), sum(map(len, body))), text, *body)))


def write_whole(fd: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(fd, view) :]
