"""Problems as one user sees them: solved, tried or new, and how often all have solved them.

It is here, since problems know no submissions.
"""

from typing import Any

from django.db.models import Case, CharField, Exists, F, FloatField, OuterRef, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf, Round
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from problems.models import Problem, ProblemQuerySet
from problems.serializers import (
    ProblemDetailSerializer,
    ProblemFilterSerializer,
    ProblemListSerializer,
)
from problems.views import ProblemDetailView, ProblemListView
from runners.verdicts import Verdict
from submissions.models import Submission

STATUSES = ("solved", "tried", "new")


COUNTS = ("submitted", "accepted", "acceptance_rate")


class Counts(serializers.Serializer[Problem]):
    """How many submissions there were; the rate is a percentage, null while there are none."""

    submitted = serializers.IntegerField(read_only=True)
    accepted = serializers.IntegerField(read_only=True)
    acceptance_rate = serializers.FloatField(read_only=True, allow_null=True)


class CatalogueItem(Counts, ProblemListSerializer):
    status = serializers.ChoiceField(choices=STATUSES, read_only=True)

    class Meta(ProblemListSerializer.Meta):
        fields = (*ProblemListSerializer.Meta.fields, "status", *COUNTS)
        read_only_fields = fields


class CatalogueDetail(Counts, ProblemDetailSerializer):
    class Meta(ProblemDetailSerializer.Meta):
        fields: tuple[str, ...] = (*ProblemDetailSerializer.Meta.fields, *COUNTS)
        read_only_fields = fields


class CatalogueFilter(ProblemFilterSerializer):
    status = serializers.ChoiceField(STATUSES, required=False)


class CatalogueView(ProblemListView):
    """All problems are new to somebody who is not logged in."""

    serializer_class = CatalogueItem
    filter_serializer_class = CatalogueFilter

    @extend_schema(parameters=[CatalogueFilter])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the problems.

        By slug, with your own `status` for each: `solved`, `tried` or `new`. Hidden problems are in
        it for staff only.
        """
        return super().get(request, *args, **kwargs)

    def narrowed(self, problems: ProblemQuerySet, wanted: dict[str, Any]) -> ProblemQuerySet:
        user_id = self.request.user.pk
        problems = super().narrowed(problems, wanted)
        if "status" in wanted:
            problems = of_status(problems, user_id, wanted["status"])
        return with_counts(with_status(problems, user_id))


class CatalogueDetailView(ProblemDetailView):
    """Get a problem.

    Its statement, samples, limits, and of a function problem the signature and starter code.
    `judgeable` is false where solutions can't be judged here.
    """

    serializer_class = CatalogueDetail

    def get_queryset(self) -> ProblemQuerySet:
        return with_counts(super().get_queryset())


def with_status(problems: ProblemQuerySet, user_id: int | None) -> ProblemQuerySet:
    """Problems with `status`, one of STATUSES, as this user sees them; None is a stranger."""
    solved, tried = _progress(user_id)
    return problems.annotate(
        status=Case(
            When(solved, then=Value("solved")),
            When(tried, then=Value("tried")),
            default=Value("new"),
            output_field=CharField(),
        )
    )


def of_status(problems: ProblemQuerySet, user_id: int | None, status: str) -> ProblemQuerySet:
    """The problems that have this status for this user."""
    solved, tried = _progress(user_id)
    return problems.filter({"solved": solved, "tried": tried & ~solved, "new": ~tried}[status])


def _progress(user_id: int | None) -> tuple[Exists, Exists]:
    """Whether the user has solved a problem, and whether they have tried it."""
    own = Submission.objects.submissions().filter(user_id=user_id or 0, problem=OuterRef("pk"))
    return Exists(own.filter(verdict=Verdict.ACCEPTED)), Exists(own)


def with_counts(problems: ProblemQuerySet) -> ProblemQuerySet:
    """Problems with the numbers of Counts, in the same query."""
    rate = F("tally__accepted") * 100.0 / NullIf(F("tally__submitted"), 0)
    return problems.annotate(
        submitted=Coalesce("tally__submitted", 0),
        accepted=Coalesce("tally__accepted", 0),
        acceptance_rate=Round(Cast(rate, FloatField()), 2),
    )
