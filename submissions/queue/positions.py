"""Publishes the positions of queued submissions and their expected waits every few seconds.

A poll must not ask the database for its place, so the sweep tells the first ones theirs. The wait
comes from a simulation of the queue: what runs ends first, then each row takes the slot that is
free next. An attempt is expected to cost what the recent attempts of its user cost. One that has
run for longer than that is expected to run as long again.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import connection

from runners import languages
from submissions.models import Submission, Worker, ordering
from submissions.models.claiming import FIRST_MS
from submissions.models.ordering import BEHIND, Priority
from submissions.status import store
from submissions.status.shapes import Place, Snapshot, snapshot

COUNT = 1_000
ROUND_MS = 100


@dataclass(frozen=True, slots=True)
class Slots:
    """Slots of workers that are ready, and of each attempt that runs: (elapsed, usual) in ms."""

    count: int
    running: Sequence[tuple[int, int | None]] = field(default=())


def tell() -> int:
    """Publish the places of the first submissions that wait; returns how many have a new one."""
    rows = Submission.objects.in_line(list(languages.LANGUAGES), COUNT)
    if not rows:
        return 0
    usual_ms = round(store.pace_ms() or FIRST_MS)
    told = [snapshot(row, place=place) for row, place in places(rows, _slots(), usual_ms)]
    changes = [
        (seen, new)
        for seen, new in zip(store.kept(told), told, strict=False)
        if seen is None or _may_be_replaced(Snapshot.loads(seen), new)
    ]
    store.replace(changes)
    return sum(seen != new.dumps().encode() for seen, new in changes)


def first_guess(waiting: int | None) -> Place | None:
    """Return the place of a new submission behind that many others, if it is known."""
    return None if waiting is None else Place(waiting + 1)


def places(
    rows: Sequence[Submission], slots: Slots, usual_ms: int
) -> Iterator[tuple[Submission, Place]]:
    """Return each row with its place, in the order in which they will start.

    `rows` are in the order of the queue; `usual_ms`: the estimate for users without attempts.
    The wait is None while there is no slot.
    """
    free = _free_at(slots, usual_ms)
    for position, row in enumerate(_in_turn(rows, usual_ms), start=1):
        if not free:
            yield row, Place(position)
            continue
        begins = free[0]
        heapq.heapreplace(free, begins + _cost(row, usual_ms))
        yield row, Place(position, round(begins / ROUND_MS) * ROUND_MS)


def _free_at(slots: Slots, usual_ms: int) -> list[int]:
    """When each slot is free, in ms from now: a heap. Rows of workers that go have none."""
    left = sorted(
        _left(elapsed, usual_ms if usual is None else usual) for elapsed, usual in slots.running
    )
    free = [0] * max(slots.count - len(left), 0) + left
    return free[: slots.count]


def _left(elapsed_ms: int, usual_ms: int) -> int:
    return usual_ms - elapsed_ms if elapsed_ms < usual_ms else elapsed_ms


def _in_turn(rows: Sequence[Submission], usual_ms: int) -> list[Submission]:
    """Return the rows in the order of service. A user's next row comes after a charge."""
    first: dict[int, int] = {}
    used: Counter[int] = Counter()
    ranks: dict[object, int] = {}
    for row in rows:
        if row.priority == Priority.REJUDGE:
            ranks[row.pk] = row.turn
            continue
        base = row.turn if row.turn < BEHIND else first.get(row.user_id, row.turn)
        first.setdefault(row.user_id, base)
        ranks[row.pk] = base + used[row.user_id]
        used[row.user_id] += _cost(row, usual_ms)
    return sorted(rows, key=lambda row: ranks[row.pk])


def _cost(row: Submission, usual_ms: int) -> int:
    known = getattr(row, "usual_ms", None)
    return usual_ms if known is None else int(known)


def _slots() -> Slots:
    with connection.cursor() as cursor:
        cursor.execute(ordering.RUNNING)
        running = cursor.fetchall()
    return Slots(Worker.objects.ready_slots(), running)


def _may_be_replaced(seen: Snapshot, new: Snapshot) -> bool:
    """Return whether the published status is still `queued`; a worker may have started."""
    return bool(seen.status["state"] == new.status["state"])
