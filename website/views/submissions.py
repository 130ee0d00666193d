"""Lists of submissions, one submission, and what its owner may do with it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from submissions.intake import orders
from website import history, submission


@require_safe
@login_required
def show_all(request: HttpRequest) -> HttpResponse:
    """Own submissions; everybody's for staff."""
    page = history.page(request.user, request.GET)
    return render(request, "website/submissions.html", {"page": page})


@require_safe
def show(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """One submission."""
    page = submission.page(request.user, submission_id)
    return render(request, "website/submission.html", {"page": page})


@require_safe
def compare(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """Go to the difference with the submission that a form names."""
    try:
        other = UUID(request.GET.get("with", ""))
    except ValueError:
        return _back(submission_id)
    address = reverse("website:submission-diff", args=[other, submission_id])
    return HttpResponseRedirect(address)


@require_safe
def show_diff(request: HttpRequest, old_id: UUID, new_id: UUID) -> HttpResponse:
    """What changed from one submission to another."""
    page = submission.diff(request.user, old_id, new_id)
    return render(request, "website/diff.html", {"page": page})


@require_POST
@login_required
def share(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """Let others read the code by its link, or no longer."""
    submission.share(request.user, submission_id, is_shared=request.POST.get("shared") == "yes")
    return _back(submission_id)


@require_POST
@login_required
def cancel(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """Cancel a submission that is not done."""
    row = submission.find_own(request.user, submission_id)
    orders.cancel(row)
    return _back(submission_id)


def _back(submission_id: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("website:submission", args=[submission_id]))
