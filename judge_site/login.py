"""Logging in by form, with the counters of POST .../auth/token/: no door gives more guesses.

LeetCode's clients use ours, and read both cookies from the redirect; staff may use the admin's.
"""

from typing import cast

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import authenticate, login
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.usernames import MAX_NAME_CHARS, typed
from judge_site.accounts import MAX_PASSWORD_CHARS
from judge_site.throttles import LoginAddressThrottle, LoginThrottle

FORM = """<!DOCTYPE html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in</title>
<form method="post">
<input type="hidden" name="csrfmiddlewaretoken" value="{}">
<p><label>Name <input name="login" autocomplete="username" required autofocus></label></p>
<p><label>Password
<input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Log in</button></p>
</form>
"""


class FormThrottle(LoginThrottle):
    """The same counter as that of tokens, for a form with the name in this field."""

    def __init__(self, field: str) -> None:
        self._field = field

    def name(self, request: Request) -> str:
        return str(request.POST.get(self._field, ""))


@never_cache
@csrf_protect
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def login_page(request: HttpRequest) -> HttpResponse:
    """The form, or where to go with a new session; 400 for a wrong password."""
    if request.method != "POST":
        return HttpResponse(format_html(FORM, get_token(request)))
    if refusal := _refusal(request, "login"):
        return refusal
    user = _user(request)
    if user is None:
        return _refused("The name or the password is wrong.", 400)
    _forget(request, "login")
    login(request, user)
    return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL)


@sensitive_post_parameters("password")
def admin_login(request: HttpRequest) -> HttpResponse:
    """Django's own page."""
    if request.method == "POST" and (refusal := _refusal(request, "username")):
        return refusal
    answer = admin.site.login(request)
    if request.method == "POST" and request.user.is_authenticated:
        _forget(request, "username")
    return answer


def _refusal(request: HttpRequest, field: str) -> HttpResponse | None:
    """429 for who has tried too often."""
    for throttle in (FormThrottle(field), LoginAddressThrottle()):
        if not throttle.allow_request(cast("Request", request), APIView()):
            wait_s = int(throttle.wait()) + 1
            return _refused("Too many attempts: wait a moment.", 429, {"Retry-After": str(wait_s)})
    return None


def _forget(request: HttpRequest, field: str) -> None:
    FormThrottle(field).forget(cast("Request", request))


def _user(request: HttpRequest) -> User | None:
    name, password = typed(request.POST.get("login", "")), request.POST.get("password", "")
    if len(name) > MAX_NAME_CHARS or len(password) > MAX_PASSWORD_CHARS or "\0" in name + password:
        return None
    return authenticate(request, username=name, password=password)


def _refused(text: str, status: int, headers: dict[str, str] | None = None) -> JsonResponse:
    return JsonResponse({"error": text, "detail": text}, status=status, headers=headers)
