"""The rules by which cases make points: `testdata.yaml` (legacy) or `test_group.yaml` (2025-09).

Legacy: a key that a folder leaves out is its parent's, `grader_flags` included. 2025-09: `secret`
has 100 points in sum, a group below it all or nothing, and what a group has is divided among its
cases. A package of the newer format that brings legacy files is taken at its word.

Samples give no points in 2025-09; in a legacy package they do without the flag `ignore_sample`.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from runners.contract import Aggregation, Group, Rejection
from runners.packages.domjudge import as_domjudge
from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_line, as_mapping, as_words
from runners.packages.manifest import YAML_NAME, Manifest
from runners.packages.model import PackageCase
from runners.packages.yaml_text import Yaml

CURRENT_FILE, LEGACY_FILE = "test_group.yaml", "testdata.yaml"
MAX_SCORE = 1e9

_AGGREGATIONS = {one.value: one for one in Aggregation if one is not Aggregation.ALL_OR_NOTHING}
_REJECTIONS = {one.value: one for one in Rejection}
_FLAGS = ("ignore_sample", "accept_if_any_accepted")

Settings = Callable[[str], Mapping[str, Yaml]]  # of a file below data/, empty where it is absent


def read_groups(
    manifest: Manifest, cases: Sequence[PackageCase], settings: Settings
) -> tuple[Group, ...]:
    """The rules of every folder that holds cases or folders of cases, the root first."""
    folders = list(_folders(cases))
    is_legacy = manifest.is_legacy or any(settings(f"{one}/{LEGACY_FILE}") for one in folders)
    if is_legacy:
        return tuple(map(_Legacy(manifest, settings, folders).group, folders))
    return tuple(_current(folder, cases, settings) for folder in _current_folders(folders))


def _folders(cases: Sequence[PackageCase]) -> Iterator[str]:
    """`data` and all folders below it, parents first."""
    seen = {"data"}
    for case in cases:
        parts = case.group.split("/")
        seen.update("/".join(["data", *parts[:depth]]) for depth in range(1, len(parts) + 1))
    yield from sorted(seen, key=lambda folder: folder.split("/"))


def _current_folders(folders: Sequence[str]) -> Iterator[str]:
    """2025-09 knows groups right below `secret` and no others."""
    return (folder for folder in folders if folder.count("/") <= 2)  # noqa: PLR2004


class _Legacy:
    """Reads the groups of a legacy package, each after its parent."""

    def __init__(self, manifest: Manifest, settings: Settings, folders: Sequence[str]) -> None:
        self._settings = settings
        self._parents = {folder.rpartition("/")[0] for folder in folders}
        self._is_domjudge = manifest.is_domjudge
        self._groups: dict[str, Group] = {}
        grading = as_mapping(manifest.config.get("grading"), f"grading in {YAML_NAME}")
        words = as_words(manifest.config.get("validation"), f"validation in {YAML_NAME}")
        self._root = Group(name="", accept_score=None if "score" in words else 1.0)
        self._root = _stated(self._root, grading, f"grading in {YAML_NAME}")
        _refuse_minimising(grading)
        self._is_scored_by_validator = "score" in words
        self._has_validator = "custom" in words

    def group(self, folder: str) -> Group:
        name = folder.removeprefix("data").removeprefix("/")
        parent = self._groups.get(name.rpartition("/")[0]) if name else None
        inherited = replace(parent or self._root, name=name, ignores_samples=False)
        where = f"{folder}/{LEGACY_FILE}"
        settings = self._settings(where)
        if as_line(settings.get("grading"), f"grading in {where}") not in {"", "default"}:
            raise PackageError("unsupported", f"{where} wants a grader of its own; use default.")
        group = _stated(inherited, settings, where)
        if self._is_scored_by_validator and "accept_score" not in settings:
            group = replace(group, accept_score=None)
        if self._is_domjudge:
            group = self._as_domjudge(group, folder, settings)
        self._groups[name] = group
        return group

    def _as_domjudge(self, group: Group, folder: str, settings: Mapping[str, Yaml]) -> Group:
        if not group.name:
            counts_samples = bool(self._settings(f"{folder}/sample/{LEGACY_FILE}"))
            group = replace(group, ignores_samples=group.ignores_samples or not counts_samples)
        is_leaf = folder not in self._parents
        return as_domjudge(group, settings, is_leaf=is_leaf, has_validator=self._has_validator)


def _refuse_minimising(grading: Mapping[str, Yaml]) -> None:
    """A rejected submission has no points, and no points would be the best score of all."""
    where = f"objective of grading in {YAML_NAME}"
    objective = as_line(grading.get("objective"), where) or "max"
    if objective == "min":
        message = (
            f"{where} is min, and a higher score is always better here. Let the validator give more"
            " points to a better output, and leave the objective out."
        )
        raise PackageError("unsupported", message)
    if objective != "max":
        raise PackageError("bad_value", f"{where} has to be max or min.")


def _stated(group: Group, settings: Mapping[str, Yaml], where: str) -> Group:
    """The group with what a mapping says about it."""
    reject = as_line(settings.get("on_reject"), f"on_reject in {where}")
    if reject:
        group = replace(group, breaks=reject not in {"continue", "grade"})
    if "accept_score" in settings:
        score = _score(settings["accept_score"], f"accept_score in {where}")
        group = replace(group, accept_score=score)
    if "reject_score" in settings:
        score = _score(settings["reject_score"], f"reject_score in {where}")
        group = replace(group, reject_score=score)
    if "range" in settings:
        group = _ranged(group, as_words(settings["range"], f"range in {where}"), where)
    if "grader_flags" in settings:
        group = _flagged(group, as_words(settings["grader_flags"], f"grader_flags in {where}"))
    return group


def _ranged(group: Group, words: Sequence[str], where: str) -> Group:
    bounds = [_score(word, f"range in {where}", is_bound=True) for word in words]
    if len(bounds) != 2 or bounds[0] > bounds[1]:  # noqa: PLR2004
        raise PackageError("bad_value", f"range in {where} has to be two numbers, the lower first.")
    least, most = (None if math.isinf(bound) else bound for bound in bounds)
    return replace(group, least=least, most=most)


def _flagged(group: Group, flags: Sequence[str]) -> Group:
    """The default grader's flags; of two that contradict each other the last one counts."""
    group = replace(
        group, aggregation=Aggregation.SUM, rejection=Rejection.WORST, any_accepted=False
    )
    for flag in flags:
        if flag == "ignore_sample":
            group = replace(group, ignores_samples=True)
        elif flag == "accept_if_any_accepted":
            group = replace(group, any_accepted=True)
        elif flag in _AGGREGATIONS:
            group = replace(group, aggregation=_AGGREGATIONS[flag])
        elif flag in _REJECTIONS:
            group = replace(group, rejection=_REJECTIONS[flag])
        else:
            known = ", ".join((*_AGGREGATIONS, *_REJECTIONS, *_FLAGS))
            message = f"The grader flag {shown(flag)!r} is unknown; use some of {known}."
            raise PackageError("bad_value", message)
    return group


