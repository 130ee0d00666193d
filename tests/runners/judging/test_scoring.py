from collections.abc import Callable
from pathlib import Path

import pytest

from runners.contract import Aggregation, Case, CaseReport, Group, Rejection, Score
from runners.judging.scoring import score_of, verdict_of, walk
from runners.verdicts import Verdict

AC, WA, TLE = Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.TIME_LIMIT_EXCEEDED
ROOT = Group(name="", ignores_samples=True, breaks=False, most=100)
SECRET = Group(name="secret", rejection=Rejection.FIRST, any_accepted=True, breaks=False)


def subtask(name: str, score: float, **rules: object) -> Group:
    """All or nothing, as legacy packages write it."""
    values: dict[str, object] = {"aggregation": Aggregation.MIN, "accept_score": score, **rules}
    return Group(name=f"secret/{name}", **values)  # type: ignore[arg-type]


class Submission:
    """Plays verdicts (and points) by the names of cases, and remembers which it was asked for."""

    def __init__(self, *groups: Group, **options: bool) -> None:
        self.groups, self.options = groups, options
        self.judged: list[str] = []

    def on(self, script: dict[str, Verdict | CaseReport]) -> tuple[Verdict, Score]:
        cases = [Case(name=name, input=Path(), answer=Path()) for name in script]

        def judge(case: Case) -> CaseReport:
            self.judged.append(case.name)
            step = script[case.name]
            return step if isinstance(step, CaseReport) else report(step)

        result = walk(self.groups, cases, judge, **self.options)
        score = score_of(result, self.groups, cases)
        return verdict_of(result, score), score


def report(verdict: Verdict, **points: float) -> CaseReport:
    return CaseReport(
        name="x",
        verdict=verdict,
        cpu_ms=0,
        wall_ms=0,
        memory_kb=0,
        **points,  # type: ignore[arg-type]
    )


class TestSubtasks:
    groups = (ROOT, SECRET, subtask("a", 20), subtask("b", 80))

    def test_add_up_to_all_points(self) -> None:
        verdict, score = Submission(*self.groups).on({"secret/a/1": AC, "secret/b/1": AC})

        assert verdict is AC
        assert (score.points, score.most, score.is_accepted) == (100, 100, True)
        assert dict(score.groups)["secret/b"] == 80

    def test_are_lost_by_one_case_which_ends_them(self) -> None:
        submission = Submission(*self.groups)

        verdict, score = submission.on(
            {"secret/a/1": TLE, "secret/a/2": AC, "secret/b/1": AC, "secret/b/2": AC}
        )

        assert verdict is TLE, "the first that failed says what is wrong"
        assert (score.points, score.is_accepted) == (80, True)
        assert submission.judged == ["secret/a/1", "secret/b/1", "secret/b/2"]

    def test_all_lost_leave_nothing(self) -> None:
        verdict, score = Submission(*self.groups).on({"secret/a/1": WA, "secret/b/1": TLE})

        assert verdict is WA
        assert (score.points, score.is_accepted) == (0, False)

    def test_that_are_over_can_be_judged_and_do_not_count(self) -> None:
        submission = Submission(*self.groups, stop_early=False)

        _, score = submission.on({"secret/a/1": WA, "secret/a/2": AC, "secret/b/1": AC})

        assert submission.judged == ["secret/a/1", "secret/a/2", "secret/b/1"]
        assert score.points == 80

    def test_do_not_ask_for_the_samples(self) -> None:
        verdict, score = Submission(*self.groups).on({"sample/1": WA, "secret/a/1": AC})

        assert (verdict, score.points) == (AC, 20), "nothing that counts has failed"


