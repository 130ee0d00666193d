"""Judges the submissions of a problem's package, as `python -m runners verify` does.

The problem is exported and read again, so what is verified is what is judged with. The outcome is
kept in `Problem.verification`: state (`queued`, `done` or `failed`), when, of which data, and a row
a submission.
"""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from problems.blobs import BlobError
from problems.exports import export_problem
from problems.models import Problem
from runners.judging.building import Cache
from runners.packages import PackageError, open_package
from runners.sandbox import Sandbox, SandboxError
from runners.verifying.report import fields_of, margins
from runners.verifying.verify import verify


def mark(problem_id: int, state: str, **facts: Any) -> None:
    """Store the progress of the verification of a problem."""
    outcome = {"state": state, "at": timezone.now().isoformat(), **facts}
    Problem.objects.filter(pk=problem_id).update(verification=outcome)


def verify_problem(problem_id: int, *, sandbox: Sandbox, cache: Cache | None = None) -> bool:
    """Verify a problem and store the result; False if there is no such problem."""
    problem = Problem.objects.filter(pk=problem_id).first()
    if problem is None:
        return False
    try:
        found = _verified(problem, sandbox, cache)
    except (BlobError, PackageError, SandboxError) as error:
        mark(problem.pk, "failed", error=str(error))
    else:
        mark(problem.pk, "done", data_version=problem.data_version, **found)
    return True


def _verified(problem: Problem, sandbox: Sandbox, cache: Cache | None) -> dict[str, Any]:
    box_memory_mb = settings.RUNNER["box_memory_mb"]
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        archive = Path(folder) / f"{problem.slug}.zip"
        export_problem(problem, archive)
        with open_package(archive) as package:
            rows = list(verify(package, [sandbox], cache=cache, box_memory_mb=box_memory_mb))
    return {"rows": [fields_of(row) for row in rows], "margins": asdict(margins(rows))}
