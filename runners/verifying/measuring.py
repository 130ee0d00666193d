"""How long a package's accepted submissions take, to find the time limit that it does not state.

They run on all the sandboxes that are given, at once. The whole takes a bounded time: whoever waits
for it is told after each submission, and is asked for a limit when time is up.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TypeVar

from runners.contract import Job
from runners.judging.building import Cache
from runners.judging.grading import Phase, grade
from runners.sandbox import Sandbox
from runners.verdicts import Verdict

MEASURING_LIMIT_MS = 60_000  # CPU time of one case
WITHIN_S = 600.0  # wall clock of the whole; the case that runs then may take its own limit
SHOWN = 10

Item = TypeVar("Item")
Result = TypeVar("Result")


class MeasuringError(Exception):
    """No time was measured; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The verdict of one submission, and the CPU time of its slowest case in ms."""

    name: str
    verdict: Verdict
    cpu_ms: int

    def __str__(self) -> str:
        return f"{self.name}: {self.verdict}, {self.cpu_ms} ms"


Tell = Callable[[Measured, int, int], None]  # the last one, how many are measured, and of how many


def _silent(_last: Measured, _done: int, _count: int) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measuring:
    """What is measured with, and who is told."""

    sandboxes: Sequence[Sandbox]
    cache: Cache | None = None
    tell: Tell = _silent
    within_s: float = WITHIN_S
    _done: list[Measured] = field(default_factory=list, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def slowest_ms(self, jobs: Sequence[tuple[str, Job]]) -> int:
        """The CPU time of the slowest case of all accepted jobs, in ms, rounded: it may be 0.

        Raises MeasuringError if none is accepted, or if time is up before all are measured.
        """
        deadline = time.monotonic() + self.within_s

        def one(named: tuple[str, Job], sandbox: Sandbox) -> Measured:
            return self._measured(named, sandbox, deadline, len(jobs))

        try:
            accepted = [m for m in on_each(self.sandboxes, jobs, one) if _is_accepted(m)]
        except _OutOfTimeError as error:
            raise MeasuringError(self._out_of_time(len(jobs))) from error
        if not accepted:
            seen = "; ".join(map(str, self._done[:SHOWN])) or "none can be judged here"
            raise MeasuringError(f"no submission was accepted ({seen})")
        return max(measured.cpu_ms for measured in accepted)

    def _measured(
        self, named: tuple[str, Job], sandbox: Sandbox, deadline: float, count: int
    ) -> Measured:
        def check(_phase: Phase, _cases: int) -> None:
            if time.monotonic() > deadline:
                raise _OutOfTimeError

        name, job = named
        report = grade(job, sandbox, cache=self.cache, on_progress=check)
        measured = Measured(name=name, verdict=report.verdict, cpu_ms=report.slowest_ms)
        with self._lock:
            self._done.append(measured)
            self.tell(measured, len(self._done), count)
        return measured

    def _out_of_time(self, count: int) -> str:
        slowest = max((one for one in self._done if _is_accepted(one)), key=_time, default=None)
        so_far = f"; the slowest so far is {slowest}" if slowest else ""
        return (
            f"it took more than {self.within_s:g} s, in which {len(self._done)} of {count} accepted"
            f" submissions were measured{so_far}; state a time limit"
        )


class _OutOfTimeError(Exception):
    """Raised between two cases."""


def _is_accepted(measured: Measured) -> bool:
    return measured.verdict is Verdict.ACCEPTED


def _time(measured: Measured) -> int:
    return measured.cpu_ms


def on_each(
    sandboxes: Sequence[Sandbox], items: Sequence[Item], work: Callable[[Item, Sandbox], Result]
) -> Iterator[Result]:
    """The results in the order of the items; as many are at work as there are sandboxes."""
    free: SimpleQueue[Sandbox] = SimpleQueue()
    for sandbox in sandboxes:
        free.put(sandbox)

    def one(item: Item) -> Result:
        sandbox = free.get()
        try:
            return work(item, sandbox)
        finally:
            free.put(sandbox)

    with ThreadPoolExecutor(max_workers=len(sandboxes)) as pool:
        yield from pool.map(one, items)
