"""Tables that the admin shows with a problem."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from problems.models import Problem

_NONE = "-"


def validators(problem: Problem) -> str:
    """The validators that judge the problem, by language and files."""
    found = problem.judging.get("validators", [])
    texts = (f"{one['language']}: {', '.join(name for name, _ in one['files'])}" for one in found)
    return "; ".join(texts) or _NONE


def verification(problem: Problem) -> str:
    """Return the last verification: a row for each submission, and the time limit's margins."""
    outcome = problem.verification
    if not outcome:
        return "never: choose the action in the list of problems"
    if outcome["state"] != "done":
        return f"{outcome['state']} {outcome.get('error', '')}".strip()
    is_current = outcome["data_version"] == problem.data_version
    return format_html(
        "<p>{}, {}</p><table><tr><th></th><th>submission</th><th>language</th><th>verdict</th>"
        "<th>points</th><th>ms</th><th>MiB</th><th>note</th></tr>{}</table>{}",
        outcome["at"][:16].replace("T", " "),
        "of the present data" if is_current else "of data that have been changed since",
        format_html_join("", "<tr>" + "<td>{}</td>" * 8 + "</tr>", map(_row, outcome["rows"])),
        _margins(outcome["margins"]),
    )


def _row(row: dict[str, Any]) -> tuple[Any, ...]:
    mark = "✓" if row["right"] else "✗"
    memory = None if row["memory_kb"] is None else row["memory_kb"] // 1024
    figures = (row["verdict"], row["score"], row["cpu_ms"], memory)
    shown = (_NONE if one is None else one for one in figures)
    return (mark if row["verdict"] else _NONE, row["name"], row["language"], *shown, row["note"])


def _margins(margins: dict[str, Any]) -> SafeString:
    texts = (
        (label, _timing(margins[key]))
        for key, label in (
            ("slowest_accepted", "Slowest accepted"),
            ("fastest_too_slow", "Fastest too slow"),
        )
        if margins.get(key)
    )
    return format_html_join("", "<p>{}: {}</p>", texts) or mark_safe("")


def _timing(timing: dict[str, Any]) -> str:
    more = "over " if timing["is_cut"] else ""
    share = timing["cpu_ms"] / timing["limit_ms"]
    return f"{more}{timing['cpu_ms']} ms, {share:.2f} of its limit ({timing['name']})"