class TestAggregation:
    @pytest.mark.parametrize(
        ("aggregation", "points", "most"),
        [
            (Aggregation.SUM, 10, 20),
            (Aggregation.MIN, 0, 10),
            (Aggregation.MAX, 10, 10),
            (Aggregation.AVERAGE, 5, 10),
            (Aggregation.ALL_OR_NOTHING, 0, 10),
        ],
    )
    def test_makes_points_of_cases(
        self, aggregation: Aggregation, points: float, most: float
    ) -> None:
        root = Group(name="", aggregation=aggregation, accept_score=10, breaks=False)

        _, score = Submission(root).on({"1": AC, "2": WA})

        assert (score.points, score.most) == (points, most)

    def test_takes_what_the_validator_gives(self) -> None:
        root = Group(name="", accept_score=10, breaks=False)

        _, score = Submission(root).on(
            {"1": report(AC, points=3.5), "2": report(AC, share=0.25), "3": report(WA, points=9)}
        )

        assert score.points == 6

    def test_stays_within_the_range(self) -> None:
        root = Group(name="", accept_score=60, most=100, breaks=False)

        assert Submission(root).on({"1": AC, "2": AC})[1].points == 100

    def test_of_points_without_an_end_has_no_most(self) -> None:
        root = Group(name="", accept_score=None)

        verdict, score = Submission(root).on({"1": report(AC, points=7)})

        assert (verdict, score.points, score.most) == (AC, 7, None)


class TestMost:
    groups = (Group(name="", breaks=False), Group(name="secret/main", most=100))

    def test_is_not_known_where_a_validator_gives_points(self) -> None:
        _, score = Submission(*self.groups).on(
            {"sample/1": report(AC, points=100), "secret/main/1": report(AC, points=100)}
        )

        assert (score.points, score.most) == (200, None), "not 200 of 101"

    def test_is_known_where_a_range_ends_what_the_validator_gives(self) -> None:
        _, score = Submission(*self.groups).on(
            {"sample/1": AC, "secret/main/1": report(AC, points=250)}
        )

        assert (score.points, score.most) == (101, 101)

    def test_counts_what_rejected_cases_are_worth(self) -> None:
        root = Group(name="", accept_score=1, reject_score=3, breaks=False)

        _, score = Submission(root).on({"1": AC, "2": WA})

        assert (score.points, score.most) == (4, 6)


class TestRejection:
    @pytest.mark.parametrize(
        ("rejection", "verdict"), [(Rejection.FIRST, WA), (Rejection.WORST, TLE)]
    )
    def test_names_the_group(self, rejection: Rejection, verdict: Verdict) -> None:
        root = Group(name="", rejection=rejection, breaks=False)

        assert Submission(root).on({"1": WA, "2": TLE, "3": AC})[0] is verdict

    def test_can_be_none_and_still_leaves_points_missing(self) -> None:
        root = Group(name="", rejection=Rejection.NEVER, breaks=False)

        verdict, score = Submission(root).on({"1": AC, "2": WA})

        assert (verdict, score.is_accepted, score.points) == (WA, True, 1)


class TestDependencies:
    def groups(self, *needs: str) -> tuple[Group, ...]:
        whole = Aggregation.ALL_OR_NOTHING
        return (
            ROOT,
            SECRET,
            subtask("a", 40, aggregation=whole),
            subtask("b", 60, aggregation=whole, require_pass=needs),
        )

    def test_leave_out_what_depends_on_a_failure(self) -> None:
        submission = Submission(*self.groups("secret/a"))

        verdict, score = submission.on({"secret/a/1": TLE, "secret/b/1": AC})

        assert submission.judged == ["secret/a/1"]
        assert (verdict, score.points) == (TLE, 0)

    def test_may_be_on_samples(self) -> None:
        submission = Submission(*self.groups("sample"))

        _, score = submission.on({"sample/1": WA, "secret/a/1": AC, "secret/b/1": AC})

        assert score.points == 40


class TestFolders:
    def test_without_rules_have_those_above(self) -> None:
        root = Group(name="", accept_score=5, breaks=False)

        assert Submission(root).on({"secret/x/y/1": AC, "secret/x/2": AC})[1].points == 10

    @pytest.mark.parametrize("name", ["/" * 5_000, "a/" * 5_000 + "b", "", "same"])
    def test_of_any_depth_are_walked(self, name: str) -> None:
        cases = [Case(name=name, input=Path(), answer=Path())] * 2
        judge: Callable[[Case], CaseReport] = lambda _case: report(AC)  # noqa: E731

        assert walk((Group(name=""),), cases, judge).points == 2
