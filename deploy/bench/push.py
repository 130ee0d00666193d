"""From the verdict in the row to whoever waits for it."""

import asyncio
import time
from collections.abc import Iterator
from uuid import UUID

from deploy.bench import scenes
from deploy.bench.rows import Row, spread
from deploy.bench.stack import Server, Stack
from deploy.bench.wire import Ears, request

TIMES = 200
CROWD = 500


def rows(stack: Stack) -> Iterator[Row]:
    with stack.web() as web:
        polled, pushed, bare = asyncio.run(_delays(stack, web))
        for name, delays in (("held poll answered", polled), ("socket told", pushed)):
            yield Row(
                name=f"verdict in the row to {name}, {TIMES} times",
                ours=spread(delays, high=99, digits=2),
                against=f"one Redis round trip: {spread(bare, high=99, digits=2)}",
                result="",
                aim="p99 < 10 ms",
            )
        crowd = asyncio.run(_crowd(stack, web))
        yield Row(
            name=f"the same, {CROWD} sockets on one submission",
            ours=spread(crowd, high=99, digits=1),
            against="",
            result=f"{max(crowd):.0f} ms for the last",
        )


async def _delays(stack: Stack, web: Server) -> tuple[list[float], list[float], list[float]]:
    polled, pushed, bare = [], [], []
    for _ in range(TIMES):
        row = await asyncio.to_thread(scenes.running, stack)
        ears = await Ears.open(web.port, scenes.socket_path(row.pk), stack.token)
        await ears.hear()
        held = asyncio.create_task(_held(web.port, row.pk, stack.token))
        heard = asyncio.create_task(_heard(ears))
        await asyncio.sleep(0.02)  # both wait now
        written = await asyncio.to_thread(scenes.finish, row)
        polled.append((await held - written) * 1000)
        pushed.append((await heard - written) * 1000)
        bare.append(await asyncio.to_thread(_ping_ms))
        ears.close()
    return polled, pushed, bare


async def _crowd(stack: Stack, web: Server) -> list[float]:
    row = await asyncio.to_thread(scenes.running, stack)
    every = [
        await Ears.open(web.port, scenes.socket_path(row.pk), stack.token) for _ in range(CROWD)
    ]
    for ears in every:
        await ears.hear()
    heard = [asyncio.create_task(_heard(ears)) for ears in every]
    written = await asyncio.to_thread(scenes.finish, row)
    return [(await one - written) * 1000 for one in heard]


async def _heard(ears: Ears) -> float:
    message = await ears.hear()
    if b'"accepted"' not in message:
        raise OSError(f"A socket was told {message!r} in place of the verdict.")
    return time.perf_counter()


async def _held(port: int, pk: UUID, token: str) -> float:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request(scenes.status_path(pk, "?wait=10"), token))
    answer = await reader.readuntil(b"}")
    writer.transport.abort()
    if b'"accepted"' not in answer:
        raise OSError("A held poll ended without the verdict.")
    return time.perf_counter()


def _ping_ms() -> float:
    from submissions.status import redis_client  # noqa: PLC0415 - Django is set up by the stack

    started = time.perf_counter()
    redis_client.client().ping()
    return (time.perf_counter() - started) * 1000
