"""An ASGI application for granian: the bridge over a WSGI application that answers by its path.

It notes in the file BRIDGE_NOTES how many pieces it made, when a response is closed.
"""

import os
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from judge_site.bodies import BodyReader
from judge_site.bridge import WsgiBridge

MIB = 1024 * 1024
MAX_BODY_BYTES = 4 * MIB
THREADS = 1  # so that whatever holds a thread is seen


def content(size: int) -> bytes:
    """Bytes that show when a piece is lost, doubled or out of order."""
    return array("Q", range(size // 8)).tobytes()


class Pieces:
    """An answer in small pieces, as FileResponse gives them."""

    def __init__(self, whole: bytes) -> None:
        self._whole = whole
        self._made = 0

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._whole), 4096):
            self._made += 1
            yield self._whole[start : start + 4096]

    def close(self) -> None:
        with Path(os.environ["BRIDGE_NOTES"]).open("a") as notes:
            notes.write(f"{self._made}\n")


def answer(environ: dict[str, Any], start_response: Callable[..., None]) -> Any:
    kind, _, size = environ["PATH_INFO"].strip("/").partition("/")
    if kind == "echo":
        start_response("200 OK", [])
        return [environ["wsgi.input"].read()]
    whole = content(int(size))
    headers = [("Content-Length", str(len(whole)))] if kind == "large" else []
    start_response("200 OK", [("X-Kind", kind), *headers])
    return Pieces(whole)


async def _no_more(_scope: Any) -> int:
    return 0


application = WsgiBridge(answer, threads=THREADS, bodies=BodyReader(MAX_BODY_BYTES, _no_more))
