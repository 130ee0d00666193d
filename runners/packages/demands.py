"""What `submissions/submissions.yaml` (2025-09) asks of the submissions beside it.

Its keys are patterns of submissions or of folders of them. `*` stays within one name and braces
list alternatives; a pattern that matches a folder holds for all in it. A folder's own name as the
key replaces what the folder promises by itself. Inside, keys that are no known word are patterns
of cases, for which alone the rules below them hold.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_line, as_mapping, as_words
from runners.packages.model import Demand
from runners.packages.tree import Tree
from runners.packages.yaml_text import Yaml, load_mapping
from runners.verdicts import Verdict

NAME = "submissions/submissions.yaml"
MAX_PATTERN = 200

_WORDS: Mapping[str, frozenset[Verdict]] = {
    "AC": frozenset({Verdict.ACCEPTED}),
    "WA": frozenset({Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT_EXCEEDED}),
    "TLE": frozenset({Verdict.TIME_LIMIT_EXCEEDED}),
    "RTE": frozenset({Verdict.RUNTIME_ERROR, Verdict.MEMORY_LIMIT_EXCEEDED}),
}
_DEFAULTS: Mapping[str, Mapping[str, Yaml]] = {
    "accepted": {"permitted": ["AC"]},
    "rejected": {"required": ["RTE", "TLE", "WA"]},
    "wrong_answer": {"permitted": ["AC", "WA"], "required": ["WA"]},
    "time_limit_exceeded": {"permitted": ["AC", "TLE"], "required": ["TLE"]},
    "run_time_error": {"permitted": ["AC", "RTE"], "required": ["RTE"]},
    "brute_force": {"permitted": ["AC", "RTE", "TLE"], "required": ["RTE", "TLE"]},
}
_RULES = ("permitted", "required", "score", "message")
_OTHER_KEYS = frozenset(
    {"language", "entrypoint", "authors", "model_solution", "use_for_time_limit"}
)
_BRACES = re.compile(r"\{([^{}/]*)\}")
_PIECE = re.compile(r"\*|\{[^{}]*\}|[^*{]+|\{")


class Demands:
    """The rules of the file; none where it is absent."""

    def __init__(self, tree: Tree) -> None:
        self._rules: dict[str, Mapping[str, Yaml]] = {}
        if NAME in tree:
            for pattern, rules in load_mapping(tree.read_text(NAME), NAME, tree.warn).items():
                self._rules[pattern] = as_mapping(rules, f"{shown(pattern)} in {NAME}")

    def replaces(self, folder: str) -> bool:
        """Whether the file says itself what the folder promises."""
        return any(key in self._rules.get(folder, {}) for key in ("permitted", "required"))

    def language(self, name: str) -> str:
        """The language that is stated for a submission, empty where none is."""
        stated = (rules.get("language") for rules in self._of(name))
        return next((as_line(one, f"language in {NAME}") for one in stated if one), "")

    def of(self, name: str) -> tuple[Demand, ...]:
        """What is asked of the submission of this name, `FOLDER/FILE`."""
        return tuple(demand for rules in self._of(name) for demand in _demands(rules))

    def _of(self, name: str) -> Iterator[Mapping[str, Yaml]]:
        folder = name.partition("/")[0]
        for pattern, rules in self._rules.items():
            if pattern == folder:
                yield {**_DEFAULTS.get(folder, {}), **rules}
            elif matches(pattern, name):
                yield rules


def matches(pattern: str, name: str) -> bool:
    """Whether a name, or a folder that it lies in, is what the pattern describes."""
    return _compiled(pattern).match(name) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    if len(pattern) > MAX_PATTERN or pattern.count("*") > 4:  # noqa: PLR2004 - no slow pattern
        raise PackageError("bad_value", f"The pattern {shown(pattern)} in {NAME} is too long.")
    pieces = (_translated(piece) for piece in _PIECE.findall(pattern.strip("/")))
    return re.compile("".join(pieces) + r"(?:/|\Z)")


def _translated(piece: str) -> str:
    if piece == "*":
        return "[^/]*"
    if _BRACES.fullmatch(piece):
        choices = (re.escape(one).replace(r"\*", "[^/]*") for one in piece[1:-1].split(","))
        return f"(?:{'|'.join(choices)})"
    return re.escape(piece)


def _demands(rules: Mapping[str, Yaml]) -> Iterator[Demand]:
    if any(key in rules for key in _RULES):
        yield _demand("", rules)
    for key, inner in rules.items():
        if key not in _RULES and key not in _OTHER_KEYS:
            yield _demand(key, as_mapping(inner, f"{shown(key)} in {NAME}"))


def _demand(cases: str, rules: Mapping[str, Yaml]) -> Demand:
    return Demand(
        cases=cases,
        permitted=_verdicts(rules, "permitted"),
        required=_verdicts(rules, "required"),
        score=_range(rules.get("score")),
        message=as_line(rules.get("message"), f"message in {NAME}"),
    )


def _verdicts(rules: Mapping[str, Yaml], key: str) -> frozenset[Verdict] | None:
    if key not in rules:
        return None
    words = as_words(rules[key], f"{key} in {NAME}")
    if unknown := [word for word in words if word not in _WORDS]:
        message = f"{key} in {NAME} has {shown(unknown[0])!r}; use {', '.join(_WORDS)}."
        raise PackageError("bad_value", message)
    return frozenset().union(*(_WORDS[word] for word in words))


def _range(value: Yaml) -> tuple[float, float] | None:
    if value is None:
        return None
    try:
        bounds = [float(str(one)) for one in (value if isinstance(value, list) else [value])]
    except ValueError:
        bounds = []
    if len(bounds) not in {1, 2}:
        raise PackageError("bad_value", f"score in {NAME} has to be a number or two of them.")
    return bounds[0], bounds[-1]
