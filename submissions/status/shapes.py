"""The status that polls and sockets send, the same from the row and from Redis."""

import json
from dataclasses import dataclass
from typing import Any

from runners.judging.grading import Phase
from submissions.models import Kind, State, Submission

POLL_AFTER_MS = {State.QUEUED: 300, State.RUNNING: 150, State.DONE: 0}
MAX_POLL_AFTER_MS = 5000
MAX_GUESS_MS = 1000  # until the sweep has told the place


@dataclass(frozen=True, slots=True)
class Place:
    """The approximate place of a queued submission: 1 is next; the wait is None if unknown."""

    position: int
    wait_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A status with the user it belongs to, who alone (and staff) may see it.

    `attempt` and `kind` are for us: which of two statuses is older, and at which address it is.
    """

    user_id: int
    status: dict[str, Any]
    attempt: int = 0
    kind: str = Kind.SUBMISSION.value

    @property
    def is_final(self) -> bool:
        return bool(self.status["state"] == State.DONE)

    def dumps(self) -> str:
        about = {"user": self.user_id, "attempt": self.attempt, "kind": self.kind}
        return json.dumps(about | {"status": self.status})

    @classmethod
    def loads(cls, text: str | bytes) -> "Snapshot":
        value = json.loads(text)
        return cls(value["user"], value["status"], value.get("attempt", 0), value["kind"])


def snapshot(
    row: Submission,
    *,
    phase: Phase | None = None,
    cases_done: int | None = None,
    place: Place | None = None,
) -> Snapshot:
    """The status of a row as it is now; progress and place, which no row has, come beside it."""
    state = State(row.state)
    shown = place if state is State.QUEUED else None
    status = {
        "id": str(row.pk),
        "state": state.value,
        "phase": phase if state is State.RUNNING else None,
        "cases_done": row.cases_done if cases_done is None else cases_done,
        "cases_total": row.cases_total,
        "verdict": row.verdict or None,
        "runtime_ms": row.runtime_ms,
        "memory_kb": row.memory_kb,
        "score": row.score,
        "max_score": row.max_score,
        "poll_after_ms": _poll_after_ms(state, shown),
        "position": shown.position if shown else None,
        "estimated_wait_ms": shown.wait_ms if shown else None,
    }
    return Snapshot(row.user_id, status, row.attempt, str(row.kind))


def _poll_after_ms(state: State, place: Place | None) -> int:
    """Soon while it is judged; the longer the queue before it, the later."""
    least = POLL_AFTER_MS[state]
    if place is None:
        return least
    if place.wait_ms is None:  # all who wait are counted; a turn may come before most of them
        return max(least, min(place.position * 50, MAX_GUESS_MS))
    return max(least, min(place.wait_ms // 2, MAX_POLL_AFTER_MS))
