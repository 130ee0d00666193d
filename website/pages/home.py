"""The first page, and the daily problems."""

import datetime as dt
from dataclasses import dataclass

from website.pages.submissions import SubmissionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyRow:
    """The problem of a date."""

    date: dt.date
    slug: str
    title: str
    difficulty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What the site has, today's problem, and where the reader stopped."""

    daily: DailyRow | None
    problem_count: int
    language_count: int
    recent: tuple[SubmissionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyPage:
    """The daily problems of one month; `months` are the first days of those that have any."""

    month: dt.date
    rows: tuple[DailyRow, ...]
    months: tuple[dt.date, ...]
