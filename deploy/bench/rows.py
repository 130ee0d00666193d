"""One line of the table, and how figures are written in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: ours, what it stands against, and what we aim for."""

    name: str
    ours: str
    against: str
    result: str
    aim: str = ""


def spread(times_ms: Sequence[float], *, high: int = 95, digits: int = 0) -> str:
    """Median and a high percentile."""
    top = quantiles(times_ms, n=100)[high - 1]
    return f"{median(times_ms):.{digits}f} ms, p{high} {top:.{digits}f}"
