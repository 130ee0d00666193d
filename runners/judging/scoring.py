"""From the verdicts of cases to points: which case comes next, and what a group of them is worth.

Groups are the folders of data/. `walk` has one case after the other judged and looks at what became
of it, so that a group can end at its first rejection, or not be judged at all when a group that it
depends on was rejected. Legacy packages and 2025-09 differ in how they state the rules
(runners/packages/groups.py), not in how the rules work.

A rejected group keeps its points: that it is called wrong does not take away what it has earned.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from runners.contract import Aggregation, Case, CaseReport, Group, Rejection, Score
from runners.verdicts import Verdict

ROOT = Group(name="")
MAX_DEPTH = 16
# What `worst_error` calls the worst comes first.
_WORST = (
    Verdict.INTERNAL_ERROR,
    Verdict.RUNTIME_ERROR,
    Verdict.MEMORY_LIMIT_EXCEEDED,
    Verdict.TIME_LIMIT_EXCEEDED,
    Verdict.OUTPUT_LIMIT_EXCEEDED,
    Verdict.WRONG_ANSWER,
)
_CLOSE = 1e-6

Judge = Callable[[Case], CaseReport]


@dataclass(frozen=True, slots=True)
class Result:
    """What a case or a group has come to. `failure` is the first rejection that counts.

    `groups` are the points of the groups in it. `valued` are the groups with cases that a validator
    gave points: what their cases are worth says nothing about the most there is to get.
    """

    verdict: Verdict
    points: float
    failure: Verdict | None = None
    groups: tuple[tuple[str, float], ...] = ()
    valued: frozenset[str] = frozenset()


def walk(
    groups: Sequence[Group], cases: Sequence[Case], judge: Judge, *, stop_early: bool = True
) -> Result:
    """Judge the cases in the order of their groups; gives the result of them all.

    Unless `stop_early` every case is judged, and those that the rules leave out don't count.
    """
    return _Tree(groups).walk(_Folder("", [*cases]), judge, stop_early=stop_early)


def score_of(result: Result, groups: Sequence[Group], cases: Sequence[Case]) -> Score:
    """The score of a whole submission."""
    return Score(
        points=round(result.points, 6),
        most=_Tree(groups, result.valued).most(_Folder("", [*cases])),
        is_accepted=result.verdict is Verdict.ACCEPTED,
        groups=result.groups,
    )


def verdict_of(result: Result, score: Score) -> Verdict:
    """Accepted with all points, or where nothing that counts failed; else the first failure."""
    is_full = score.most is not None and score.points >= score.most - _CLOSE
    if result.failure is None or (is_full and score.is_accepted):
        return Verdict.ACCEPTED
    return result.failure if score.is_accepted else result.verdict


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder with the cases that lie in it, at any depth; `start` is where their names go on."""

    name: str
    cases: list[Case]
    start: int = 0
    depth: int = 0

    @property
    def is_sample(self) -> bool:
        return self.name == "sample"

    def children(self) -> list["Case | _Folder"]:
        """What lies directly in it, in order of appearance."""
        found: list[Case | _Folder] = []
        folders: dict[str, _Folder] = {}
        for case in self.cases:
            end = case.name.find("/", self.start) if self.depth < MAX_DEPTH else -1
            if end < 0:
                found.append(case)
                continue
            name = case.name[:end]
            if name not in folders:
                folders[name] = _Folder(name, [], end + 1, self.depth + 1)
                found.append(folders[name])
            folders[name].cases.append(case)
        return found


