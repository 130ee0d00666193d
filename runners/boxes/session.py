"""One program in a box that answers case after case: how it is asked, and what it says."""

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Protocol

from runners.contract import Limits
from runners.inside.protocol import NUMBER, RECORD
from runners.sandbox import NO_START, Answer, Outcome, Start

MAX_REQUEST = 4 * 1024 * 1024  # a case that is larger goes alone
MAX_CASES = 4096
SLICE_S = 0.2  # the launcher's, in session.c
MAX_US = 1 << 53
Began = tuple[Start, int | None]  # what the start took, and the idle time so far
_RECORD = struct.Struct(f"={len(RECORD)}{NUMBER}")


class Asked(Protocol):
    """The box that the program runs in."""

    def ask(self, cases: Sequence[bytes], seconds: float) -> list[Answer]: ...

    def end(self, wall_ms: int) -> Outcome: ...


class BoxSession:
    """Asks as much at once as fits into a request."""

    def __init__(self, box: Asked, limits: Limits) -> None:
        self._box = box
        self._wall_ms = limits.wall_ms
        self._is_over = False
        self._outcome: Outcome | None = None

    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        if self._is_over:
            return [Answer(line=None)] if cases else []
        batch = list(_first(cases))
        if not batch:
            return []
        # It may have to start first, and then the last case may take all its time.
        answers = self._box.ask(batch, 2 * self._wall_ms / 1000 + SLICE_S)
        self._is_over = answers[-1].line is None
        return answers

    def end(self) -> Outcome:
        if self._outcome is None:
            self._is_over = True
            self._outcome = self._box.end(self._wall_ms)
        return self._outcome


def _first(cases: Sequence[bytes]) -> Iterator[bytes]:
    """The first cases that fit into a request; one fits always."""
    room = MAX_REQUEST
    for index in range(min(MAX_CASES, len(cases))):
        room -= len(cases[index])
        if room < 0 and index:
            return
        yield cases[index]


def pack(cases: Sequence[bytes]) -> bytes:
    """The body of a request."""
    return struct.pack(f"={len(cases)}q", *map(len, cases)) + b"".join(cases)


def start_of(header: Any) -> Began:
    """What the start took, and the idle time so far. Raises ValueError where it makes no sense."""
    cpu_us, wall_us = header["start"]
    idle_us = header["idle"]
    numbers = (cpu_us, wall_us, idle_us)
    if not all(type(one) is int and -1 <= one <= MAX_US for one in numbers):
        raise ValueError(f"a session that took {numbers}")
    start = Start(cpu_us=max(cpu_us, 0), wall_us=max(wall_us, 0))
    return start, None if idle_us < 0 else idle_us


def unpack(body: bytes, count: int, asked: int, began: Began = (NO_START, None)) -> list[Answer]:
    """The answers in the body of a reply. Raises ValueError where it makes no sense."""
    if type(count) is not int or not 0 < count <= asked or len(body) < count * _RECORD.size:
        raise ValueError(f"{count} answers to {asked} cases")
    records = list(_RECORD.iter_unpack(body[: count * _RECORD.size]))
    sizes = [record[0] for record in records]
    if min(sizes[:-1], default=0) < 0 or sizes[-1] < -1:
        raise ValueError("a case was answered after the program had ended")
    ends = list(accumulate((max(size, 0) for size in sizes), initial=count * _RECORD.size))
    if ends[-1] != len(body) or min(map(min, (record[1:] for record in records))) < 0:
        raise ValueError("records that don't fit what follows them")
    lines = [
        None if size < 0 else body[start : start + size]
        for start, size in zip(ends, sizes, strict=False)
    ]
    return [
        Answer(
            line=line,
            cpu_us=cpu,
            wall_us=wall,
            memory_kb=memory,
            stdout_end=printed,
            start=began[0],
            idle_us=began[1],
        )
        for line, (_, cpu, wall, memory, printed) in zip(lines, records, strict=True)
    ]
