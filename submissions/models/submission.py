"""Submissions. submissions/models/transitions.py has every change of a row."""

import uuid

from django.conf import settings
from django.db import connection, models
from django.db.models import Func, Q, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now

from problems.models import Problem
from runners.verdicts import Verdict
from submissions.models import ordering
from submissions.models.ordering import Priority
from submissions.models.states import VERDICTS, Kind, State
from submissions.models.transitions import SubmissionQuerySet
from submissions.models.worker import MAX_NAME_CHARS

NUMBERS = "submissions_number"  # the sequence of their numbers


class Submission(models.Model):
    """Code of one user, and its result.

    A submission is a solution of a problem. A run is a try: on `input`, or on the samples where
    that is null. Without a problem it is a playground's, and `input` is what the program reads.
    `number` is a name for clients that want digits.

    `rejudge_error` says why the last rejudging failed and left the old result; for staff.
    `turn` is the rank of a row that waits (ordering.py), `charged_ms` the estimate that the newest
    attempt was charged with. `attempt` only grows; `crashes` counts the attempts that we lost,
    `outages` those that ended since test data could not be read. `queued_at`: since when the row
    waits, or until when it is parked.
    `cases` has an object a case: index, verdict, runtime_ms, memory_kb and, for samples and
    failures, the texts.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without indexes of their own: the lists' indexes begin with these columns. The database itself
    # deletes submissions with their user or problem (migration 0020): Django would load them all.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="submissions", db_index=False
    )
    kind = models.CharField(
        max_length=10, choices=Kind.choices, default=Kind.SUBMISSION, db_default=Kind.SUBMISSION
    )
    number = models.BigIntegerField(
        unique=True,
        editable=False,
        db_default=Func(Value(NUMBERS), function="nextval", output_field=models.BigIntegerField()),
    )
    problem = models.ForeignKey(
        Problem, models.DO_NOTHING, null=True, related_name="submissions", db_index=False
    )
    language = models.CharField(max_length=32)
    source = models.TextField()
    is_shared = models.BooleanField("readable by link", default=False, db_default=False)
    input = models.TextField(null=True, editable=False)  # noqa: DJ001 - "" is an input, too
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    priority = models.PositiveSmallIntegerField(
        choices=[(one.value, one.name.lower()) for one in Priority],
        default=Priority.PRACTICE.value,
        db_default=Priority.PRACTICE.value,
    )
    turn = models.BigIntegerField(db_default=0, editable=False)
    charged_ms = models.BigIntegerField(db_default=0, default=0, editable=False)
    verdict = models.CharField(max_length=24, choices=VERDICTS, default="", blank=True)
    attempt = models.PositiveIntegerField(default=0)
    crashes = models.PositiveSmallIntegerField(default=0)
    outages = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
    worker = models.CharField(max_length=MAX_NAME_CHARS, default="", blank=True)
    idempotency_key = models.CharField(max_length=100, null=True, editable=False)  # noqa: DJ001
    data_version = models.CharField(max_length=64, default="", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    queued_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    cases_done = models.PositiveIntegerField(default=0)
    cases_total = models.PositiveIntegerField(default=0)
    runtime_ms = models.PositiveIntegerField(null=True)
    memory_kb = models.PositiveIntegerField(null=True)
    score = models.FloatField(null=True)
    max_score = models.FloatField(null=True)
    rejudge_error = models.TextField(default="", db_default="", blank=True)
    compile_log = models.TextField(default="", blank=True)
    cases = models.JSONField(default=list, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(state=State.DONE) | ~Q(verdict=""), name="verdict_when_done"
            ),
            models.CheckConstraint(
                condition=Q(verdict="") ^ Q(finished_at__isnull=False),
                name="verdict_exactly_when_finished",
            ),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING) ^ Q(leased_until=None),
                name="lease_exactly_when_running",
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.RUN) | Q(problem__isnull=False),
                name="submission_has_a_problem",
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.RUN) | Q(input__isnull=True),
                name="input_only_in_runs",
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
            # Staff's filters: without these, what is rare is looked for in all rows.
            models.Index(
                fields=("problem", "language", "-created_at", "-id"),
                name="submission_problem_language",
            ),
            models.Index(fields=("language", "-created_at", "-id"), name="submission_by_language"),
            models.Index(
                fields=("verdict", "-created_at", "-id"),
                condition=~Q(verdict=""),
                name="submission_by_verdict",
            ),
            models.Index(
                fields=("problem", "verdict", "-created_at", "-id"),
                condition=~Q(verdict=""),
                name="submission_problem_verdict",
            ),
            models.Index(
                fields=("-created_at", "-id"),
                condition=~Q(rejudge_error=""),
                name="submission_failed_rejudging",
            ),
            models.Index(fields=("user", "problem", "verdict"), name="submission_solved"),
            # For the ranking and profiles, which read no row of the table.
            models.Index(
                fields=("user", "problem", "created_at"),
                condition=Q(kind=Kind.SUBMISSION, verdict=Verdict.ACCEPTED.value),
                name="submission_accepted",
            ),
            models.Index(
                fields=("language", "priority", "turn", "queued_at"),
                condition=Q(state=State.QUEUED),
                name="submission_turn",
            ),
            models.Index(
                fields=("user", "turn", "language", "priority", "queued_at"),
                condition=Q(state=State.QUEUED),
                name="submission_flow",
            ),
            models.Index(
                fields=("finished_at",), condition=Q(kind=Kind.RUN), name="submission_old_runs"
            ),
            models.Index(
                fields=("leased_until",), condition=Q(state=State.RUNNING), name="submission_leased"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_rejudging(self) -> bool:
        """Whether there is a result already, which this judging would replace."""
        return self.finished_at is not None

    @property
    def is_run(self) -> bool:
        return self.kind == Kind.RUN

    def take_turn(self) -> None:
        """Let the INSERT work out the turn; call it in a transaction that inserts the row.

        The user's account is locked, so that their submissions take their turns one by one.
        """
        with connection.cursor() as cursor:
            cursor.execute(ordering.JOIN, {"user": self.user_id})
        values = ordering.turn_values(self.user_id, self.language, self.priority)
        self.turn = RawSQL(ordering.TURN, values)  # noqa: S611 - constant
