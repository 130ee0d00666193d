from typing import Any

import pytest

from runners.contract import CaseReport, Report, Score, SourceFile
from runners.judging.programs import included
from runners.packages import Package, PackageSubmission
from runners.packages.model import Demand, PackageLimits
from runners.verdicts import Verdict
from runners.verifying.promises import broken_promises

AC, WA, TLE = Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.TIME_LIMIT_EXCEEDED


def broken(report: Report, package_format: str = "legacy", **promises: Any) -> tuple[str, ...]:
    values: dict[str, Any] = {"expected": frozenset(), **promises}
    submission = PackageSubmission(name="x", files=(), language="c", **values)
    package = Package(
        slug="x",
        title="X",
        format=package_format,
        statements=(),
        limits=PackageLimits(),
        cases=(),
        submissions=(submission,),
    )
    return broken_promises(package, submission, report)


def report(verdict: Verdict, points: float | None = None, **cases: Verdict) -> Report:
    """A report; cases by name, `__` for a slash."""
    made = tuple(
        CaseReport(
            name=name.replace("__", "/"),
            verdict=one,
            cpu_ms=0,
            wall_ms=0,
            memory_kb=0,
            reason=f"why {name}",
        )
        for name, one in cases.items()
    )
    score = None
    if points is not None:
        groups = (("secret", points), ("secret/a", points / 2))
        score = Score(points=points, most=100, is_accepted=points > 0, groups=groups)
    return Report(verdict=verdict, cases=made, score=score)


class TestVerdicts:
    def test_have_to_be_expected(self) -> None:
        assert broken(report(WA), expected=frozenset({WA})) == ()
        assert broken(report(AC), expected=frozenset({WA})) == ("expected wrong_answer",)
        assert broken(report(AC)) == (), "nobody has said which"

    def test_are_never_our_own_failure(self) -> None:
        (complaint,) = broken(report(Verdict.INTERNAL_ERROR, secret__1=Verdict.INTERNAL_ERROR))

        assert complaint == "the validator failed: why secret__1"

    def test_of_a_legacy_package_are_partly_accepted_only_where_promised(self) -> None:
        wrong: dict[str, Any] = {"expected": frozenset({WA})}

        assert broken(report(WA, 40), **wrong) == ("it is partially accepted",)
        assert broken(report(WA, 40), "2025-09", **wrong) == ()
        assert broken(report(WA, 0), **wrong) == ()


class TestScores:
    @pytest.mark.parametrize(("points", "is_right"), [(40, True), (20, False), (100, False)])
    def test_have_to_be_in_the_range(self, points: float, is_right: bool) -> None:
        found = broken(report(WA, points), is_partial=True, score=(30.0, 50.0))

        assert (found == ()) == is_right

    @pytest.mark.parametrize(("points", "is_right"), [(40, True), (0, False), (100, False)])
    def test_of_a_partial_submission_are_some(self, points: float, is_right: bool) -> None:
        assert (broken(report(WA, points), is_partial=True) == ()) == is_right

    def test_are_missing_where_it_does_not_compile(self) -> None:
        found = broken(report(Verdict.COMPILE_ERROR), score=(1.0, 1.0))

        assert found == ("expected a score",)


class TestDemands:
    cases = report(TLE, 20, sample__1=AC, secret__a__1=AC, secret__a__2=WA, secret__b__1=TLE)

    @pytest.mark.parametrize(
        ("demand", "complaint"),
        [
            (Demand(permitted=frozenset({AC, WA, TLE}), required=frozenset({TLE})), None),
            (Demand(permitted=frozenset({AC, WA})), "time_limit_exceeded is not permitted"),
            (Demand(required=frozenset({Verdict.RUNTIME_ERROR})), "none is runtime_error"),
            (Demand(cases="sample", permitted=frozenset({AC})), None),
            (
                Demand(cases="secret/a", required=frozenset({TLE})),
                "none is time_limit_exceeded in secret/a",
            ),
            (Demand(score=(20, 20)), None),
            (Demand(score=(21, 30)), "expected 21-30 points"),
            (Demand(cases="secret/a", score=(10, 10)), None),
            (Demand(cases="secret/a", score=(11, 11)), "expected 11 points in secret/a"),
            (Demand(message="why secret__b"), None),
            (Demand(message="nothing"), "no message has 'nothing'"),
        ],
    )
    def test_are_checked_on_their_cases(self, demand: Demand, complaint: str | None) -> None:
        assert broken(self.cases, demands=(demand,)) == ((complaint,) if complaint else ())


class TestIncludedFiles:
    @staticmethod
    def names(own: list[str], language: str = "cpp") -> dict[str, bytes]:
        def files(content: bytes, *names: str) -> tuple[SourceFile, ...]:
            return tuple(SourceFile(name=name, content=content) for name in names)

        includes = {"cpp": files(b"theirs", "main.cpp", "lib.h"), "default": files(b"all", "x")}
        merged = included(files(b"mine", *own), includes, language)
        return {file.name: file.content for file in merged}

    def test_go_with_the_language(self) -> None:
        assert self.names(["a.py"], "python3") == {"a.py": b"mine", "x": b"all"}

    def test_win_over_files_of_the_same_name(self) -> None:
        assert self.names(["a.cpp", "lib.h"])["lib.h"] == b"theirs"

    def test_leave_a_lone_source_its_code(self) -> None:
        found = self.names(["main.cpp"])

        assert (found["main.cpp"], found["solution.cpp"]) == (b"theirs", b"mine")
