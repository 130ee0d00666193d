"""Signing in, out and up.

LeetCode's clients post to the same address as the form, and read both cookies from the redirect.
"""

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from accounts import registration
from accounts.login import SignInRefusedError, sign_in

BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@csrf_protect
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The form, or where to go with a new session; 400 for a wrong password, 429 for too many."""
    get_token(request)  # clients read the cookie
    target = _target(request)
    if request.method != "POST":
        return render(request, "website/sign_in.html", {"next": target})
    try:
        sign_in(request)
    except SignInRefusedError as refused:
        return _refused(request, refused, target)
    return HttpResponseRedirect(target or settings.LOGIN_REDIRECT_URL)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    return HttpResponseRedirect("/")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account and sign in."""
    context: dict[str, Any] = {"errors": {}, "next": _target(request)}
    status = 200
    if request.method == "POST":
        try:
            user = registration.from_form(request)
        except registration.RefusedError as refused:
            context |= {"errors": refused.errors, "name": request.POST.get("username", "")}
            status = refused.status
        else:
            login(request, user, backend=BACKEND)
            return HttpResponseRedirect(context["next"] or settings.LOGIN_REDIRECT_URL)
    return render(request, "website/sign_up.html", context, status=status)


def _target(request: HttpRequest) -> str:
    """Where to go afterwards; empty unless it is a page of this site."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return target if is_ours else ""


def _refused(request: HttpRequest, refused: SignInRefusedError, target: str) -> HttpResponse:
    status = 429 if refused.retry_after_s else 400
    headers = {"Retry-After": str(refused.retry_after_s)} if refused.retry_after_s else None
    if "text/html" not in request.headers.get("Accept", ""):
        body = {"error": str(refused), "detail": str(refused)}
        return JsonResponse(body, status=status, headers=headers)
    error = _("Too many attempts. Try again in a minute.")
    if not refused.retry_after_s:
        error = _("The username or the password is wrong.")
    context = {"error": error, "name": request.POST.get("login", ""), "next": target}
    answer = render(request, "website/sign_in.html", context, status=status)
    for name, value in (headers or {}).items():
        answer.headers[name] = value
    return answer


def user_of(request: HttpRequest) -> User:
    """The user of a view that only users reach."""
    assert isinstance(request.user, User)  # noqa: S101 - `login_required` has let them in
    return request.user
