"""Pages for what went wrong: 400, 403, 404, 405, 429, 500 and 503.

Programs, which use the API and LeetCode's addresses, never get one of these (`is_for_programs`).
"""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from website.context import theme_of

FIRST_OF_SERVER = 500


@dataclass(frozen=True, slots=True)
class ErrorText:
    """What a page says: what happened, and what to do."""

    title: str | Promise
    detail: str | Promise


TEXTS = {
    400: ErrorText(_("This request can't be understood"), _("Go back and try again.")),
    403: ErrorText(
        _("You may not see this page"), _("Sign in with an account that has the permission.")
    ),
    404: ErrorText(
        _("There is no such page"), _("The address is wrong, or the page is not public.")
    ),
    405: ErrorText(
        _("This page can't be opened like this"),
        _("The address is for a form. Open the page that has the form."),
    ),
    429: ErrorText(_("Too many requests"), _("Wait a minute, then try again.")),
    500: ErrorText(
        _("Something went wrong"), _("The error is logged. Try again in a few minutes.")
    ),
    503: ErrorText(
        _("The site is busy"), _("Nothing that you have submitted is lost. Try again in a minute.")
    ),
}
EXPIRED_FORM = ErrorText(
    _("This form is too old"),
    _("Go back, reload the page and send the form again. The site needs cookies for this."),
)


def show(request: HttpRequest, status: int, text: ErrorText | None = None) -> HttpResponse:
    """The page for a status of TEXTS.

    Pages for errors of the server ask nothing of the database, of sessions or of context
    processors: one of these may be what has failed.
    """
    shown = text or TEXTS[status]
    context = {"title": shown.title, "detail": shown.detail, "status": status}
    if status < FIRST_OF_SERVER:
        return HttpResponse(render_to_string("website/error.html", context, request), status=status)
    context |= {"theme": theme_of(request)}
    return HttpResponse(render_to_string("website/error_plain.html", context), status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: it is from another site, or older than the session."""
    if is_for_programs(request):
        body = {"code": "csrf_failed", "detail": reason or "The CSRF token is missing or wrong."}
        return JsonResponse(body, status=403)
    return show(request, 403, EXPIRED_FORM)


def is_for_programs(request: HttpRequest) -> bool:
    """Whether errors at this address are JSON."""
    if request.path.startswith(("/api/", "/graphql")):
        return True
    match = request.resolver_match
    return match is not None and match.func.__module__.startswith("leetcode.")
