"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe


@require_safe
@ensure_csrf_cookie  # LeetCode's clients read the token from the answer of the first page
def show(request: HttpRequest) -> HttpResponse:
    """What the site is, and where to begin."""
    return render(request, "website/home.html")
