"""What every view of LeetCode's paths does first: who asks, may they write, what did they send.

Refusals are what clients understand: 403 makes them log in again, `error` is shown as it is.
"""

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt

from problems.models import Problem
from problems.validators import is_storable, is_storable_json
from submissions.api.http_codes import status_of
from submissions.intake.rejections import SubmissionRejectedError

View = Callable[..., HttpResponseBase]
NOT_SIGNED_IN = "User is not authenticated"
TOO_SOON = "You run code too soon. Please wait a moment."  # "too soon" makes old clients wait
SAFE = {"GET", "HEAD"}


class RefusedError(Exception):
    """`is_mild`: the user has to read it, or to wait, and may go on."""

    def __init__(
        self, text: str, *, status: int = 400, retry_after_s: float = 0, is_mild: bool = False
    ) -> None:
        super().__init__(text)
        self.status = status
        self.retry_after_s = retry_after_s
        self.is_mild = is_mild or self.is_too_soon

    @property
    def is_too_soon(self) -> bool:
        return self.status in {429, 503}


def endpoint(*methods: str, is_open: bool = False) -> Callable[[View], View]:
    """A view for these methods, and for users who are logged in unless it `is_open`."""

    def decorate(view: View) -> View:
        @csrf_exempt  # `_check` asks for a token in its own way
        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                _check(request, methods, is_open=is_open)
                return view(request, *args, **kwargs)
            except RefusedError as refused:
                return refusal(request, refused)
            except SubmissionRejectedError as rejected:
                return refusal(request, _as_refusal(rejected))
            except RequestDataTooBig:
                return refusal(request, RefusedError("The request is too large.", status=413))

        return wrapper

    return decorate


def refusal(request: HttpRequest, refused: RefusedError) -> JsonResponse:
    """`detail` is what tells a crawler of submissions that it is not logged in."""
    if refused.is_mild and "User-Agent" not in request.headers:
        # The Node clients, which name no agent: anything but 200 ends them without a word.
        return JsonResponse({"error": TOO_SOON if refused.is_too_soon else str(refused)})
    body = {"error": str(refused), "detail": str(refused)}
    headers = None
    if refused.is_too_soon:
        headers = {"Retry-After": str(int(refused.retry_after_s) + 1)}
    return JsonResponse(body, status=refused.status, headers=headers)


def has_token(request: HttpRequest) -> bool:
    """Whether this comes from a program that holds the user's cookies, not from a stranger's page.

    Clients repeat the csrftoken cookie in a header. No page of another site can send that header,
    whatever its origin says; so the token's value need not be one that we have given out.
    """
    sent = request.headers.get("X-CSRFToken", "")
    kept = request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")
    return bool(sent) and constant_time_compare(sent, kept)


def user_id(request: HttpRequest) -> int:
    return cast("int", request.user.pk)


def body_of(request: HttpRequest) -> dict[str, Any]:
    """The JSON object that was sent."""
    try:
        value = json.loads(request.body or b"{}")
    except (ValueError, RecursionError) as error:
        raise RefusedError("The body is not valid JSON.") from error
    if not isinstance(value, dict) or not is_storable_json(value):
        raise RefusedError("The body has to be a JSON object, of text that can be stored.")
    return value


def text_of(value: Any) -> str:
    """A text that can be looked up; empty where it is none, or can't be stored."""
    text = "" if value is None else str(value)
    return text if is_storable(text) else ""


def problem_of(request: HttpRequest, **lookup: Any) -> Problem:
    problem = Problem.objects.visible_to(request.user).filter(**lookup).first()
    if problem is None:
        raise RefusedError("There is no such problem.", status=404)
    return problem


def _check(request: HttpRequest, methods: tuple[str, ...], *, is_open: bool) -> None:
    if request.method not in methods:
        raise RefusedError("This can't be done here.", status=405)
    if not is_open and not request.user.is_authenticated:
        raise RefusedError(NOT_SIGNED_IN, status=403)
    if not is_open and request.method not in SAFE and not has_token(request):
        raise RefusedError("Send the csrftoken cookie as X-CSRFToken, too.", status=403)


def _as_refusal(rejected: SubmissionRejectedError) -> RefusedError:
    status, text = status_of(rejected), str(rejected)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        text = f"{TOO_SOON} {text}"
    return RefusedError(text, status=status, retry_after_s=rejected.retry_after_s, is_mild=True)
