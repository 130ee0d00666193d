"""Problems as LeetCode's clients list them: which a user may see, and what became of them."""

import json
from collections.abc import Mapping
from typing import Any, Protocol, cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q

from leetcode.figures import Acceptance, acceptance
from leetcode.gate import text_of
from leetcode.models import Favourite
from problems.models import Problem, ProblemQuerySet
from runners.verdicts import Verdict
from submissions.models import Submission

LEVELS = {"easy": 1, "medium": 2, "hard": 3}
CATEGORIES = ("algorithms", "all")  # what else clients ask for is there, and empty
MAX_CHOICES = 100
CATEGORY_TITLE = "Algorithms"
Asker = AbstractBaseUser | AnonymousUser
Node = dict[str, Any]


class Listed(Protocol):
    """What `visible_to` notes on each problem."""

    is_solved: bool
    is_tried: bool
    is_starred: bool


def visible_to(user: Asker) -> ProblemQuerySet:
    """Problems with what this user made of them, in the order of their numbers."""
    own = Submission.objects.submissions().filter(user_id=user.pk or 0, problem=OuterRef("pk"))
    starred = Favourite.objects.of(user.pk).filter(problem=OuterRef("pk"))
    return (
        Problem.objects.visible_to(user)
        .annotate(
            is_solved=Exists(own.filter(verdict=Verdict.ACCEPTED)),
            is_tried=Exists(own),
            is_starred=Exists(starred),
        )
        .order_by("pk")
        .prefetch_related("tags")
    )


def narrowed(problems: ProblemQuerySet, wanted: Mapping[str, Any], text: str) -> ProblemQuerySet:
    """What is left by a filter, in either of the two forms that LeetCode has for one."""
    levels = _words(wanted, "difficulty", "difficultyFilter", "difficulties")
    tags = _words(wanted, "tags", "topicFilter", "topicSlugs")
    states = _words(wanted, "status", "statusFilter", "questionStatuses")
    if levels:
        problems = problems.filter(difficulty__in=levels)
    if tags:
        problems = problems.filter(Exists(_tagged(tags)))
    if states:
        problems = problems.filter(_in_state(states))
    if wanted.get("premiumOnly"):
        problems = problems.none()
    if wanted.get("listId"):
        problems = problems.filter(Q(is_starred=True))
    text = text or text_of(wanted.get("searchKeywords"))
    return problems.matching(text[:100]) if text else problems


def status(problem: Problem) -> str | None:
    listed = cast("Listed", problem)
    if listed.is_solved:
        return "ac"
    return "notac" if listed.is_tried else None


def nodes(problems: list[Problem]) -> list[Node]:
    """GraphQL's form of a list."""
    known = acceptance([problem.pk for problem in problems])
    return [node(problem, known[problem.pk]) for problem in problems]


def node(problem: Problem, accepted: Acceptance) -> Node:
    level = problem.difficulty.title()
    starred = cast("Listed", problem).is_starred
    return {
        "id": str(problem.pk),
        "questionId": str(problem.pk),
        "questionFrontendId": str(problem.pk),
        "frontendQuestionId": str(problem.pk),
        "title": problem.title,
        "questionTitle": problem.title,
        "titleSlug": problem.slug,
        "categoryTitle": CATEGORY_TITLE,
        "difficulty": level,
        "isPaidOnly": False,
        "paidOnly": False,
        "isFavor": starred,
        "isInMyFavorites": starred,
        "status": status(problem),
        "acRate": accepted.rate,
        "frequency": 0.0,
        "freqBar": None,
        "likes": 0,
        "dislikes": 0,
        "hasSolution": False,
        "hasVideoSolution": False,
        "stats": json.dumps(_stats(accepted)),
        "topicTags": [tag_node(tag.name) for tag in problem.tags.all()],
    }


def tag_node(name: str) -> Node:
    title = name.replace("-", " ").title()
    return {"id": name, "name": title, "slug": name, "translatedName": None}


def pair(problem: Problem, accepted: Acceptance) -> Node:
    """REST's form of one problem; clients divide by `total_submitted`."""
    return {
        "stat": {
            "question_id": problem.pk,
            "frontend_question_id": problem.pk,
            "question__title": problem.title,
            "question__title_slug": problem.slug,
            "question__hide": False,
            "question__article__live": None,
            "question__article__slug": None,
            "question__article__has_video_solution": None,
            "total_acs": accepted.accepted,
            "total_submitted": max(accepted.submitted, 1),
            "is_new_question": False,
        },
        "status": status(problem),
        "difficulty": {"level": LEVELS[problem.difficulty]},
        "paid_only": False,
        "is_favor": cast("Listed", problem).is_starred,
        "frequency": 0,
        "progress": 0,
    }


def listing(user: Asker, category: str) -> Node:
    """The answer to `/api/problems/<category>/`."""
    problems = list(visible_to(user)) if category in CATEGORIES else []
    known = acceptance([problem.pk for problem in problems])
    solved = [one for one in problems if cast("Listed", one).is_solved]
    by_level = {f"ac_{level}": sum(one.difficulty == level for one in solved) for level in LEVELS}
    return {
        "user_name": user.get_username(),
        "num_solved": len(solved),
        "num_total": len(problems),
        **by_level,
        "stat_status_pairs": [pair(problem, known[problem.pk]) for problem in problems],
        "frequency_high": 0,
        "frequency_mid": 0,
        "category_slug": category,
    }


def _stats(accepted: Acceptance) -> Node:
    return {
        "totalAccepted": _short(accepted.accepted),
        "totalSubmission": _short(accepted.submitted),
        "totalAcceptedRaw": accepted.accepted,
        "totalSubmissionRaw": accepted.submitted,
        "acRate": f"{accepted.rate:.1f}%",
    }


def _short(count: int) -> str:
    """3, 1.2K, 5M."""
    for size, letter in ((1_000_000, "M"), (1_000, "K")):
        if count >= size:
            return f"{count / size:.1f}".removesuffix(".0") + letter
    return str(count)


def _words(wanted: Mapping[str, Any], old: str, new: str, inner: str) -> list[str]:
    """The choices of one filter: a word, a list, or a list inside an object."""
    inside = wanted.get(new)
    value = wanted.get(old) or (inside.get(inner) if isinstance(inside, dict) else None)
    values = value if isinstance(value, list) else [value] if value else []
    return [text_of(one).lower() for one in values[:MAX_CHOICES]]


def _tagged(tags: list[str]) -> Any:
    through = Problem.tags.through.objects
    return through.filter(problem_id=OuterRef("pk"), tag__name__in=tags)


def _in_state(states: list[str]) -> Q:
    chosen = Q()
    for state in states:
        if state in {"ac", "solved"}:
            chosen |= Q(is_solved=True)
        elif state in {"tried", "notac", "attempted"}:
            chosen |= Q(is_tried=True, is_solved=False)
        else:
            chosen |= Q(is_tried=False)
    return chosen
