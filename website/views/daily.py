"""The daily problems, by month."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from website import daily


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The daily problems of the month that `?month=2026-11` names, or of this one."""
    daily.of_today()  # chosen by now, even if this is the first page of the day
    page = daily.page(request.GET.get("month", ""))
    return render(request, "website/daily.html", {"page": page})
