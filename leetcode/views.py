"""Running and submitting, lists of problems, stars and coding sessions, as LeetCode's paths."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from leetcode import gate, ids, questions, results
from leetcode.figures import progress
from leetcode.gate import RefusedError, endpoint
from leetcode.models import LIST_NAME, Favourite, list_hash
from leetcode.sheets import examples_of
from problems.models import Problem, Tag
from submissions.api.throttles import admission_of, reading_of
from submissions.intake import orders
from submissions.intake.rejections import InvalidInputError

SESSION_ID = 1
LISTING_UNITS, PROBLEMS_A_UNIT = 3, 25  # as much as the same list costs over GraphQL
Body = dict[str, Any]


@endpoint("POST")
def run(request: HttpRequest, slug: str) -> JsonResponse:
    """Run code on the input that came with it, or on the examples.

    LeetCode's clients expect a run in any case: of an input that can't be read, its result says so.
    """
    problem, body = _problem(request, slug), gate.body_of(request)
    given, examples = _as_text(body.get("data_input")), "\n".join(examples_of(problem))
    is_own = given.strip() not in {"", examples.strip()}  # the answers to examples are known
    order = orders.Order(**_order(request, problem, body), input=given if is_own else None)
    try:
        row = orders.run(order, admission_of(request))
        sides = ids.run_id(row), ids.run_id(row, of_expected_side=True)
    except InvalidInputError as error:
        sides = (ids.unread_id(ids.Unread(order.language, str(error))),) * 2
    return JsonResponse(
        {
            "interpret_id": sides[0],
            "interpret_expected_id": sides[1],
            "test_case": given if is_own else examples,
        }
    )


@endpoint("GET")
def unread(request: HttpRequest, run_id: str, word: str) -> JsonResponse:
    """The poll of a run whose input can't be read."""
    del request
    found = ids.read_unread(word)
    if found is None:
        raise RefusedError("There is no such run of yours.", status=404)
    return JsonResponse(results.unread_result(run_id, found))


@endpoint("POST")
def submit(request: HttpRequest, slug: str) -> JsonResponse:
    problem, body = _problem(request, slug), gate.body_of(request)
    order = orders.Order(**_order(request, problem, body))
    row = orders.submit(order, admission_of(request))
    return JsonResponse({"submission_id": row.number})


@endpoint("GET", is_open=True)
def problem_list(request: HttpRequest, category: str) -> JsonResponse:
    reading = reading_of(request)
    reading.ensure_left()
    found = questions.listing(request.user, category)
    reading.charge(LISTING_UNITS + len(found["stat_status_pairs"]) // PROBLEMS_A_UNIT)
    return JsonResponse(found)


@endpoint("GET", "POST")
def favourites(request: HttpRequest) -> HttpResponse:
    """The user's list of stars; POST adds to it."""
    if request.method == "POST":
        body = gate.body_of(request)
        Favourite.objects.star(gate.user_id(request), _number_of(request, body.get("question_id")))
        return HttpResponse(status=204)
    own = {
        "id_hash": list_hash(gate.user_id(request)),
        "name": LIST_NAME,
        "is_public_favorite": False,
        "questions": list(
            Favourite.objects.of(gate.user_id(request)).values_list("problem_id", flat=True)
        ),
    }
    lists = {"public_favorites": [], "private_favorites": [own]}
    return JsonResponse(
        {
            "user_name": request.user.get_username(),
            "favorites": lists,
            "is_favorite_paid_list": False,
        }
    )


@endpoint("DELETE")
def unstar(request: HttpRequest, list_name: str, question_id: str) -> HttpResponse:
    if list_name != list_hash(gate.user_id(request)):
        raise RefusedError("There is no such list of yours.", status=404)
    Favourite.objects.unstar(gate.user_id(request), ids.read_number(question_id))
    return HttpResponse(status=204)


@endpoint("POST", "PUT", "DELETE")
def coding_sessions(request: HttpRequest) -> JsonResponse:
    """There is one, which is always active: a list is all that can be had."""
    body = gate.body_of(request)
    is_own = request.method == "PUT" and str(body.get("target")) == str(SESSION_ID)
    if request.method != "POST" and not is_own:
        raise RefusedError("There is one coding session here, and it stays.")
    done = progress(gate.user_id(request))
    session = {
        "id": SESSION_ID,
        "name": "Default",
        "is_active": True,
        "ac_questions": done.solved,
        "submitted_questions": done.tried,
        "total_acs": done.accepted,
        "total_submitted": done.submitted,
    }
    return JsonResponse({"sessions": [session], "is_full": True})


@endpoint("GET", is_open=True)
def tags(request: HttpRequest) -> JsonResponse:
    del request
    names = Tag.objects.order_by("name").values_list("name", flat=True)
    return JsonResponse({"topics": [questions.tag_node(name) for name in names]})


def _problem(request: HttpRequest, slug: str) -> Problem:
    return gate.problem_of(request, slug=slug)


def _number_of(request: HttpRequest, value: Any) -> int:
    return gate.problem_of(request, pk=ids.read_number(value)).pk


def _order(request: HttpRequest, problem: Problem, body: Body) -> Body:
    """What a run and a submission have in common; the intake refuses what it does not know."""
    language, source = body.get("lang"), body.get("typed_code")
    if not isinstance(language, str) or not isinstance(source, str):
        raise RefusedError("Send lang and typed_code as texts.")
    return {
        "user_id": gate.user_id(request),
        "problem": problem,
        "language": language,
        "source": source,
    }


def _as_text(value: Any) -> str:
    """Test cases as one text; some clients send a list of lines, or nothing."""
    if isinstance(value, list):
        return "\n".join(str(line) for line in value)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""
