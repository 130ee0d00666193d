"""Which verdicts a sample submission may get: its folder says so, or a line in its source.

DOMjudge's line is `@EXPECTED_RESULTS@: WRONG-ANSWER, TIMELIMIT`, and it overrides the folder.
A name that we do not know, as `mixed` or CHECK-MANUALLY, expects nothing and is not checked.
`@expected_score: 40`, or `20-40` for a range, states the points in a scoring problem.
"""

import re
from collections.abc import Iterable

from runners.verdicts import Verdict

_ACCEPTED = frozenset({Verdict.ACCEPTED})
_RUNS = frozenset(Verdict) - {Verdict.INTERNAL_ERROR, Verdict.COMPILE_ERROR}
_REJECTED = frozenset(Verdict) - {Verdict.INTERNAL_ERROR} - _ACCEPTED

PARTIAL = "partially_accepted"

_NAMES: dict[str, frozenset[Verdict]] = {
    "accepted": _ACCEPTED,
    "correct": _ACCEPTED,
    "ac": _ACCEPTED,
    "partiallyaccepted": _RUNS,  # without its score, any verdict may be right
    "rejected": _REJECTED,
    "bruteforce": frozenset(
        {Verdict.TIME_LIMIT_EXCEEDED, Verdict.RUNTIME_ERROR, Verdict.MEMORY_LIMIT_EXCEEDED}
    ),
    **dict.fromkeys(
        ("wronganswer", "nooutput", "presentationerror", "wa"),
        frozenset({Verdict.WRONG_ANSWER}),
    ),
    **dict.fromkeys(
        ("timelimitexceeded", "timelimit", "tle"), frozenset({Verdict.TIME_LIMIT_EXCEEDED})
    ),
    **dict.fromkeys(("runtimeerror", "runerror", "rte", "re"), frozenset({Verdict.RUNTIME_ERROR})),
    **dict.fromkeys(
        ("memorylimitexceeded", "memorylimit", "mle"), frozenset({Verdict.MEMORY_LIMIT_EXCEEDED})
    ),
    **dict.fromkeys(
        ("outputlimitexceeded", "outputlimit", "ole"), frozenset({Verdict.OUTPUT_LIMIT_EXCEEDED})
    ),
    **dict.fromkeys(
        ("compileerror", "compilererror", "compilationerror", "ce"),
        frozenset({Verdict.COMPILE_ERROR}),
    ),
}
_LINE = re.compile(rb"@EXPECTED_RESULTS@:([^\r\n]{1,500})")
_SCORE = re.compile(
    rb"@expected_score@?[ \t]*:[ \t]*([0-9]{1,9}(?:[.][0-9]{1,9})?)"
    rb"(?:[ \t]*(?:-|to|,|[.][.])?[ \t]*([0-9]{1,9}(?:[.][0-9]{1,9})?))?",
    re.IGNORECASE,
)
_NO_LETTER = re.compile(r"[^a-z]")


def expected_by_folder(folder: str) -> frozenset[Verdict]:
    """The verdicts a folder of submissions stands for."""
    return _NAMES.get(_folded(folder), frozenset())


def expected_by_source(contents: Iterable[bytes]) -> frozenset[Verdict] | None:
    """The verdicts named in the first source that names any; None where no source does."""
    for content in contents:
        if match := _LINE.search(content):
            labels = match[1].decode("ascii", "replace").split(",")
            return frozenset().union(*(_NAMES.get(_folded(label), frozenset()) for label in labels))
    return None


def expected_score(contents: Iterable[bytes]) -> tuple[float, float] | None:
    """The range of points named in the first source that names one."""
    for content in contents:
        if match := _SCORE.search(content):
            return float(match[1]), float(match[2] or match[1])
    return None


def _folded(label: str) -> str:
    return _NO_LETTER.sub("", label.lower())