class _Tree:
    """The groups by name. A folder without rules of its own has those of the one above."""

    def __init__(self, groups: Sequence[Group], valued: Iterable[str] = ()) -> None:
        self._groups = {group.name: group for group in groups}
        self._valued = set(valued)
        self._rejected: dict[str, Verdict] = {}
        self._points: dict[str, float] = {}

    def walk(self, folder: _Folder, judge: Judge, *, stop_early: bool) -> Result:
        group = self._group(folder.name)
        missed = next(filter(None, map(self._rejected.get, group.require_pass)), None)
        results = [] if missed is None else [Result(missed, group.reject_score, missed)]
        is_over = missed is not None
        for child in folder.children():
            if is_over and stop_early:
                break
            if isinstance(child, _Folder):
                result = self.walk(child, judge, stop_early=stop_early)
            else:
                report = judge(child)
                result = _result(group, report)
                if report.points is not None:
                    self._valued.add(folder.name)
            if is_over or _is_ignored(group, child):
                continue
            results.append(result)
            is_over = group.breaks and result.verdict is not Verdict.ACCEPTED
        combined = _combined(group, results)
        if combined.failure is not None:
            self._rejected[folder.name] = combined.failure
        self._points[folder.name] = combined.points
        return replace(combined, groups=tuple(self._points.items()), valued=frozenset(self._valued))

    def most(self, folder: _Folder) -> float | None:
        """The most points a group can have, None where only its validator knows.

        Points above it were shown before: 200 of 101 for a validator that gives 100 points to each
        of two cases, one of them outside the group with a range (issue 10, item 23).
        """
        group = self._group(folder.name)
        if group.most is not None:
            return group.most
        if group.aggregation is Aggregation.ALL_OR_NOTHING or group.accept_score is None:
            return group.accept_score
        parts: list[float] = []
        for child in folder.children():
            if not _is_ignored(group, child):
                part = self.most(child) if isinstance(child, _Folder) else self._worth(folder.name)
                if part is None:
                    return None
                parts.append(part)
        return _aggregate(group.aggregation, parts)

    def _worth(self, name: str) -> float | None:
        """The most points of a case that lies in this folder."""
        group = self._group(name)
        if name in self._valued or group.accept_score is None:
            return None
        return max(group.accept_score, group.reject_score)

    def _group(self, name: str) -> Group:
        """The rules of a folder: its own, or those of the nearest folder above that has some."""
        above = name
        while above not in self._groups and above:
            above = above.rpartition("/")[0]
        return self._groups.get(above, ROOT)


def _is_ignored(group: Group, child: Case | _Folder) -> bool:
    return group.ignores_samples and isinstance(child, _Folder) and child.is_sample


def _result(group: Group, report: CaseReport) -> Result:
    if report.verdict is not Verdict.ACCEPTED:
        return Result(report.verdict, group.reject_score, report.verdict)
    worth = group.accept_score or 0.0
    if report.points is not None:
        worth = report.points
    elif report.share is not None:
        worth *= report.share
    return Result(report.verdict, worth)


def _combined(group: Group, results: list[Result]) -> Result:
    failures = [one.verdict for one in results if one.verdict is not Verdict.ACCEPTED]
    points = _points(group, results, is_whole=not failures)
    failure = next((one.failure for one in results if one.failure is not None), None)
    verdict = _verdict(group, failures, some_accepted=len(failures) < len(results))
    return Result(verdict, points, failure)


def _points(group: Group, results: list[Result], *, is_whole: bool) -> float:
    if group.aggregation is Aggregation.ALL_OR_NOTHING:
        points = (group.accept_score or 0.0) if is_whole else 0.0
    else:
        points = _aggregate(group.aggregation, [one.points for one in results])
    least = points if group.least is None else max(points, group.least)
    return least if group.most is None else min(least, group.most)


def _aggregate(aggregation: Aggregation, parts: list[float]) -> float:
    if not parts:
        return 0.0
    match aggregation:
        case Aggregation.MIN | Aggregation.ALL_OR_NOTHING:
            return min(parts)
        case Aggregation.MAX:
            return max(parts)
        case Aggregation.AVERAGE:
            return fmean(parts)
        case Aggregation.SUM:
            return sum(parts)


def _verdict(group: Group, failures: Sequence[Verdict], *, some_accepted: bool) -> Verdict:
    if not failures or (group.any_accepted and some_accepted):
        return Verdict.ACCEPTED
    match group.rejection:
        case Rejection.NEVER:
            return Verdict.ACCEPTED
        case Rejection.FIRST:
            return failures[0]
        case Rejection.WORST:
            return next((one for one in _WORST if one in failures), failures[0])
