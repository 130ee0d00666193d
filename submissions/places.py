"""Where queued submissions stand and how long they may have to wait, told every few seconds.

A poll must not ask the database for its place, so the sweep tells the first ones theirs.
"""

from runners import languages
from submissions import events
from submissions.models import Submission, Worker
from submissions.statuses import Place, Snapshot, snapshot

COUNT = 1_000
ROUND_MS = 100


def tell() -> int:
    """Publish the places of the first submissions that wait; returns how many have a new one."""
    rows = Submission.objects.in_line(list(languages.LANGUAGES), COUNT)
    if not rows:
        return 0
    each_ms = _each_ms()
    told = [
        snapshot(row, place=Place(position, estimate_ms(position, each_ms)))
        for position, row in enumerate(rows, start=1)
    ]
    changes = [
        (seen, new)
        for seen, new in zip(events.kept(told), told, strict=False)
        if seen is None or _may_be_replaced(Snapshot.loads(seen), new)
    ]
    events.replace(changes)
    return sum(seen != new.dumps().encode() for seen, new in changes)


def first_guess(waiting: int | None) -> Place | None:
    """The place of a submission that comes now, behind so many, if anybody knows."""
    return None if waiting is None else Place(waiting + 1)


def estimate_ms(position: int, each_ms: float | None) -> int | None:
    """How long until the submission at this position is begun."""
    return None if each_ms is None else round(position * each_ms / ROUND_MS) * ROUND_MS


def _each_ms() -> float | None:
    """How often a submission is done, all slots together; None when that is not known."""
    slots = Worker.objects.ready_slots()
    pace = events.pace_ms()
    return pace / slots if pace is not None and slots else None


def _may_be_replaced(seen: Snapshot, new: Snapshot) -> bool:
    """Whether pollers are told that it is queued: a worker may have begun since we looked."""
    return bool(seen.status["state"] == new.status["state"])
