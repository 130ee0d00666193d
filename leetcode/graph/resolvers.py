"""What answers each root field of the schema. The context is the request."""

from functools import cache
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from graphql import GraphQLResolveInfo

from leetcode import gate, ids, questions, records
from leetcode.figures import acceptance
from leetcode.graph.front import QueryError, Resolver
from leetcode.graph.profiles import PROFILES, user_id
from leetcode.models import Favourite, list_hash
from leetcode.sheets import sheet
from problems.models import ProblemQuerySet, Tag

MAX_LISTED = 3_000
Node = dict[str, Any]
Info = GraphQLResolveInfo


def question(_root: Any, info: Info, **args: Any) -> Node | None:
    slug = gate.text_of(args.get("titleSlug"))
    return _one(_visible(info).filter(slug=slug))


def question_list(_root: Any, info: Info, **args: Any) -> Node:
    """A list in all forms at once: their fields have different names in each."""
    wanted = args.get("filters")
    text = gate.text_of(args.get("searchKeyword"))
    problems = _visible(info)
    if (args.get("categorySlug") or "all") not in {*questions.CATEGORIES, "all-code-essentials"}:
        problems = problems.none()
    problems = questions.narrowed(problems, wanted if isinstance(wanted, dict) else {}, text)
    start, limit = max(args.get("skip") or 0, 0), args.get("limit")
    count = limit if limit is not None and 0 <= limit <= MAX_LISTED else MAX_LISTED
    total = problems.count()

    @cache  # a query may name it more than once
    def page() -> list[Node]:
        return questions.nodes(list(problems[start : start + count]))

    return {
        "total": total,
        "totalNum": total,
        "totalLength": total,
        "finishedLength": lambda *_: problems.filter(Q(is_solved=True)).count(),
        "hasMore": start + count < total,
        "data": lambda *_: page(),
        "questions": lambda *_: page(),
    }


def all_questions(_root: Any, info: Info, **_args: Any) -> list[Node]:
    return questions.nodes(list(_visible(info)[:MAX_LISTED]))


def random_question(_root: Any, info: Info, **args: Any) -> Node | None:
    wanted = args.get("filters")
    problems = questions.narrowed(_visible(info), wanted if isinstance(wanted, dict) else {}, "")
    return _one(problems.order_by("?"))


def daily(_root: Any, info: Info, **_args: Any) -> Node | None:
    """The problem of the day: the next one each day, by number."""
    problems = _visible(info)
    count = problems.count()
    today = timezone.now().date()
    place = today.toordinal() % count if count else 0
    chosen = _one(problems[place : place + 1])
    if chosen is None:
        return None
    return {
        "date": today.isoformat(),
        "link": f"/problems/{chosen['titleSlug']}/",
        "userStatus": "Finish" if chosen["status"] == "ac" else "NotStart",
        "question": chosen,
    }


def dailies(root: Any, info: Info, **_args: Any) -> list[Node]:
    today = daily(root, info)
    return [today] if today else []


def daily_challenges(root: Any, info: Info, **args: Any) -> Node:
    """Of a month; those of other days are not kept."""
    today = timezone.now().date()
    is_now = args.get("year") == today.year and args.get("month") == today.month
    return {"challenges": dailies(root, info) if is_now else [], "weeklyChallenges": []}


def topic_tag(_root: Any, info: Info, **args: Any) -> Node | None:
    slug = gate.text_of(args.get("slug"))
    if not Tag.objects.filter(name=slug).exists():
        return None
    problems = _visible(info).filter(tags__name=slug)

    @cache
    def listed() -> list[Node]:
        return questions.nodes(list(problems[:MAX_LISTED]))

    @cache
    def numbers() -> list[int]:
        return list(problems.values_list("pk", flat=True)[:MAX_LISTED])

    return {
        **questions.tag_node(slug),
        "frequencies": "{}",
        "questions": lambda *_: listed(),
        "questionIds": lambda *_: numbers(),
    }


