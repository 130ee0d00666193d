"""Thousands of sockets on which nothing happens: memory of each, and CPU."""

import asyncio
import resource
from collections.abc import Iterator

from deploy.bench import scenes
from deploy.bench.processes import cpu_s, memory_kb, wait_s
from deploy.bench.rows import Row
from deploy.bench.stack import Server, Stack
from deploy.bench.wire import Ears

SOCKETS = 5000
WATCHED_S = 35.0  # longer than a heartbeat
OPENERS = 50


def rows(stack: Stack) -> Iterator[Row]:
    count = _raise_limit(SOCKETS)
    path = scenes.socket_path(scenes.made(stack).pk)
    with stack.web() as ours:
        each_kb, percent = asyncio.run(_held(ours, count, path, stack.token, first=True))
    with stack.web("deploy.bench.bare:socket") as bare:
        bare_kb, _ = asyncio.run(_held(bare, count, path, "", first=False))
    yield Row(
        name=f"{count} idle sockets, one process: memory each",
        ours=f"{each_kb:.0f} KB",
        against=f"empty application, same server: {bare_kb:.0f} KB",
        result=f"{each_kb - bare_kb:+.0f} KB",
    )
    yield Row(
        name=f"{count} idle sockets: CPU, heartbeats included",
        ours=f"{percent:.1f} % of a core",
        against="",
        result="",
        aim="< 5 %",
    )


async def _held(
    web: Server, count: int, path: str, token: str, *, first: bool
) -> tuple[float, float]:
    """KB a socket, and percent of a core while they are held."""
    before = memory_kb(web.pids)
    todo = iter(range(count))
    every: list[Ears] = []

    async def opener() -> None:
        for _ in todo:
            ears = await Ears.open(web.port, path, token)
            every.append(ears)
            if first:
                await ears.hear()

    await asyncio.gather(*(opener() for _ in range(OPENERS)))
    await asyncio.sleep(1)
    each = (memory_kb(web.pids) - before) / count
    spent = cpu_s(web.pids)
    took = await asyncio.to_thread(wait_s, WATCHED_S if first else 0.1)
    percent = (cpu_s(web.pids) - spent) / took * 100
    for ears in every:
        ears.close()
    return each, percent


def _raise_limit(count: int) -> int:
    """Let this process, and the servers that it starts, have so many sockets; or fewer."""
    needed = count + 500
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, needed), max(hard, needed)))
    except (ValueError, OSError):  # only root may raise the hard limit
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        return min(count, hard - 500)
    return count
