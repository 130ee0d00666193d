"""The list of problems as one user sees it: solved, tried or new. Problems know no submissions."""

from typing import Any

from django.db.models import Case, CharField, Exists, OuterRef, Value, When
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from problems.models import ProblemQuerySet
from problems.serializers import ProblemFilterSerializer, ProblemListSerializer
from problems.views import ProblemListView
from runners.verdicts import Verdict
from submissions.models import Submission

STATUSES = ("solved", "tried", "new")


class CatalogueItem(ProblemListSerializer):
    status = serializers.ChoiceField(choices=STATUSES, read_only=True)

    class Meta(ProblemListSerializer.Meta):
        fields = (*ProblemListSerializer.Meta.fields, "status")
        read_only_fields = fields


class CatalogueFilter(ProblemFilterSerializer):
    status = serializers.ChoiceField(STATUSES, required=False)


class CatalogueView(ProblemListView):
    """All problems are new to somebody who is not logged in."""

    serializer_class = CatalogueItem
    filter_serializer_class = CatalogueFilter

    @extend_schema(parameters=[CatalogueFilter])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().get(request, *args, **kwargs)

    def narrowed(self, problems: ProblemQuerySet, wanted: dict[str, Any]) -> ProblemQuerySet:
        user_id = self.request.user.pk or 0  # nobody's
        own = Submission.objects.filter(user_id=user_id, problem=OuterRef("pk"))
        tried, solved = Exists(own), Exists(own.filter(verdict=Verdict.ACCEPTED))
        chosen = {"solved": solved, "tried": tried & ~solved, "new": ~tried}
        problems = super().narrowed(problems, wanted)
        if "status" in wanted:
            problems = problems.filter(chosen[wanted["status"]])
        status = Case(
            When(solved, then=Value("solved")),
            When(tried, then=Value("tried")),
            default=Value("new"),
            output_field=CharField(),
        )
        return problems.annotate(status=status)
