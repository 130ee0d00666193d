"""Problems for readers: all may read public problems, staff also hidden ones."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.pagination import PageNumberPagination
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from problems.models import Problem, ProblemQuerySet
from problems.serializers import (
    ProblemDetailSerializer,
    ProblemFilterSerializer,
    ProblemListSerializer,
)


class ProblemPagination(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 100


class ProblemListView(ListAPIView[Problem]):
    permission_classes = (AllowAny,)
    serializer_class = ProblemListSerializer
    filter_serializer_class = ProblemFilterSerializer
    pagination_class = ProblemPagination

    def get_queryset(self) -> ProblemQuerySet:
        # A blank filter counts as none: forms send every field.
        query = self.request.query_params
        given = {name: text for name, text in query.items() if str(text).strip()}
        wanted = self.filter_serializer_class(data=given)
        wanted.is_valid(raise_exception=True)
        problems = Problem.objects.visible_to(self.request.user).order_by("slug")
        return self.narrowed(problems, wanted.validated_data).prefetch_related("tags")

    def narrowed(self, problems: ProblemQuerySet, wanted: dict[str, Any]) -> ProblemQuerySet:
        """Apply the filters. submissions.api.catalogue extends it and `filter_serializer_class`."""
        if "difficulty" in wanted:
            problems = problems.filter(difficulty=wanted["difficulty"])
        if "tag" in wanted:
            problems = problems.filter(tags__name=wanted["tag"])
        if "search" in wanted:
            problems = problems.matching(wanted["search"])
        return problems

    @extend_schema(parameters=[ProblemFilterSerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().get(request, *args, **kwargs)


class ProblemDetailView(RetrieveAPIView[Problem]):
    permission_classes = (AllowAny,)
    serializer_class = ProblemDetailSerializer
    lookup_field = "slug"

    def get_queryset(self) -> ProblemQuerySet:
        problems = Problem.objects.visible_to(self.request.user)
        return problems.with_samples().prefetch_related("tags")
