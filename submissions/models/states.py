"""States, verdicts and kinds of submissions, as the database stores them."""

from typing import Any

from django.db import models

from runners.verdicts import Verdict


class State(models.TextChoices):
    """How far our work is. What we think of the program is the verdict, another column."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"


class Kind(models.TextChoices):
    """What a row is: a submission counts, a run only shows its user what their code does."""

    SUBMISSION = "submission"
    RUN = "run"


CANCELLED = "cancelled"  # given by the one who cancels, never by a judging
VERDICTS = [(name, name.replace("_", " ")) for name in (*map(str, Verdict), CANCELLED)]
NO_RESULT: dict[str, Any] = {
    "runtime_ms": None,
    "memory_kb": None,
    "score": None,
    "max_score": None,
    "cases_done": 0,
    "compile_log": "",
    "cases": [],
}
RESULT = ("verdict", "runtime_ms", "memory_kb", "data_version", "finished_at")
