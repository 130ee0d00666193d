"""The submissions API. Each view makes one domain call; errors become JSON in judge_site.errors."""

from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.generics import ListAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from problems.models import Problem
from submissions.api.serializers import (
    CreatedOutput,
    DetailOutput,
    ListedOutput,
    RejudgeInput,
    RejudgeOutput,
    StatusOutput,
    SubmissionInput,
    columns_of,
    detail,
)
from submissions.api.throttles import admission_of, quota_headers
from submissions.intake import orders
from submissions.intake.admission import Admission
from submissions.models import VERDICTS, Kind, Submission, SubmissionQuerySet
from submissions.queue import positions
from submissions.status.shapes import snapshot

MAX_KEY_CHARS = 100
ORDER_HEADERS = [
    OpenApiParameter("Idempotency-Key", location="header"),
    OpenApiParameter("Location", location="header", response=[202], description="The status."),
    *(
        OpenApiParameter(f"X-RateLimit-{name}", int, location="header", response=[202, 429])
        for name in ("Limit", "Remaining", "Reset")
    ),
]
ORDER_ANSWERS: dict[int, Any] = {
    202: CreatedOutput,
    409: OpenApiResponse(
        description="`not_judgeable`, or `idempotency_conflict`: the key came with another body."
    ),
    429: OpenApiResponse(
        description="Too fast: `too_many_requests` is your own rate, `too_many_from_address` the "
        "rate that accounts younger than a day share at one address. Only accepted orders count."
    ),
    503: OpenApiResponse(description="The queue is full: `queue_full`."),
}
TOO_MANY = f"More than {orders.MOST_REJUDGED} match: `too_many_to_rejudge`. Narrow the filter."
VERDICT_NAMES = tuple(name for name, _ in VERDICTS)


class OrderView(APIView):
    """Accepts programs, at a rate; every answer says what is left of it."""

    admission: Admission

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.admission = admission_of(request)

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answer = super().finalize_response(request, response, *args, **kwargs)
        if admission := getattr(self, "admission", None):  # none for who is not let in at all
            for name, value in quota_headers(admission.quota).items():
                answer[name] = value
        return answer

    def accepted(self, row: Submission) -> Response:
        """202, with the status and where to ask for the next one."""
        url = reverse(f"{row.kind}-status", args=[row.pk])
        place = positions.first_guess(self.admission.waiting)
        answer = snapshot(row, place=place).status | {"status_url": url}
        return Response(answer, status.HTTP_202_ACCEPTED, headers={"Location": url})


class SubmitView(OrderView):
    @extend_schema(request=SubmissionInput, responses=ORDER_ANSWERS, parameters=ORDER_HEADERS)
    def post(self, request: Request, slug: str) -> Response:
        """Submit a solution.

        It is queued, and the answer is its first status. Poll `status_url` for the verdict. Send
        an `Idempotency-Key`, so that the request can be repeated safely.
        """
        problem = get_object_or_404(Problem.objects.visible_to(request.user), slug=slug)
        body = SubmissionInput(data=request.data)
        body.is_valid(raise_exception=True)
        order = orders.Order(
            user_id=cast("int", request.user.pk),
            problem=problem,
            idempotency_key=idempotency_key(request),
            **body.validated_data,
        )
        return self.accepted(orders.submit(order, self.admission))


class SubmissionsPagination(CursorPagination):
    ordering = ("-created_at", "-id")
    page_size = 50

    def decode_cursor(self, request: Request) -> Any:
        """What the cursor says; 404 for one that we did not make."""
        cursor = super().decode_cursor(request)
        position = cursor.position if cursor else None
        if position is not None and not _is_time_of_ours(str(position)):
            raise NotFound(self.invalid_cursor_message)
        return cursor