def topic_tags(_root: Any, _info: Info, **_args: Any) -> Node:
    names = Tag.objects.order_by("name").values_list("name", flat=True)
    return {"edges": [{"node": questions.tag_node(name)} for name in names]}


def submission_list(_root: Any, info: Info, **args: Any) -> Node:
    rows = records.own(user_id(info), **records.filters(args))
    found, has_next = records.page(rows, args.get("offset"), args.get("limit"))
    return {
        "lastKey": None,
        "hasNext": has_next,
        "submissions": [records.listed(row) for row in found],
    }


def submission_details(_root: Any, info: Info, **args: Any) -> Node | None:
    row = records.one(user_id(info), args.get("submissionId"))
    return records.detail(row) if row else None


def recent(_root: Any, info: Info, **args: Any) -> list[Node]:
    return _recent(info, args)


def recent_accepted(_root: Any, info: Info, **args: Any) -> list[Node]:
    return _recent(info, args, verdict="accepted")


def star(_root: Any, info: Info, **args: Any) -> Node:
    problem = _starred(info, args)
    Favourite.objects.star(user_id(info), problem)
    return _changed(args)


def unstar(_root: Any, info: Info, **args: Any) -> Node:
    problem = _starred(info, args)
    Favourite.objects.unstar(user_id(info), problem)
    return _changed(args)


def nothing(_root: Any, _info: Info, **_args: Any) -> None:
    """Contests and articles, which there are none of."""


def no_articles(_root: Any, _info: Info, **_args: Any) -> Node:
    return {"totalNum": 0, "pageInfo": {"hasNextPage": False}, "edges": []}


def no_companies(_root: Any, _info: Info, **_args: Any) -> list[Node]:
    return []


def _visible(info: Info) -> ProblemQuerySet:
    request: HttpRequest = info.context
    return questions.visible_to(request.user)


def _one(problems: ProblemQuerySet) -> Node | None:
    problem = problems.first()
    if problem is None:
        return None
    return questions.node(problem, acceptance([problem.pk])[problem.pk]) | sheet(problem)


def _recent(info: Info, args: Node, **narrowing: Any) -> list[Node]:
    """Everybody sees their own only."""
    name = args.get("username")
    if name is not None and name != info.context.user.get_username():
        return []
    rows = records.own(user_id(info), **narrowing)
    return [records.listed(row) for row in records.page(rows, 0, args.get("limit"))[0]]


def _starred(info: Info, args: Node) -> int:
    """The problem that is to be in the list, or out of it."""
    name = args.get("favoriteIdHash")
    if name is not None and name != list_hash(user_id(info)):
        raise QueryError("There is no such list of yours.")
    found = _visible(info).filter(pk=ids.read_number(args.get("questionId"))).first()
    if found is None:
        raise QueryError("There is no such problem.")
    return found.pk


def _changed(args: Node) -> Node:
    number = str(args.get("questionId"))
    return {
        "ok": True,
        "error": None,
        "favoriteIdHash": args.get("favoriteIdHash"),
        "questionId": number,
    }


QUERIES: dict[str, Resolver] = {
    **PROFILES,
    "question": question,
    "questionList": question_list,
    "problemsetQuestionList": question_list,
    "problemsetQuestionListV2": question_list,
    "allQuestions": all_questions,
    "randomQuestion": random_question,
    "topicTag": topic_tag,
    "questionTopicTags": topic_tags,
    "companyTags": no_companies,
    "activeDailyCodingChallengeQuestion": daily,
    "todayRecord": dailies,
    "dailyCodingChallengeV2": daily_challenges,
    "userContestRanking": nothing,
    "userContestRankingHistory": nothing,
    "submissionList": submission_list,
    "questionSubmissionList": submission_list,
    "submissionDetails": submission_details,
    "recentSubmissionList": recent,
    "recentAcSubmissionList": recent_accepted,
    "ugcArticleSolutionArticles": no_articles,
    "ugcArticleSolutionArticle": nothing,
}
MUTATIONS: dict[str, Resolver] = {
    "addQuestionToFavorite": star,
    "removeQuestionFromFavorite": unstar,
}
