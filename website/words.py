"""The words that pages use for the API's values. Verdicts have LeetCode's names."""

from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from runners import languages

VERDICTS: dict[str, str | Promise] = {
    "accepted": _("Accepted"),
    "wrong_answer": _("Wrong Answer"),
    "time_limit_exceeded": _("Time Limit Exceeded"),
    "memory_limit_exceeded": _("Memory Limit Exceeded"),
    "output_limit_exceeded": _("Output Limit Exceeded"),
    "runtime_error": _("Runtime Error"),
    "compile_error": _("Compile Error"),
    "internal_error": _("Internal Error"),
    "cancelled": _("Cancelled"),
}

DIFFICULTIES: dict[str, str | Promise] = {
    "easy": _("Easy"),
    "medium": _("Medium"),
    "hard": _("Hard"),
}


def workspace() -> dict[str, str | dict[str, str]]:
    """What website/frontend/workspace/words.ts reads, in the language of the request."""
    return {
        "verdicts": {name: str(text) for name, text in VERDICTS.items()},
        "queued": gettext("Waiting in the queue"),
        "position": gettext("Place {position} in the queue."),
        "wait": gettext("It starts in about {wait}."),
        "compiling": gettext("Compiling"),
        "testing": gettext("Testing: {done} of {total} cases"),
        "sending": gettext("Sending"),
        "casesPassed": gettext("{done} of {total} cases passed"),
        "caseOf": gettext("Case {number}"),
        "beats": gettext("beats {share} %"),
        "difference": gettext(
            "First difference in line {line}, column {column}: expected {expected}, got {got}."
        ),
        "end": gettext("the end"),
        "offline": gettext("The server can't be reached. Your code is kept; try again."),
        "lost": gettext("Something went wrong in this page. Reload it; your code is kept."),
        "signIn": gettext("Sign in to run and submit code."),
        "resetAsk": gettext("Replace your code by the code that this problem begins with?"),
        "kept": gettext("Kept on this device"),
        "saved": gettext("Saved"),
        "limits": {f"{clock} {scope}": str(text) for (clock, scope), text in LIMITS.items()},
        "memoryLimit": gettext("The memory limit is {limit} MB."),
        "compared": gettext("Compared with {count} accepted submissions in this language."),
        "comparedNone": gettext("This is the first accepted submission in this language."),
        "spread": gettext(
            "Run times vary by about {spread} ms, so the share lies between {low} % and {high} %."
        ),
        "chart": gettext("Run times of accepted submissions in this language"),
        "line": gettext("Line {number}"),
        "copied": gettext("Copied"),
    }


def of_submissions() -> dict[str, Any]:
    """The words of lists of submissions, in the language of the request."""
    return {
        "verdicts": {name: str(text) for name, text in VERDICTS.items()},
        "languages": {slug: language_name(slug) for slug in settings.RUNNER["languages"]},
        "queued": gettext("Queued"),
        "running": gettext("Running"),
    }


def language_name(slug: str) -> str:
    """The name of a language; the slug of one that is no longer known."""
    found = languages.find(slug)
    return found.name if found else slug


def duration(ms: int | None) -> str:
    """A run time for people."""
    return "" if ms is None else f"{ms} ms"


def size(kb: int | None) -> str:
    """Memory for people."""
    return "" if kb is None else f"{kb / 1024:.1f} MB"


# By clock and scope.
LIMITS: dict[tuple[str, str], str | Promise] = {
    ("cpu_time", "case"): _("One case may use {limit} s of CPU time. It used {used} s."),
    ("cpu_time", "all_cases"): _("All cases may use {limit} s of CPU time. They used {used} s."),
    ("wall_clock", "case"): _("One case may take {limit} s by the wall clock. It took {used} s."),
    ("wall_clock", "all_cases"): _(
        "All cases may wait {limit} s by the wall clock. They waited {used} s."
    ),
}


def limit(hit: dict[str, Any]) -> str:
    """The limit of time that ended a program, in words: which clock, over what, how much."""
    values = {"limit": f"{hit['limit_ms'] / 1000:g}", "used": f"{hit['used_ms'] / 1000:.2f}"}
    return str(LIMITS[hit["clock"], hit["scope"]]).format(**values)