class SubmissionListView(ListAPIView[Submission]):
    """Own submissions, newest first; staff see everybody's."""

    serializer_class = ListedOutput
    pagination_class = SubmissionsPagination
    queryset = Submission.objects.none()

    @extend_schema(
        parameters=[
            OpenApiParameter("problem"),
            OpenApiParameter("verdict", enum=list(VERDICT_NAMES)),
            OpenApiParameter("language"),
        ]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List your submissions, newest first.

        Staff see everybody's. Runs are not in the list. 50 on a page; `next` is the address of the
        next one.
        """
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> SubmissionQuerySet:
        rows = Submission.objects.submissions().visible_to(self.request.user).listed()
        return rows.filter(**_filters(self.request.query_params))


class SubmissionView(APIView):
    kind = Kind.SUBMISSION

    @extend_schema(responses=DetailOutput)
    def get(self, request: Request, submission_id: UUID) -> Response:
        """Get the full result of a submission.

        For its owner and staff: source, compiler output, cases, percentiles among all accepted
        submissions, and earlier results if it was judged again.
        """
        rows = Submission.objects.filter(kind=self.kind).visible_to(request.user)
        rows = rows.with_problem_slug()
        row = get_object_or_404(rows, pk=submission_id)
        return Response(detail(row, for_staff=request.user.is_staff))


class StatusView(APIView):
    """Documents the status; the poll application (judge_site.asgi) answers before it gets here."""

    kind = Kind.SUBMISSION

    @extend_schema(
        responses={200: StatusOutput, 304: OpenApiResponse(description="As If-None-Match says.")},
        parameters=[
            OpenApiParameter("wait", float),
            OpenApiParameter("until", enum=["done"]),
            OpenApiParameter("If-None-Match", location="header"),
            OpenApiParameter("ETag", location="header", response=[200, 304]),
        ],
    )
    def get(self, request: Request, submission_id: UUID) -> Response:
        """Get the status.

        With `wait` the request is held until the status changes, with `until=done` until it is
        final; else pause for `poll_after_ms` milliseconds before you ask again. The same JSON is
        pushed over a WebSocket.
        """
        rows = Submission.objects.filter(kind=self.kind).visible_to(request.user).without_texts()
        return Response(snapshot(get_object_or_404(rows, pk=submission_id)).status)


class RejudgeView(APIView):
    permission_classes = (IsAdminUser,)

    @extend_schema(request=None, responses={202: StatusOutput})
    def post(self, _request: Request, submission_id: UUID) -> Response:
        """Judge a finished submission again.

        For staff. It waits behind live work, and its old verdict stays until the new one is there.
        """
        rows = Submission.objects.submissions().without_texts()
        orders.rejudge(rows.filter(pk=submission_id))
        row = get_object_or_404(rows, pk=submission_id)
        return Response(snapshot(row).status, status.HTTP_202_ACCEPTED)


class RejudgeManyView(APIView):
    permission_classes = (IsAdminUser,)

    @extend_schema(
        operation_id="submissions_rejudge_many",
        request=RejudgeInput,
        responses={202: RejudgeOutput, 409: OpenApiResponse(description=TOO_MANY)},
    )
    def post(self, request: Request) -> Response:
        """Judge all finished submissions again that match.

        For staff. Name a problem, a language, a verdict, or several of them. The answer says how
        many are queued. All of them are queued, behind live work, or none is.
        """
        body = RejudgeInput(data=request.data)
        body.is_valid(raise_exception=True)
        rows = Submission.objects.filter(**body.filters())
        return Response({"count": orders.rejudge(rows)}, status.HTTP_202_ACCEPTED)


class CancelView(APIView):
    kind = Kind.SUBMISSION

    @extend_schema(request=None, responses={200: StatusOutput})
    def post(self, request: Request, submission_id: UUID) -> Response:
        """Cancel a submission.

        At any stage: what runs is stopped. One that is done stays as it is.
        """
        rows = Submission.objects.filter(kind=self.kind).visible_to(request.user).without_texts()
        row = get_object_or_404(rows, pk=submission_id)
        orders.cancel(row)
        row.refresh_from_db()
        return Response(snapshot(row).status)


def idempotency_key(request: Request) -> str | None:
    """The key that came with a request; ValidationError for one that can't be kept."""
    key = request.headers.get("Idempotency-Key")
    if key is not None and not (0 < len(key) <= MAX_KEY_CHARS and key.isprintable()):
        raise ValidationError(
            {"Idempotency-Key": f"Use 1 to {MAX_KEY_CHARS} printable characters."}
        )
    return key


def _is_time_of_ours(text: str) -> bool:
    """In UTC: what another zone writes may be in no year that there is, once it is ours."""
    try:
        time = parse_datetime(text)
    except ValueError:
        return False
    return time is not None and time.utcoffset() == timedelta(0)


def _filters(query: Any) -> dict[str, str]:
    """Filters of the list; what no submission could match is an error, not an empty list.

    A blank filter counts as none: forms send every field.
    """
    query = {name: value for name, value in query.items() if value.strip()}
    chosen = columns_of(query)
    if any("\x00" in value for value in chosen.values()):
        raise ValidationError({"filter": "A filter has a NUL byte."})
    if "verdict" in query and query["verdict"] not in VERDICT_NAMES:
        raise ValidationError({"verdict": f"Use one of {', '.join(VERDICT_NAMES)}."})
    return chosen
