"""Users who submit a program, poll until it is judged, and submit the next, on asyncio.

They cost little, since they share the machine with the judge that they measure.
"""

import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from deploy.bench import wire

WAIT_S = 10


def submissions_a_second(  # noqa: PLR0913 - all of it is the measure
    url: str, token: str, problem: str, body: dict[str, str], *, count: int, users: int
) -> float:
    """How many submissions are judged in a second, while `users` have one each on its way."""
    path = f"/api/v1/problems/{problem}/submissions/"
    post = wire.request(path, token, body=json.dumps(body).encode())
    shares = [len(range(number, count, users)) for number in range(users)]
    start = time.perf_counter()
    asyncio.run(_all(url, token, post, shares))
    return count / (time.perf_counter() - start)


async def _all(url: str, token: str, post: bytes, shares: Sequence[int]) -> None:
    await asyncio.gather(*(_user(url, token, post, share) for share in shares))


async def _user(url: str, token: str, post: bytes, count: int) -> None:
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port or 80)
    for _ in range(count):
        writer.write(post)
        status = await _answer(reader)
        query = f"{status['status_url']}?wait={WAIT_S}"
        while status["state"] != "done":
            writer.write(wire.request(query, token))
            status = await _answer(reader)
        if status["verdict"] != "accepted":
            raise OSError(f"The benchmark's program got {status['verdict']}.")
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> dict[str, Any]:
    head = (await reader.readuntil(wire.HEAD_END)).lower()
    if not head.startswith((b"http/1.1 200", b"http/1.1 202")):
        raise OSError(f"The judge answered {head.partition(b' ')[2][:3].decode()}.")
    size = int(head.partition(wire.LENGTH)[2].partition(b"\r\n")[0])
    answer: dict[str, Any] = json.loads(await reader.readexactly(size))
    return answer
