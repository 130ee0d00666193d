"""`/graphql`: by POST, or by GET; 200 also for errors, which clients read from the body."""

import json
from functools import cache
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from graphql import GraphQLError, GraphQLSchema

from leetcode import gate
from leetcode.graph import front
from leetcode.graph.budget import Budget
from leetcode.graph.resolvers import MUTATIONS, QUERIES
from problems.validators import is_storable_json
from submissions.api.http_codes import status_of
from submissions.api.throttles import reading_of
from submissions.intake.rejections import ReadTooMuchError


@gate.endpoint("GET", "POST", is_open=True)
def graphql(request: HttpRequest) -> JsonResponse:
    reading = reading_of(request)
    try:
        reading.ensure_left()
    except ReadTooMuchError as error:
        return _refusal(error)
    budget = Budget()
    answer = _answer(request, budget)
    reading.charge(budget.units)
    return answer


def _answer(request: HttpRequest, budget: Budget) -> JsonResponse:
    get_token(request)  # some clients take the csrftoken cookie from here, and renew it
    sent: dict[str, Any] = gate.body_of(request) if request.method == "POST" else request.GET.dict()
    try:
        asked = _read(sent)
    except GraphQLError as error:
        return JsonResponse(front.said([error]))
    if front.is_mutation(asked) and not (request.method == "POST" and gate.has_token(request)):
        raise gate.RefusedError("Send the csrftoken cookie as X-CSRFToken, too.", status=403)
    return JsonResponse(front.answer(_schema(), asked, request, budget))


def _refusal(error: ReadTooMuchError) -> JsonResponse:
    """429, in GraphQL's form, which clients show."""
    said = front.said([GraphQLError(str(error), extensions={"code": error.code})])
    headers = {"Retry-After": str(error.retry_after_s)}
    return JsonResponse(said, status=status_of(error), headers=headers)


@cache
def _schema() -> GraphQLSchema:
    return front.make_schema(QUERIES, MUTATIONS)


def _read(sent: dict[str, Any]) -> front.Asked:
    query, operation = sent.get("query"), sent.get("operationName")
    if not isinstance(query, str) or not query:
        raise GraphQLError("Send a query.")
    return front.Asked(
        document=front.read(query),
        variables=_variables(sent.get("variables")),
        operation=operation if isinstance(operation, str) and operation else None,
    )


def _variables(value: Any) -> dict[str, Any]:
    """An object; some clients send it as text, or an empty list for none."""
    if isinstance(value, str) and value:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise GraphQLError("The variables are not valid JSON.") from error
    if not is_storable_json(value):
        raise GraphQLError("The variables can't be stored.")
    return value if isinstance(value, dict) else {}
