"""Submissions in a given state, made straight in the database: the load tests need no judging."""

from typing import Any
from uuid import UUID

from deploy.bench.stack import Stack


def made(stack: Stack, state: str = "queued") -> Any:
    """A submission of the benchmark's user; finished ones are accepted."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by the stack

    from submissions.models import Submission  # noqa: PLC0415

    ended = {"verdict": "accepted", "finished_at": timezone.now(), "attempt": 1}
    return Submission.objects.create(
        problem=stack.problem,
        user_id=stack.user_id,
        language="python3",
        source="print('hello')",
        state=state,
        **(ended if state == "done" else {}),
    )


def running(stack: Stack) -> Any:
    """One that a worker has begun; the benchmark is that worker."""
    from datetime import timedelta  # noqa: PLC0415 - Django is set up by the stack

    from django.utils import timezone  # noqa: PLC0415

    from submissions.models import Submission  # noqa: PLC0415

    row = made(stack)
    lease = timezone.now() + timedelta(minutes=10)
    Submission.objects.filter(pk=row.pk).update(state="running", attempt=1, leased_until=lease)
    row.refresh_from_db()
    return row


def finish(row: Any) -> float:
    """As a worker does at the end; returns when the verdict was in the row (perf_counter)."""
    import time  # noqa: PLC0415

    from submissions.models import Submission  # noqa: PLC0415
    from submissions.status import store  # noqa: PLC0415
    from submissions.status.shapes import snapshot  # noqa: PLC0415

    Submission.objects.finish(row, verdict="accepted", cases_done=1, cases_total=1)
    written = time.perf_counter()
    row.state, row.verdict, row.cases_done = "done", "accepted", 1
    store.publish(snapshot(row))
    return written


def status_path(pk: UUID, query: str = "") -> str:
    return f"/api/v1/submissions/{pk}/status/{query}"


def socket_path(pk: UUID) -> str:
    return f"/ws/submissions/{pk}/"
