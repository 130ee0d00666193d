"""One problem: the statement beside the editor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from website import workspace


@require_safe
@ensure_csrf_cookie  # the scripts send it with each request
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """The problem page."""
    page = workspace.page(request.user, slug, request.GET.get("submission", ""))
    return render(request, "website/problem.html", {"page": page})
