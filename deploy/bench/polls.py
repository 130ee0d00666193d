"""Status polls: how many a second, and what held ones do to the others."""

import asyncio
import time
from collections.abc import Iterator
from statistics import median

from deploy.bench import scenes
from deploy.bench.rows import Row, spread
from deploy.bench.stack import Server, Stack
from deploy.bench.wire import Caller, calls, request

CONNECTIONS = 32
SECONDS = 3.0
ROUNDS = 3
HELD = 500
PROBES = 4  # connections that poll while others are held


def rows(stack: Stack) -> Iterator[Row]:
    with stack.web() as ours, stack.web("deploy.bench.bare:view") as bare:
        yield _rate(stack, ours, bare)
        yield from asyncio.run(_beside_held(stack, ours))
        yield asyncio.run(_tight_loop(stack, ours))


def _rate(stack: Stack, ours: Server, bare: Server) -> Row:
    """In turns, so that whatever else the machine does meets both."""
    poll = request(scenes.status_path(scenes.made(stack, "done").pk), stack.token)
    view = request("/status/", "")
    found: dict[int, list[float]] = {ours.port: [], bare.port: []}
    for _ in range(ROUNDS):
        for port, sent in ((ours.port, poll), (bare.port, view)):
            found[port].append(asyncio.run(_a_second(port, sent)))
    rate, other = median(found[ours.port]), median(found[bare.port])
    return Row(
        name=f"status polls a second, {CONNECTIONS} connections, one process",
        ours=f"{rate:.0f}",
        against=f"bare Django WSGI view, same server: {other:.0f}",
        result=f"{rate / other:.2f} x",
        aim=">= 1 x",
    )


async def _a_second(port: int, sent: bytes) -> float:
    started = time.perf_counter()
    times = await calls(port, lambda: sent, connections=CONNECTIONS, seconds=SECONDS)
    return len(times) / (time.perf_counter() - started)


async def _beside_held(stack: Stack, ours: Server) -> list[Row]:
    done = await asyncio.to_thread(scenes.made, stack, "done")
    waiting = await asyncio.to_thread(scenes.running, stack)
    poll = request(scenes.status_path(done.pk), stack.token)
    free = await calls(ours.port, lambda: poll, connections=PROBES, seconds=SECONDS)
    hold = request(scenes.status_path(waiting.pk, "?wait=20"), stack.token)
    held = await _hold(ours.port, hold, HELD)
    beside = await calls(ours.port, lambda: poll, connections=PROBES, seconds=SECONDS)
    written = await asyncio.to_thread(scenes.finish, waiting)
    await asyncio.gather(*(one.done for one in held))
    if not all(b'"accepted"' in one.last for one in held):
        raise OSError("A held poll ended without the verdict.")
    released = [(one.started - written) * 1000 + one.times_ms[0] for one in held]
    return [
        Row(
            name=f"a poll while {HELD} others are held",
            ours=spread(beside, high=99, digits=1),
            against=f"none held: {spread(free, high=99, digits=1)}",
            result=f"{median(beside) / median(free):.2f} x",
            aim="~ 1 x",
        ),
        Row(
            name=f"verdict in the row to {HELD} held polls of it answered",
            ours=spread(released, high=99, digits=1),
            against="",
            result=f"{max(released):.0f} ms for the last",
        ),
    ]


async def _hold(port: int, sent: bytes, count: int) -> list[Caller]:
    """So many connections with one poll each, which the server holds."""
    loop = asyncio.get_running_loop()
    callers = [Caller(lambda: sent, 0.0) for _ in range(count)]
    for caller in callers:
        await loop.create_connection(lambda caller=caller: caller, "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.sleep(1)
    return callers


async def _tight_loop(stack: Stack, ours: Server) -> Row:
    waiting = await asyncio.to_thread(scenes.made, stack)
    sent = request(scenes.status_path(waiting.pk), stack.token)
    times = await calls(ours.port, lambda: sent, connections=1, seconds=4)
    return Row(
        name="answers a second to a client that polls without pause",
        ours=f"{len(times) / 4:.1f}",
        against="bare view: as many as it can",
        result="",
        aim="~ 1",
    )
