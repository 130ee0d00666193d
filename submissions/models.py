"""The life of a submission. Quiet models: a transition is one UPDATE that says whether it happened.

queued -> running   claim     a free row: the attempt grows by one and gets a lease
running -> running  renew     the lease, by the attempt that holds it
running -> done     finish    by the attempt that holds it: `attempt` is the fence
running -> queued   release   by the attempt that holds it, when our sandbox failed
running -> queued   requeue   by the sweep, when the lease has run out: a crash
running -> done     give_up   by the sweep, after too many crashes: internal_error
done    -> queued   rejudge   by staff
"""

import uuid
from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from problems.models import Problem
from runners.verdicts import Verdict


class State(models.TextChoices):
    """How far our work is. What we think of the program is the verdict, another column."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"


MAX_WORKER_CHARS = 100
VERDICTS = [(verdict.value, verdict.value.replace("_", " ")) for verdict in Verdict]


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Filters, and the transitions of the table above."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self if getattr(user, "is_staff", False) else self.filter(user_id=user.pk)

    def without_texts(self) -> Self:
        """Rows without the columns that a list never shows."""
        return self.defer("source", "compile_log", "cases")

    def with_problem_slug(self) -> Self:
        """Rows with the only column of their problem that submissions show, in the same query."""
        fields = Problem._meta.concrete_fields  # noqa: SLF001 - Django's documented API
        unseen = {field.name for field in fields} - {"id", "slug"}
        return self.select_related("problem").defer(*(f"problem__{name}" for name in unseen))

    def listed(self) -> Self:
        return self.with_problem_slug().defer("source", "compile_log", "cases")

    def holding(self, submission_id: uuid.UUID, attempt: int) -> Self:
        """The row, if this attempt still holds it."""
        return self.filter(pk=submission_id, attempt=attempt, state=State.RUNNING)

    def claim(
        self, submission_id: uuid.UUID, *, worker: str, now: datetime, lease: timedelta
    ) -> "Submission | None":
        """Take a queued row; None if it is not free. One statement, which also returns the row."""
        # "Not running, not done" is queued. Said so, PostgreSQL looks the row up by its key; with
        # old statistics it would rather read the whole index of waiting rows.
        rows = self.raw(
            """
            UPDATE submissions_submission
               SET state = 'running', attempt = attempt + 1, worker = %s,
                   started_at = %s, leased_until = %s
             WHERE id = %s AND state NOT IN ('running', 'done')
            RETURNING *
            """,
            [worker[:MAX_WORKER_CHARS], now, now + lease, submission_id],
        )
        return next(iter(rows), None)

    def renew(self, submission_id: uuid.UUID, attempt: int, *, until: datetime) -> bool:
        return self.holding(submission_id, attempt).update(leased_until=until) == 1

    def release(
        self, submission_id: uuid.UUID, attempt: int, *, now: datetime, crashes: int
    ) -> bool:
        """Give the row back to the queue; `crashes` says how many more to count, 0 or 1."""
        return self.holding(submission_id, attempt).to_queue(now, crashes) == 1

    def finish(self, submission_id: uuid.UUID, attempt: int, **result: Any) -> bool:
        """Write the result, all of it, if this attempt still holds the row."""
        row = self.holding(submission_id, attempt)
        return row.update(state=State.DONE, leased_until=None, **result) == 1

    def abandoned(self, now: datetime) -> Self:
        """Rows whose worker has gone."""
        return self.filter(state=State.RUNNING, leased_until__lt=now)

    def forgotten(self, before: datetime) -> Self:
        """Rows that have been queued for so long that their message must be lost."""
        return self.filter(state=State.QUEUED, queued_at__lt=before)

    def requeue(self, now: datetime) -> list[uuid.UUID]:
        """Give every abandoned row back to the queue; returns their ids."""
        ids = list(self.abandoned(now).values_list("pk", flat=True))
        self.abandoned(now).filter(pk__in=ids).to_queue(now, 1)
        return ids

    def give_up(self, now: datetime, *, max_crashes: int) -> list[uuid.UUID]:
        """End abandoned rows that have used up their chances; returns their ids."""
        hopeless = self.abandoned(now).filter(crashes__gte=max_crashes - 1)
        ids = list(hopeless.values_list("pk", flat=True))
        self.abandoned(now).filter(pk__in=ids).update(
            state=State.DONE,
            verdict=Verdict.INTERNAL_ERROR,
            leased_until=None,
            finished_at=now,
            crashes=F("crashes") + 1,
        )
        return ids

    def rejudge(self, ids: list[uuid.UUID], now: datetime) -> None:
        """Queue finished rows again, as if they were new: the result goes, attempt stays."""
        self.filter(pk__in=ids, state=State.DONE).update(
            state=State.QUEUED,
            verdict="",
            crashes=0,
            queued_at=now,
            started_at=None,
            finished_at=None,
            cases_done=0,
            runtime_ms=None,
            memory_kb=None,
            compile_log="",
            cases=[],
        )

    def to_queue(self, now: datetime, crashes: int) -> int:
        return self.update(
            state=State.QUEUED, leased_until=None, queued_at=now, crashes=F("crashes") + crashes
        )


class Submission(models.Model):
    """One solution of one problem by one user, and what became of it.

    `attempt` only grows; `crashes` counts the attempts that we lost. `cases` has an object a case:
    index, verdict, runtime_ms, memory_kb and, for samples and failures, the texts.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without indexes of their own: the lists' indexes begin with these columns.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="submissions", db_index=False
    )
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="submissions", db_index=False)
    language = models.CharField(max_length=32)
    source = models.TextField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    verdict = models.CharField(max_length=24, choices=VERDICTS, default="", blank=True)
    attempt = models.PositiveIntegerField(default=0)
    crashes = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=MAX_WORKER_CHARS, default="", blank=True)
    idempotency_key = models.CharField(max_length=100, null=True, editable=False)  # noqa: DJ001
    data_version = models.CharField(max_length=64, default="", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    queued_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    cases_done = models.PositiveIntegerField(default=0)
    cases_total = models.PositiveIntegerField(default=0)
    runtime_ms = models.PositiveIntegerField(null=True)
    memory_kb = models.PositiveIntegerField(null=True)
    compile_log = models.TextField(default="", blank=True)
    cases = models.JSONField(default=list, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(state=State.DONE) ^ Q(verdict=""), name="verdict_exactly_when_done"
            ),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING) ^ Q(leased_until=None),
                name="lease_exactly_when_running",
            ),
            models.UniqueConstraint(
                fields=("user", "idempotency_key"),
                condition=Q(idempotency_key__isnull=False),
                name="idempotency_key_once_a_user",
            ),
        )
        indexes = (
            models.Index(fields=("user", "-created_at", "-id"), name="submission_own_list"),
            models.Index(fields=("-created_at", "-id"), name="submission_newest"),
            models.Index(fields=("problem", "-created_at"), name="submission_by_problem"),
            models.Index(
                fields=("queued_at",), condition=Q(state=State.QUEUED), name="submission_waiting"
            ),
            models.Index(
                fields=("leased_until",), condition=Q(state=State.RUNNING), name="submission_leased"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Runtime(models.Model):
    """The version of a language as a worker read it from its own image."""

    language = models.CharField(max_length=32, primary_key=True)
    version = models.CharField(max_length=200)
    seen_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.language} {self.version}"
