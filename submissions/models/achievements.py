"""What users have done so far: for profiles, calendars, streaks and the ranking.

Days begin at midnight in a time zone that the caller chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db.models import Count, Max
from django.db.models.functions import TruncDate

from problems.models import Problem, Tag
from runners.verdicts import Verdict
from submissions.models import Submission, SubmissionQuerySet

RANKED = 1_000
RANKING_S = 60  # all accepted submissions are counted, so it is done once a minute
KEPT_S = 24 * 3600
_KEY, _REFRESH = "ranking:v2", "ranking:refresh"


@dataclass(frozen=True, slots=True)
class Level:
    """How many of the problems of one difficulty a user has solved."""

    difficulty: str
    solved: int
    total: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """A user's place by the number of solved problems; who got there first stands first."""

    user_id: int
    rank: int
    solved: int


def levels(user_id: int) -> list[Level]:
    """For each difficulty, the easiest first."""
    public = Problem.objects.filter(is_public=True)
    totals = dict(public.order_by().values_list("difficulty").annotate(n=Count("pk")))
    solved = public.filter(pk__in=_accepted(user_id).values("problem"))
    counts = dict(solved.order_by().values_list("difficulty").annotate(n=Count("pk")))
    return [Level(one, counts.get(one, 0), totals.get(one, 0)) for one in Problem.Difficulty.values]


def solved_by_tag(user_id: int, most: int) -> list[tuple[str, int]]:
    """Tags and the number of solved problems that have them, the most frequent first."""
    solved = Problem.objects.filter(is_public=True, pk__in=_accepted(user_id).values("problem"))
    tags = Tag.objects.filter(problems__in=solved).annotate(n=Count("problems"))
    return list(tags.order_by("-n", "name").values_list("name", "n")[:most])


def solved_by_language(user_id: int) -> list[tuple[str, int]]:
    """Languages and the number of problems solved in them, the most frequent first."""
    rows = _accepted(user_id).values_list("language").annotate(n=Count("problem", distinct=True))
    return list(rows.order_by("-n", "language"))


def recently_solved(user_id: int, most: int) -> list[Submission]:
    """The newest accepted submissions of public problems."""
    rows = _accepted(user_id).filter(problem__is_public=True).select_related("problem", "user")
    return list(rows.without_texts().order_by("-created_at", "-pk")[:most])


def days(user_id: int, first: date, last: date, zone: tzinfo) -> dict[date, int]:
    """How many submissions the user made on each day from `first` to `last`, where any."""
    start = datetime(first.year, first.month, first.day, tzinfo=zone)
    end = datetime(last.year, last.month, last.day, tzinfo=zone) + timedelta(days=1)
    rows = Submission.objects.submissions().filter(user_id=user_id)
    rows = rows.filter(created_at__gte=start, created_at__lt=end).order_by()
    by_day = rows.annotate(day=TruncDate("created_at", tzinfo=zone)).values_list("day")
    return dict(by_day.annotate(n=Count("pk")))


def streak(active: Sequence[date] | dict[date, int], today: date) -> int:
    """The number of days in a row up to today. Today is not over: it may still be empty."""
    known = set(active)
    day = today if today in known else today - timedelta(days=1)
    length = 0
    while day in known:
        length += 1
        day -= timedelta(days=1)
    return length


def ranking() -> list[Ranked]:
    """The users who have solved most public problems, at most RANKED; up to a minute old.

    After that minute one request counts again. The others get the old ranking until it is done.
    """
    found: list[Ranked] | None = cache.get(_KEY)
    if cache.add(_REFRESH, True, RANKING_S) or found is None:
        found = _count_ranking()
        cache.set(_KEY, found, KEPT_S)
    return found


def _count_ranking() -> list[Ranked]:
    """From one index alone: what does not count is left out by small lists, not by joins."""
    hidden = Problem.objects.filter(is_public=False).values("pk")
    inactive = get_user_model().objects.filter(is_active=False).values("pk")
    firsts = Submission.objects.submissions().filter(verdict=Verdict.ACCEPTED)
    rows = (
        firsts.exclude(problem__in=hidden)
        .exclude(user__in=inactive)
        .order_by()
        .values("user_id")
        .annotate(n=Count("problem", distinct=True), last=Max("created_at"))
    )
    ordered = rows.order_by("-n", "last", "user_id").values_list("user_id", "n")[:RANKED]
    return [Ranked(user_id, rank, n) for rank, (user_id, n) in enumerate(ordered, start=1)]


def _accepted(user_id: int) -> SubmissionQuerySet:
    rows = Submission.objects.submissions().filter(user_id=user_id, verdict=Verdict.ACCEPTED)
    return rows.order_by()
