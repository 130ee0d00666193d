"""The daily problem: one public problem for each date, the same for all users."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import CharField, F, Max, QuerySet, Value
from django.db.models.functions import MD5, Concat
from django.utils import timezone

from problems.models import DailyProblem, Problem


@dataclass(frozen=True, slots=True)
class Daily:
    """The problem of a date."""

    date: dt.date
    slug: str
    title: str
    difficulty: str


def today() -> dt.date:
    """Return the date in UTC: the day begins at the same moment for all users."""
    return timezone.now().date()


def daily_problem() -> Daily | None:
    """Return today's problem, chosen on the first request; None without a public problem.

    If the stored problem was hidden or deleted since, another one takes its place.
    """
    date = today()
    return _stored(date) or _choose(date)


def of_month(year: int, month: int) -> list[Daily]:
    """The problems of a month up to today, the newest first. Hidden ones are left out."""
    rows = _public().filter(date__year=year, date__month=month, date__lte=today())
    return [_daily(one) for one in rows.order_by("-date")]


def months() -> list[dt.date]:
    """The first days of the months that have daily problems, the newest first."""
    return list(_public().dates("date", "month", order="DESC"))


def _public() -> QuerySet[DailyProblem]:
    return DailyProblem.objects.select_related("problem").filter(problem__is_public=True)


def _stored(date: dt.date) -> Daily | None:
    found = _public().filter(date=date).first()
    return _daily(found) if found else None


def _choose(date: dt.date) -> Daily | None:
    """Store the problem that was daily longest ago, those that never were first.

    Two processes that choose at once choose the same one, because the hash of date and slug
    decides between equals. The unique date keeps the first of two rows.
    """
    order = MD5(Concat(Value(date.isoformat()), F("slug"), output_field=CharField()))
    candidates = Problem.objects.filter(is_public=True).annotate(last=Max("dailies__date"))
    chosen = candidates.order_by(F("last").asc(nulls_first=True), order).only("pk").first()
    if chosen is None:
        return None
    row, is_new = DailyProblem.objects.get_or_create(date=date, defaults={"problem": chosen})
    if not is_new and not row.problem.is_public:
        DailyProblem.objects.filter(pk=row.pk).update(problem=chosen)
    return _stored(date)


def _daily(row: DailyProblem) -> Daily:
    return Daily(row.date, row.problem.slug, row.problem.title, row.problem.difficulty)
