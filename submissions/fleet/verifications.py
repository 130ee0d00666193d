"""Verifying problems on a worker: the task, and what asks for it."""

from typing import Any

from celery import shared_task

from problems import verification
from submissions.judging.sandboxes import get_cache, get_sandbox
from submissions.queue import messages


@shared_task(name="submissions.verify")
def verify(*, problem_id: int, **_: Any) -> None:
    """Judge the submissions that came with a problem and keep what became of them."""
    verification.verify_problem(problem_id, sandbox=get_sandbox(), cache=get_cache())


def ask_for(problem_ids: list[int]) -> int:
    """Queue the verification of problems; how many the broker has taken."""
    taken = 0
    for problem_id in problem_ids:
        verification.mark(problem_id, "queued")
        if not messages.send(verify, queue=messages.HOUSEKEEPING, problem_id=problem_id):
            verification.mark(problem_id, "failed", error="Redis is away: try again.")
            break
        taken += 1
    return taken
