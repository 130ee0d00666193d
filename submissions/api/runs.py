"""Runs: code is tried on an input, or on a problem's samples. Else they are as submissions are."""

from typing import Any, cast
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from problems.models import Problem
from submissions.api.serializers import PlaygroundInput, RunInput, RunOutput, StatusOutput
from submissions.api.submissions import (
    ORDER_ANSWERS,
    ORDER_HEADERS,
    CancelView,
    OrderView,
    StatusView,
    SubmissionView,
    idempotency_key,
)
from submissions.intake import orders
from submissions.models import Kind


class ProblemRunView(OrderView):
    @extend_schema(request=RunInput, responses=ORDER_ANSWERS, parameters=ORDER_HEADERS)
    def post(self, request: Request, slug: str) -> Response:
        """Run code for a problem without submitting it.

        On your own `input`, or on the samples if there is none. A run counts nowhere, and is
        deleted after some days.
        """
        problem = get_object_or_404(Problem.objects.visible_to(request.user), slug=slug)
        body = RunInput(data=request.data)
        body.is_valid(raise_exception=True)
        return _run(self, request, problem, **body.validated_data)


class PlaygroundView(OrderView):
    @extend_schema(request=PlaygroundInput, responses=ORDER_ANSWERS, parameters=ORDER_HEADERS)
    def post(self, request: Request) -> Response:
        """Run a program in the playground.

        It reads `stdin`; there is no problem to solve. The verdict is `accepted` when it ended
        well.
        """
        body = PlaygroundInput(data=request.data)
        body.is_valid(raise_exception=True)
        given = dict(body.validated_data)
        return _run(self, request, None, input=given.pop("stdin", ""), **given)


class RunView(SubmissionView):
    kind = Kind.RUN

    @extend_schema(operation_id="runs_retrieve", responses=RunOutput)
    def get(self, request: Request, submission_id: UUID) -> Response:
        """Get the full result of a run.

        For its owner and staff: source, compiler output, and what came of each input.
        """
        return super().get(request, submission_id)


class RunStatusView(StatusView):
    kind = Kind.RUN


class RunCancelView(CancelView):
    kind = Kind.RUN

    @extend_schema(request=None, responses={200: StatusOutput})
    def post(self, request: Request, submission_id: UUID) -> Response:
        """Cancel a run.

        At any stage: what runs is stopped. One that is done stays as it is.
        """
        return super().post(request, submission_id)


def _run(view: OrderView, request: Request, problem: Problem | None, **what: Any) -> Response:
    order = orders.Order(
        user_id=cast("int", request.user.pk),
        problem=problem,
        idempotency_key=idempotency_key(request),
        **what,
    )
    return view.accepted(orders.run(order, view.admission))
