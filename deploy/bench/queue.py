"""The way through the queue alone: submissions are posted while workers judge them for free."""

import asyncio
import json
import time
from collections.abc import Iterator
from itertools import count

from deploy.bench.processes import Usage
from deploy.bench.rows import Row, spread
from deploy.bench.stack import Server, Stack
from deploy.bench.wire import calls, request

RATE = 200
SECONDS = 10.0
CONNECTIONS = 16
SLOTS = 2
DRAIN_S = 120.0


def rows(stack: Stack) -> Iterator[Row]:
    from submissions.models import Submission  # noqa: PLC0415 - Django is set up by the stack

    Submission.objects.all().delete()  # those of other measures have no wake-up
    with stack.web() as web, stack.workers(SLOTS) as workers:
        _warm(stack, web)
        roles = {"web": web.pids, "workers": workers.pids}
        yield _at_a_rate(stack, web, roles)
        yield _as_fast_as_it_goes(stack, web, roles)


def _warm(stack: Stack, web: Server) -> None:
    asyncio.run(calls(web.port, lambda: _post(stack), connections=4, seconds=0.2))
    _drain()


def _at_a_rate(stack: Stack, web: Server, roles: dict[str, list[int]]) -> Row:
    before, started = Usage.now(roles), time.perf_counter()
    times = asyncio.run(_paced(stack, web.port))
    seconds = time.perf_counter() - started
    who = before.until(Usage.now(roles), seconds)
    drained = _drain()
    return Row(
        name=f"{RATE} submissions a second posted, {SLOTS} stub slots",
        ours=f"accepted {len(times) / seconds:.0f}/s, POST {spread(times, high=99)}",
        against=f"verdict after {spread(_waits_ms(), high=99)}, queue empty {drained:.1f} s later",
        result=who,
        aim=f">= {RATE}/s",
    )


def _as_fast_as_it_goes(stack: Stack, web: Server, roles: dict[str, list[int]]) -> Row:
    before, started = Usage.now(roles), time.perf_counter()
    times = asyncio.run(
        calls(web.port, lambda: _post(stack), connections=CONNECTIONS, seconds=SECONDS)
    )
    seconds = time.perf_counter() - started
    who = before.until(Usage.now(roles), seconds)
    judged = _finished_since(seconds)
    _drain()
    return Row(
        name=f"as many as {CONNECTIONS} connections can post",
        ours=f"accepted {len(times) / seconds:.0f}/s, POST {spread(times, high=99)}",
        against=f"judged meanwhile {judged / seconds:.0f}/s",
        result=who,
        aim="what saturates first",
    )


async def _paced(stack: Stack, port: int) -> list[float]:
    """Open loop: a POST is sent when its time has come, whether or not the last was answered."""
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(CONNECTIONS * 4):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port))
    times: list[float] = []

    async def one(due: float) -> None:
        reader, writer = await free.get()
        writer.write(_post(stack))
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 202 " not in head.partition(b"\r\n")[0]:
            raise OSError(f"A submission was not accepted: {head[:60]!r}.")
        await reader.readuntil(b"}")
        times.append((time.perf_counter() - due) * 1000)  # waiting for a connection counts
        free.put_nowait((reader, writer))

    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for number in range(int(RATE * SECONDS)):
            due = started + number / RATE
            await asyncio.sleep(max(due - time.perf_counter(), 0))
            group.create_task(one(due))
    return times


_numbers = count()


def _post(stack: Stack) -> bytes:
    source = f"print('hello')  # {next(_numbers)}\n"
    body = json.dumps({"language": "python3", "source": source}).encode()
    return request(f"/api/v1/problems/{stack.problem.slug}/submissions/", stack.token, body=body)


def _drain() -> float:
    """Seconds until everything is judged."""
    from submissions.models import Submission  # noqa: PLC0415 - Django is set up by the stack

    started = time.perf_counter()
    while Submission.objects.exclude(state="done").exists():
        if time.perf_counter() - started > DRAIN_S:
            raise OSError(f"Submissions were not judged within {DRAIN_S:.0f} s.")
        time.sleep(0.1)
    if Submission.objects.exclude(verdict="accepted").exists():
        raise OSError("A submission was not accepted: see var/log/bench-celery.log.")
    return time.perf_counter() - started


def _waits_ms() -> list[float]:
    """From POST to verdict, of the last ones."""
    from submissions.models import Submission  # noqa: PLC0415

    newest = Submission.objects.order_by("-created_at")[: int(RATE * SECONDS)]
    pairs = newest.values_list("created_at", "finished_at")
    return [(ended - begun).total_seconds() * 1000 for begun, ended in pairs if ended]


def _finished_since(seconds: float) -> int:
    from datetime import timedelta  # noqa: PLC0415

    from django.utils import timezone  # noqa: PLC0415

    from submissions.models import Submission  # noqa: PLC0415

    since = timezone.now() - timedelta(seconds=seconds)
    return Submission.objects.filter(finished_at__gte=since).count()
