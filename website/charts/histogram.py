"""How the run times of accepted submissions are distributed, with the place of one of them."""

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT, FOOT = 480, 120, 18
MAX_BARS, MAX_BAR = 40, 48


def histogram(
    found: Sequence[tuple[int, int]], own: int | None, *, title: str, unit: str
) -> SafeString:
    """Bars for (least value, count) pairs in order; the bar that holds `own` is marked.

    Empty where there is nothing to draw. The same numbers belong beside it as a table.
    """
    bars = merged(found)
    if not bars:
        return SafeString("")
    most = max(count for _, count in bars)
    width = min(WIDTH / len(bars), MAX_BAR)
    here = _index(bars, own)
    drawn = format_html_join(
        "",
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{} {}: {}</title></rect>',
        (
            (
                "bar is-own" if index == here else "bar",
                round(index * width + 1, 2),
                round(HEIGHT - _height(count, most), 2),
                round(max(width - 2, 1), 2),
                _height(count, most),
                value,
                unit,
                count,
            )
            for index, (value, count) in enumerate(bars)
        ),
    )
    return format_html(
        '<svg class="histogram" role="img" viewBox="0 0 {} {}" aria-label="{}">{}'
        '<text x="0" y="{}">{} {}</text><text class="end" x="{}" y="{}">{} {}</text></svg>',
        *(WIDTH, HEIGHT + FOOT, title, drawn),
        *(HEIGHT + FOOT - 4, bars[0][0], unit),
        *(round(width * len(bars), 2), HEIGHT + FOOT - 4, bars[-1][0], unit),
    )


def merged(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """At most MAX_BARS bars: neighbours are added up where there are more."""
    step = -(-len(found) // MAX_BARS) or 1
    return [
        (found[start][0], sum(count for _, count in found[start : start + step]))
        for start in range(0, len(found), step)
    ]


def _height(count: int, most: int) -> float:
    return round(max(HEIGHT * count / most, 2), 2)


def _index(bars: list[tuple[int, int]], own: int | None) -> int | None:
    below = [index for index, (value, _) in enumerate(bars) if own is not None and value <= own]
    return below[-1] if below else None
