"""What a poller and a socket are told: one shape, whether it comes from the row or from Redis."""

import json
from dataclasses import dataclass
from typing import Any

from runners.grading import Phase
from submissions.models import State, Submission

POLL_AFTER_MS = {State.QUEUED: 300, State.RUNNING: 150, State.DONE: 0}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A status with the user it belongs to, who alone (and staff) may see it."""

    user_id: int
    status: dict[str, Any]

    @property
    def is_final(self) -> bool:
        return bool(self.status["state"] == State.DONE)

    def dumps(self) -> str:
        return json.dumps({"user": self.user_id, "status": self.status})

    @classmethod
    def loads(cls, text: str | bytes) -> "Snapshot":
        value = json.loads(text)
        return cls(value["user"], value["status"])


def snapshot(
    row: Submission, *, phase: Phase | None = None, cases_done: int | None = None
) -> Snapshot:
    """The status of a row as it is now; progress that is in no row is given beside it."""
    state = State(row.state)
    status = {
        "id": str(row.pk),
        "state": state.value,
        "phase": phase if state is State.RUNNING else None,
        "cases_done": row.cases_done if cases_done is None else cases_done,
        "cases_total": row.cases_total,
        "verdict": row.verdict or None,
        "runtime_ms": row.runtime_ms,
        "memory_kb": row.memory_kb,
        "poll_after_ms": POLL_AFTER_MS[state],
    }
    return Snapshot(row.user_id, status)
