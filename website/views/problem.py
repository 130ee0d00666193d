"""One problem: the statement beside the editor. A form submits the code where scripts don't run."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_http_methods

from submissions.api.http_codes import status_of
from submissions.api.throttles import admission_of
from submissions.intake.rejections import SubmissionRejectedError
from website import workspace
from website.pages.problems import Typed


@ensure_csrf_cookie  # the scripts send it with each request
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """The problem page; a POST submits code, and leads to the submission's page."""
    if request.method == "POST":
        return _submit(request, slug)
    opened = request.GET.get("submission", "")
    typed = Typed(language=request.GET.get("language", ""))
    page = workspace.page(request.user, slug, opened, typed)
    return render(request, "website/problem.html", {"page": page})


def _submit(request: HttpRequest, slug: str) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    # Browsers send the lines of a form with CR and LF.
    source = request.POST.get("source", "").replace("\r\n", "\n")
    typed = Typed(language=request.POST.get("language", ""), source=source)
    try:
        row = workspace.submit(request.user, slug, typed, admission_of(request))
    except SubmissionRejectedError as refused:
        page = workspace.page(request.user, slug, typed=typed, error=str(refused))
        status = status_of(refused)
        answer = render(request, "website/problem.html", {"page": page}, status=status)
        if refused.retry_after_s:
            answer["Retry-After"] = str(refused.retry_after_s)
        return answer
    return HttpResponseRedirect(reverse("website:submission", args=[row.pk]))
