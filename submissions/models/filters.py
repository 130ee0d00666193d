"""Which submissions somebody sees, with which columns, and what waits or runs: reads alone."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Q

from problems.models import Problem
from submissions.models import ordering
from submissions.models.ordering import Priority
from submissions.models.states import Kind, State

if TYPE_CHECKING:
    from submissions.models import Submission


class SubmissionFilters(models.QuerySet["Submission"]):
    """Filters and reads; `transitions.SubmissionQuerySet` adds every change of a row."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self if getattr(user, "is_staff", False) else self.filter(user_id=user.pk)

    def readable_by(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Rows whose code this user may read: those they see, and those that owners share."""
        if getattr(user, "is_staff", False):
            return self
        return self.filter(Q(user_id=user.pk) | Q(is_shared=True, kind=Kind.SUBMISSION))

    def submissions(self) -> Self:
        """Without runs, which count nowhere."""
        return self.filter(kind=Kind.SUBMISSION)

    def runs(self) -> Self:
        return self.filter(kind=Kind.RUN)

    def without_texts(self) -> Self:
        """Rows without the columns that a list never shows."""
        return self.defer("source", "input", "compile_log", "cases")

    def with_problem_slug(self) -> Self:
        """Rows with the columns of their problem that submissions need, in the same query."""
        fields = Problem._meta.concrete_fields  # noqa: SLF001 - Django's documented API
        unseen = {field.name for field in fields} - {"id", "slug", "shows_failing_case"}
        return self.select_related("problem").defer(*(f"problem__{name}" for name in unseen))

    def listed(self) -> Self:
        return self.with_problem_slug().defer("source", "input", "compile_log", "cases")

    def is_waiting(self, languages: Sequence[str]) -> bool:
        rows = self.filter(state=State.QUEUED, turn__lt=ordering.PARKED)
        return rows.filter(language__in=languages).exists()

    def by_worker(self) -> "defaultdict[str, list[Submission]]":
        """What is being judged, by the names of the workers."""
        rows: defaultdict[str, list[Submission]] = defaultdict(list)
        fields = ("worker", "language", "started_at", "problem__slug")
        for row in self.filter(state=State.RUNNING).select_related("problem").only(*fields):
            rows[row.worker].append(row)
        return rows

    def in_line(self, languages: Sequence[str], limit: int) -> list["Submission"]:
        """The first rows that wait, in the order of their turns, with what a status shows."""
        values = {
            "languages": list(languages),
            "priorities": [one.value for one in Priority],
            "limit": limit,
        }
        return list(self.raw(ordering.IN_LINE, values))
