"""The list of problems, and a random one of it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from website import daily, listing
from website.filters import ProblemFilter


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """One page of the list; the address holds the filter."""
    page = listing.page(request.user, ProblemFilter.read(request.GET))
    context = {"page": page, "daily": daily.of_today()}
    return render(request, "website/problems.html", context)


@require_safe
def show_random(request: HttpRequest) -> HttpResponse:
    """Go to one of the problems that match the filter."""
    wanted = ProblemFilter.read(request.GET)
    slug = listing.random_slug(request.user, wanted)
    if slug is None:
        return HttpResponseRedirect(reverse("website:problems") + wanted.address())
    return HttpResponseRedirect(reverse("website:problem", args=[slug]))
