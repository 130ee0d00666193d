"""Points as DOMjudge counts them, where that differs from Kattis.

In a legacy package of Kattis `accept_score` is what each case of a group is worth. DOMjudge gives
it once to a group without groups in it, if all its cases are accepted. There a case has points of
its own only from a validator, and samples count only if their group has a `testdata.yaml`.

A package with a `domjudge-problem.ini` is read as DOMjudge reads it. Any other gets a warning where
the two differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runners.contract import Aggregation, Group
from runners.packages.model import PackageCase
from runners.packages.yaml_text import Yaml

_SHARED = (Aggregation.SUM, Aggregation.AVERAGE)
_DEFAULT_SCORE = 1.0


def as_domjudge(
    group: Group, settings: Mapping[str, Yaml], *, is_leaf: bool, has_validator: bool
) -> Group:
    """The group with what its cases are worth; `settings` are those of its own file."""
    if not is_leaf or not settings:
        return replace(group, accept_score=0.0)
    if "accept_score" in settings:
        return replace(group, aggregation=Aggregation.ALL_OR_NOTHING, reject_score=0.0)
    return replace(group, accept_score=None if has_validator else 0.0)


def warnings_about(groups: Sequence[Group], cases: Sequence[PackageCase]) -> Iterator[str]:
    """A line for each legacy group that DOMjudge would give other points."""
    for group in groups:
        count = sum(1 for case in cases if case.group == group.name)
        score = group.accept_score
        if score not in {None, 0.0, _DEFAULT_SCORE} and count > 1 and group.aggregation in _SHARED:
            yield (
                f"data/{group.name}: accept_score {score:g} counts for each of its {count} cases,"
                " as Kattis has it; DOMjudge gives it once to the whole group. If that is wanted,"
                " add `grader_flags: min`."
            )
