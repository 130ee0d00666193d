"""A year of submissions as a grid of days: a column for each week, a row for each weekday."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

SIZE, GAP, HEAD = 11, 2, 16
LEVELS = (1, 3, 6, 10)  # submissions of a day from which it is drawn one shade darker


def calendar(counts: dict[date, int], first: date, last: date, *, title: str) -> SafeString:
    """The days from `first` to `last`. Each has a title that says how many there were."""
    start = first - timedelta(days=first.weekday())
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    step = SIZE + GAP
    squares = format_html_join(
        "",
        '<rect class="day is-level-{}" x="{}" y="{}" width="{}" height="{}">'
        "<title>{}</title></rect>",
        (
            (
                _level(counts.get(day, 0)),
                (day - start).days // 7 * step,
                HEAD + day.weekday() * step,
                *(SIZE, SIZE),
                _words(day, counts.get(day, 0)),
            )
            for day in days
        ),
    )
    months = format_html_join(
        "",
        '<text x="{}" y="{}">{}</text>',
        (
            ((day - start).days // 7 * step, HEAD - 5, date_format(day, "M"))
            for day in days
            if day.day == 1
        ),
    )
    width = ((last - start).days // 7 + 1) * step
    return format_html(
        '<svg class="calendar" role="img" viewBox="0 0 {} {}" aria-label="{}">{}{}</svg>',
        *(width, HEAD + 7 * step, title, months, squares),
    )


def _level(count: int) -> int:
    return sum(count >= least for least in LEVELS)


def _words(day: date, count: int) -> str:
    text = ngettext("{count} submission on {day}", "{count} submissions on {day}", count)
    return text.format(count=count, day=date_format(day, "Y-m-d"))