def _current(folder: str, cases: Sequence[PackageCase], settings: Settings) -> Group:
    name = folder.removeprefix("data").removeprefix("/")
    if name in {"", "sample"}:
        return Group(
            name=name,
            rejection=Rejection.FIRST,
            ignores_samples=not name,
            breaks=False,
            accept_score=0.0,
        )
    where = f"{folder}/{CURRENT_FILE}"
    stated = settings(where)
    is_secret = name == "secret"
    most = _most(stated.get("max_score", "100" if is_secret else None), where)
    aggregation = _aggregation(stated, where, default="sum" if is_secret else "pass-fail")
    count = sum(1 for case in cases if case.group == name or case.group.startswith(f"{name}/"))
    worth = most / count if aggregation is Aggregation.SUM and most is not None else most
    is_lost = aggregation is Aggregation.MIN and not is_secret
    return Group(
        name=name,
        aggregation=aggregation,
        rejection=Rejection.FIRST,
        breaks=is_lost or aggregation is Aggregation.ALL_OR_NOTHING,
        accept_score=worth,
        least=0.0,
        most=most,
        require_pass=as_words(stated.get("require_pass"), f"require_pass in {where}"),
    )


def _aggregation(settings: Mapping[str, Yaml], where: str, *, default: str) -> Aggregation:
    typed = as_line(settings.get("score_aggregation"), f"score_aggregation in {where}") or default
    allowed = (Aggregation.ALL_OR_NOTHING, Aggregation.SUM, Aggregation.MIN)
    for one in allowed:
        if typed == one:
            return one
    raise PackageError(
        "bad_value", f"score_aggregation in {where} has to be one of {', '.join(allowed)}."
    )


def _most(value: Yaml, where: str) -> float | None:
    if value is None or value == "unbounded":
        return None
    return _score(value, f"max_score in {where}")


def _score(value: Yaml, where: str, *, is_bound: bool = False) -> float:
    try:
        number = float(value) if isinstance(value, str) and "_" not in value else math.nan
    except ValueError:
        number = math.nan
    if abs(number) <= MAX_SCORE or (is_bound and math.isinf(number)):
        return number
    raise PackageError("bad_value", f"{where} has to be a number, not {shown(value)!r}.")
