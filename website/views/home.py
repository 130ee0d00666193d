"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from problems.models import Problem
from submissions.judging.sandboxes import served_languages
from website import daily, history
from website.pages.home import HomePage

RECENT = 5


@require_safe
@ensure_csrf_cookie  # LeetCode's clients read the token from the answer of the first page
def show(request: HttpRequest) -> HttpResponse:
    """What the site is, today's problem, and where the reader stopped."""
    page = HomePage(
        daily=daily.of_today(),
        problem_count=Problem.objects.visible_to(request.user).count(),
        language_count=len(served_languages()),
        recent=history.recent_problems(request.user, RECENT),
    )
    return render(request, "website/home.html", {"page": page})
