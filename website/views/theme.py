"""The choice of a theme, for readers without scripts."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from website.context import THEMES

YEAR_S = 365 * 24 * 3600


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the theme in a cookie, and go back to the page that asked."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}):
        target = "/"
    answer = HttpResponseRedirect(target)
    theme = request.POST.get("theme", "")
    if theme in THEMES:
        secure = request.is_secure()
        answer.set_cookie("theme", theme, max_age=YEAR_S, samesite="Lax", secure=secure)
    return answer
