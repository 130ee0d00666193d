"""What a user has done so far: for profiles, streaks and calendars."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone

from leetcode.languages import name_of, slug_of
from problems.models import Problem, ProblemQuerySet, Tag
from runners.verdicts import Verdict
from submissions.models import Submission

LEVELS = ("Easy", "Medium", "Hard")
YEAR = timedelta(days=366)
Node = dict[str, Any]


def by_level(problems: ProblemQuerySet) -> list[Node]:
    """How many problems there are of each difficulty, and in all."""
    counts: Counter[str] = Counter()
    for level, count in problems.order_by().values_list("difficulty").annotate(n=Count("pk")):
        counts[level.title()] = count
    return [{"difficulty": "All", "count": counts.total(), "submissions": counts.total()}] + [
        {"difficulty": level, "count": counts[level], "submissions": counts[level]}
        for level in LEVELS
    ]


def solved_by(user_id: int) -> ProblemQuerySet:
    return Problem.objects.filter(pk__in=_accepted(user_id).values("problem"))


def tried_by(user_id: int) -> ProblemQuerySet:
    rows = Submission.objects.submissions().filter(user_id=user_id)
    return Problem.objects.filter(pk__in=rows.values("problem"))


def progress(user_id: int, visible: ProblemQuerySet) -> Node:
    """Of the problems there are: how many are solved, tried in vain, or not yet tried."""
    solved, tried = Q(pk__in=solved_by(user_id)), Q(pk__in=tried_by(user_id))

    def count(which: Q) -> list[Node]:
        return [
            one | {"difficulty": one["difficulty"].upper()}
            for one in by_level(visible.filter(which))[1:]
        ]

    return {
        "numAcceptedQuestions": lambda *_: count(solved),
        "numFailedQuestions": lambda *_: count(tried & ~solved),
        "numUntouchedQuestions": lambda *_: count(~tried),
        "userSessionBeatsPercentage": [],
    }


def with_last_try(problems: ProblemQuerySet, user_id: int) -> ProblemQuerySet:
    """Problems with how often, when and how well the user has tried them; the newest try first."""
    own = Submission.objects.submissions().filter(user_id=user_id, problem=OuterRef("pk"))
    newest = own.order_by("-created_at", "-pk")
    tries = own.order_by().values("problem").annotate(n=Count("pk")).values("n")
    return problems.annotate(
        tries=Subquery(tries),
        last_at=Subquery(newest.values("created_at")[:1]),
        last_verdict=Subquery(newest.values("verdict")[:1]),
    ).order_by("-last_at", "pk")


def solved_by_language(user_id: int) -> list[Node]:
    rows = _accepted(user_id).values_list("language").annotate(n=Count("problem", distinct=True))
    return [
        {"languageName": name_of(slug_of(language)), "problemsSolved": count}
        for language, count in rows.order_by("-n", "language")
    ]


def solved_by_tag(user_id: int) -> list[Node]:
    tags = Tag.objects.filter(problems__in=solved_by(user_id)).annotate(n=Count("problems"))
    return [
        {
            "tagName": tag.name.replace("-", " ").title(),
            "tagSlug": tag.name,
            "problemsSolved": tag.n,
        }
        for tag in tags.order_by("-n", "name")
    ]


def streak(user_id: int) -> Node:
    """On how many days in a row, up to today, the user has solved something."""
    days = set(_days(user_id))
    today = timezone.now().date()
    return {
        "streakCount": _run_length(days, today),
        "daysSkipped": 0,
        "currentDayCompleted": today in days,
    }


def calendar(user_id: int) -> Node:
    """The last year's submissions by day."""
    rows = Submission.objects.submissions().filter(
        user_id=user_id, created_at__gte=timezone.now() - YEAR
    )
    days = rows.order_by().annotate(day=TruncDate("created_at")).values_list("day")
    counts = dict(days.annotate(n=Count("pk")))
    stamps = {str(int(_midnight(day).timestamp())): count for day, count in counts.items()}
    return {
        "activeYears": sorted({day.year for day in counts}),
        "streak": _run_length(set(counts), timezone.now().date()),
        "totalActiveDays": len(counts),
        "dccBadges": [],
        "submissionCalendar": json.dumps(stamps),
    }


def _accepted(user_id: int) -> Any:
    rows = Submission.objects.submissions().filter(user_id=user_id, verdict=Verdict.ACCEPTED)
    return rows.order_by()


def _days(user_id: int) -> Iterable[date]:
    rows = _accepted(user_id).filter(created_at__gte=timezone.now() - YEAR)
    days: Iterable[date] = rows.annotate(day=TruncDate("created_at")).values_list("day", flat=True)
    return set(days)


def _run_length(days: set[date], today: date) -> int:
    """Today need not be over: yesterday counts as the last day, too."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
