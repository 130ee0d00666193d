"""Signing in by a form: the site's, which LeetCode's clients use too, and that of Django admin.

Both count wrong passwords together with `POST .../auth/token/`, so no form gives more guesses.
"""

from typing import cast

from django.contrib import admin
from django.contrib.auth import authenticate, login
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.debug import sensitive_post_parameters
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.api import MAX_PASSWORD_CHARS
from accounts.throttles import LoginAddressThrottle, LoginThrottle
from accounts.usernames import MAX_NAME_CHARS, typed


class SignInRefusedError(Exception):
    """Nobody is signed in; `retry_after_s` is 0 unless it was tried too often."""

    def __init__(self, text: str, *, retry_after_s: int = 0) -> None:
        super().__init__(text)
        self.retry_after_s = retry_after_s


class FormThrottle(LoginThrottle):
    """The same counter as that of tokens, for a form with the name in this field."""

    def __init__(self, field: str) -> None:
        self._field = field

    def name(self, request: Request) -> str:
        return str(request.POST.get(self._field, ""))


def sign_in(request: HttpRequest, field: str = "login") -> None:
    """Start a session for the name in this field and the password of a form.

    Raises SignInRefusedError for a wrong name or password, and after too many of them.
    """
    if wait_s := _wait_s(request, field):
        raise SignInRefusedError("Too many attempts: wait a moment.", retry_after_s=wait_s)
    user = _user(request, field)
    if user is None:
        raise SignInRefusedError("The name or the password is wrong.")
    _forget(request, field)
    login(request, user)


@sensitive_post_parameters("password")
def admin_login(request: HttpRequest) -> HttpResponse:
    """Django's own page."""
    if request.method == "POST" and (wait_s := _wait_s(request, "username")):
        text = "Too many attempts: wait a moment."
        return JsonResponse({"error": text}, status=429, headers={"Retry-After": str(wait_s)})
    answer = admin.site.login(request)
    if request.method == "POST" and request.user.is_authenticated:
        _forget(request, "username")
    return answer


def _wait_s(request: HttpRequest, field: str) -> int:
    """How long to wait for who has tried too often; 0 for others. Counts the attempt."""
    for throttle in (FormThrottle(field), LoginAddressThrottle()):
        if not throttle.allow_request(cast("Request", request), APIView()):
            return int(throttle.wait()) + 1
    return 0


def _forget(request: HttpRequest, field: str) -> None:
    FormThrottle(field).forget(cast("Request", request))


def _user(request: HttpRequest, field: str) -> User | None:
    name, password = typed(request.POST.get(field, "")), request.POST.get("password", "")
    if len(name) > MAX_NAME_CHARS or len(password) > MAX_PASSWORD_CHARS or "\0" in name + password:
        return None
    return authenticate(request, username=name, password=password)
