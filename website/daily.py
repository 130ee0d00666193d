"""Today's problem and those of earlier days, as the values of pages."""

import datetime as dt

from problems import daily
from website.pages.home import DailyPage, DailyRow


def of_today() -> DailyRow | None:
    """Today's problem; None while there is no public problem."""
    found = daily.daily_problem()
    return _row(found) if found else None


def page(month: str) -> DailyPage:
    """The page of a month such as "2026-11"; of the present one for anything else."""
    first = _first_day(month) or daily.today().replace(day=1)
    return DailyPage(
        month=first,
        rows=tuple(map(_row, daily.of_month(first.year, first.month))),
        months=tuple(daily.months()),
    )


def _first_day(month: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(f"{month}-01")
    except ValueError:
        return None


def _row(found: daily.Daily) -> DailyRow:
    return DailyRow(
        date=found.date, slug=found.slug, title=found.title, difficulty=found.difficulty
    )
