"""Profiles and the ranking."""

from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts import profiles
from website import profile

PER_PAGE = 100
UTC = ZoneInfo("UTC")


@require_safe
def show(request: HttpRequest, name: str) -> HttpResponse:
    """A user's profile; `?year=` chooses the year of the calendar."""
    text = request.GET.get("year", "")
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None  # noqa: PLR2004 - digits of a year
    page = profile.page(request.user, name, zone=_zone(request), year=year)
    return render(request, "website/profile.html", {"page": page})


@require_safe
def show_ranking(request: HttpRequest) -> HttpResponse:
    """Users by the number of problems that they have solved."""
    rows = Paginator(profile.ranking(request.user), PER_PAGE)
    return render(request, "website/ranking.html", {"page": rows.get_page(request.GET.get("page"))})


def _zone(request: HttpRequest) -> ZoneInfo:
    """The zone that the viewer chose, else that of their browser (a cookie), else UTC."""
    chosen = profiles.of(request.user).time_zone if request.user.is_authenticated else ""
    return profiles.zone(chosen) or profiles.zone(request.COOKIES.get("timezone", "")) or UTC
