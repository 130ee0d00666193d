"""Pictures of statements."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from problems import blobs, pictures
from problems.models import Problem

# An SVG that is opened by itself is a document: it may not run anything, nor load anything.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
YEAR_S = 365 * 24 * 3600
MAX_BYTES = 8 * 1024 * 1024  # a larger picture is cut, and shows its upper part


@require_safe
def show(request: HttpRequest, slug: str, sha256: str, suffix: str) -> HttpResponse:
    """A picture of a problem that the reader may see."""
    problems = Problem.objects.visible_to(request.user)
    found = pictures.find(problems, slug, sha256, suffix)
    if found is None:
        raise Http404
    content = blobs.read_start(sha256, MAX_BYTES)
    answer = HttpResponse(content, content_type=pictures.TYPES[suffix])
    answer.headers["Cache-Control"] = f"private, max-age={YEAR_S}, immutable"
    answer.headers["Content-Security-Policy"] = POLICY
    return answer
