"""The words that pages use for the API's values. Verdicts have LeetCode's names."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

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
        "draftElsewhere": gettext("Another tab has changed this code."),
        "saved": gettext("Your code is kept on this device."),
    }
