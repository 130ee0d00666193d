"""Middleware of the site: errors without a body become pages, and pages are compressed."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from submissions.api.http_codes import status_of
from submissions.intake.rejections import SubmissionRejectedError
from website.views import errors

_KEPT_HEADERS = ("Allow", "Retry-After")


class ErrorPages:
    """Answers errors that no view has worded, such as a 405 of `require_POST`, with a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        if not isinstance(response, HttpResponse) or response.content:
            return response
        if response.status_code not in errors.TEXTS or errors.is_for_programs(request):
            return response
        page = errors.show(request, response.status_code)
        for name in _KEPT_HEADERS:
            if name in response.headers:
                page.headers[name] = response.headers[name]
        return page

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """The page for a submission that was refused; None for everything else."""
        if not isinstance(exception, SubmissionRejectedError) or errors.is_for_programs(request):
            return None
        status = status_of(exception)
        usual = errors.TEXTS.get(status, errors.TEXTS[400])
        page = errors.show(
            request,
            status if status in errors.TEXTS else 400,
            errors.ErrorText(usual.title, str(exception)),
        )
        if exception.retry_after_s:
            page.headers["Retry-After"] = str(exception.retry_after_s)
        return page


class CompressPages(GZipMiddleware):
    """Gzip for pages alone.

    BREACH guesses a secret from the length of compressed pages that also have text of the
    attacker's. The CSRF token has a new mask in every page, Django adds a random number of bytes,
    and pages that are not to be stored (forms with passwords, the API token) stay as they are.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if not is_page or "no-store" in response.headers.get("Cache-Control", ""):
            return response
        return super().process_response(request, response)
