"""Every error has one form: {"code": for machines, "detail": a sentence, "fields": {...}?}.

`handle` is for what views raise; the four views below it are Django's own errors, which are JSON
for programs and pages elsewhere.
"""

import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from rest_framework import status
from rest_framework.exceptions import (
    AuthenticationFailed,
    ErrorDetail,
    NotAuthenticated,
    ValidationError,
)
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from submissions.api.http_codes import status_of
from submissions.intake.rejections import SubmissionRejectedError
from website.views import errors

_CODES = {
    "parse_error": "bad_json",
    "throttled": "too_many_requests",
    "authentication_failed": "bad_token",
}
_TOO_LARGE = {"code": "too_large", "detail": "The request is too large."}
RETRY_AFTER_S = 10
_GENERAL = "non_field_errors"


def handle(exc: Exception, context: dict[str, Any]) -> Response | None:
    """What a view raised, as the answer; nothing for a bug, which becomes a 500."""
    if isinstance(exc, SubmissionRejectedError):
        set_rollback()
        return _rejection(exc)
    if isinstance(exc, RequestDataTooBig):
        set_rollback()
        return Response(_TOO_LARGE, status=status.HTTP_413_REQUEST_ENTITY_TOO_LARGE)
    response = exception_handler(exc, context)
    if response is None:
        return None
    if isinstance(exc, ValidationError):
        response.data = _validation(exc.detail)
        return response
    if isinstance(exc, AuthenticationFailed | NotAuthenticated):
        # Also from views that authenticate nobody, for which DRF says 403.
        response.status_code = status.HTTP_401_UNAUTHORIZED
        response.headers.setdefault("WWW-Authenticate", "Token")
    detail = response.data["detail"]
    code = getattr(detail, "code", "error")
    response.data = _body(_CODES.get(code, code), str(detail))
    return response


def json_error(http_status: int, code: str, detail: str) -> JsonResponse:
    return JsonResponse(_body(code, detail), status=http_status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    if not errors.is_for_programs(request):
        return errors.show(request, 400)
    if isinstance(exception, RequestDataTooBig):
        return JsonResponse(_TOO_LARGE, status=413)
    return json_error(400, "bad_request", "The request can't be understood.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponseBase:  # noqa: ARG001 - Django names it
    if not errors.is_for_programs(request):
        return errors.show(request, 403)
    return json_error(403, "permission_denied", "You may not do this.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:  # noqa: ARG001 - Django names it
    if not errors.is_for_programs(request):
        return errors.show(request, 404)
    return json_error(404, "not_found", "There is nothing at this address.")


def server_error(request: HttpRequest) -> HttpResponseBase:
    if not errors.is_for_programs(request):
        return _server_error_page(request)
    return json_error(500, "server_error", "The judge failed; it has been logged. Try again later.")


def _server_error_page(request: HttpRequest) -> HttpResponseBase:
    """The page for a bug, or for a database that can't be reached, which is not for long."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return errors.show(request, 500)
    page = errors.show(request, 503)
    page.headers["Retry-After"] = str(RETRY_AFTER_S)
    return page


def _body(code: str, detail: str, fields: dict[str, list[str]] | None = None) -> dict[str, Any]:
    body: dict[str, Any] = {"code": code, "detail": detail}
    return body | {"fields": fields} if fields else body


def _rejection(exc: SubmissionRejectedError) -> Response:
    fields = {exc.field: [str(exc)]} if exc.field else None
    headers = {"Retry-After": str(exc.retry_after_s)} if exc.retry_after_s else None
    return Response(_body(exc.code, str(exc), fields), status=status_of(exc), headers=headers)


def _validation(detail: Any) -> dict[str, Any]:
    by_field = detail if isinstance(detail, dict) else {_GENERAL: detail}
    fields = {str(name): _messages(found) for name, found in by_field.items()}
    general = fields.pop(_GENERAL, [])
    first = [f"{name}: {messages[0]}" for name, messages in fields.items() if messages]
    return _body("invalid", next(iter([*general, *first]), "The request is not valid."), fields)


def _messages(detail: Any) -> list[str]:
    """The messages of one field, those of nested fields and list items included."""
    if isinstance(detail, ErrorDetail | str):
        return [str(detail)]
    if isinstance(detail, dict):
        return [f"{name}: {text}" for name, part in detail.items() for text in _messages(part)]
    return [text for part in detail for text in _messages(part)]
