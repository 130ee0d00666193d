"""The playground."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_http_methods

from submissions.api.http_codes import status_of
from submissions.api.throttles import admission_of
from submissions.intake.rejections import SubmissionRejectedError
from website import playground
from website.pages.problems import Typed


@ensure_csrf_cookie  # the scripts send it with each request
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page; a POST runs the code, and leads to the page with its output."""
    if request.method == "POST":
        return _run(request)
    page = playground.page(request.user, request.GET.get("run", ""))
    return render(request, "website/playground.html", {"page": page})


def _run(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    # Browsers send the lines of a form with CR and LF.
    code, stdin = (request.POST.get(name, "").replace("\r\n", "\n") for name in ("source", "stdin"))
    typed = Typed(language=request.POST.get("language", ""), source=code)
    try:
        row = playground.run(request.user, typed, stdin, admission_of(request))
    except SubmissionRejectedError as refused:
        page = playground.page(request.user, typed=typed, stdin=stdin, error=str(refused))
        status = status_of(refused)
        answer = render(request, "website/playground.html", {"page": page}, status=status)
        if refused.retry_after_s:
            answer["Retry-After"] = str(refused.retry_after_s)
        return answer
    return HttpResponseRedirect(f"{reverse('website:playground')}?run={row.pk}")
