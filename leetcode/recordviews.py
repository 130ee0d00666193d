"""Earlier submissions, as LeetCode's paths."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.html import escapejs

from leetcode import gate, ids, records, words
from leetcode.gate import RefusedError, endpoint
from submissions.models import Submission

# Clients look for these words in the page. Browsers run nothing of it.
PAGE = """<!DOCTYPE html>
<title>Submission {number}</title>
<script type="text/plain">
var pageData = {{
  submissionId: '{number}',
  questionId: '{question}',
  runtime: '{runtime_ms}',
  memory: '{memory}',
  submissionCode: '{code}',
  runtimeDistributionFormatted: '{distribution}',
}};
</script>
"""


@endpoint("GET")
def submission_list(request: HttpRequest, slug: str = "") -> JsonResponse:
    wanted = {"questionSlug": slug}
    rows = records.own(gate.user_id(request), **records.filters(wanted))
    found, has_next = records.page(rows, request.GET.get("offset"), request.GET.get("limit"))
    return JsonResponse(
        {
            "submissions_dump": [records.rest(row) for row in found],
            "has_next": has_next,
            "last_key": "",
        }
    )


@endpoint("GET")
def submission_page(request: HttpRequest, number: str) -> HttpResponse:
    row = _one(request, number)
    distribution = records.distribution_text(row)
    page = PAGE.format(
        number=row.number,
        question=row.problem_id,
        runtime_ms=row.runtime_ms or 0,
        memory=words.memory_bytes(row),
        code=escapejs(row.source),
        distribution=escapejs(distribution),
    )
    return HttpResponse(page)


@endpoint("GET")
def latest(request: HttpRequest) -> JsonResponse:
    """The code that the user sent last for a problem in a language."""
    wanted = {"lang": request.GET.get("lang")}
    columns = {**records.filters(wanted), "problem_id": ids.read_number(request.GET.get("qid"))}
    row = records.own(gate.user_id(request), **columns).first()
    if row is None:
        raise RefusedError("You have submitted nothing yet.", status=404)
    return JsonResponse({"code": row.source})


def _one(request: HttpRequest, number: str) -> Submission:
    row = records.one(gate.user_id(request), number)
    if row is None:
        raise RefusedError("There is no such submission of yours.", status=404)
    return row
