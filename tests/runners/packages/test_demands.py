from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import PackageError, PackageSubmission, read_package
from runners.packages.demands import matches
from runners.packages.model import Demand
from runners.verdicts import Verdict

Build = Callable[..., Path]
WA = frozenset({Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT_EXCEEDED})
TLE = frozenset({Verdict.TIME_LIMIT_EXCEEDED})
AC = frozenset({Verdict.ACCEPTED})


def submission(build: Build, name: str, yaml: str) -> PackageSubmission:
    folder = build({f"submissions/{name}": "x", "submissions/submissions.yaml": yaml})
    return next(one for one in read_package(folder).submissions if one.name == name)


class TestPatterns:
    @pytest.mark.parametrize(
        ("pattern", "name"),
        [
            ("mixed", "mixed/x.py"),
            ("mixed/x.py", "mixed/x.py"),
            ("mixed/*", "mixed/x.py"),
            ("*/x.py", "mixed/x.py"),
            ("mixed/{x,y}.py", "mixed/y.py"),
            ("mixed/x.{py,cpp}", "mixed/x.cpp"),
            ("secret/*-easy", "secret/02-easy"),
            ("secret/group", "secret/group/1"),
        ],
    )
    def test_match_names_and_folders_above_them(self, pattern: str, name: str) -> None:
        assert matches(pattern, name)

    @pytest.mark.parametrize(
        ("pattern", "name"),
        [("mixed", "mixedup/x.py"), ("*", "a"), ("mixed/?.py", "mixed/x.py"), ("x.py", "m/x.py")],
    )
    def test_match_nothing_else(self, pattern: str, name: str) -> None:
        assert matches(pattern, name) == (pattern == "*")

    @pytest.mark.parametrize("pattern", ["*" * 5, "a" * 201])
    def test_that_could_take_long_are_refused(self, pattern: str) -> None:
        with pytest.raises(PackageError, match="too long"):
            matches(pattern, "a")


class TestDemands:
    def test_hold_for_what_the_pattern_matches(self, build: Build) -> None:
        text = "mixed/x.py:\n  permitted: [AC, WA]\n  required: [WA]\n  score: [10, 20]\n"

        (demand,) = submission(build, "mixed/x.py", text).demands

        assert demand == Demand(permitted=AC | WA, required=WA, score=(10, 20))
        assert submission(build, "mixed/y.py", text).demands == ()

    def test_may_be_for_some_cases_only(self, build: Build) -> None:
        text = "mixed:\n  sample: {permitted: [AC]}\n  secret/*-big: {required: [TLE]}\n"

        found = submission(build, "mixed/x.py", text).demands

        assert found == (
            Demand(cases="sample", permitted=AC),
            Demand(cases="secret/*-big", required=TLE),
        )

    def test_replace_what_a_folder_promises(self, build: Build) -> None:
        text = "time_limit_exceeded:\n  permitted: [AC, WA, TLE]\n"

        found = submission(build, "time_limit_exceeded/x.py", text)

        assert found.expected == frozenset()
        assert found.demands == (Demand(permitted=AC | WA | TLE, required=TLE),)

    def test_name_a_language(self, build: Build) -> None:
        text = "accepted/x.txt: {language: python3}\n"

        assert submission(build, "accepted/x.txt", text).language == "python3"

    @pytest.mark.parametrize(
        "text", ["a: {permitted: [ACC]}\n", "a: {score: [1, 2, 3]}\n", "a: {score: x}\n", "a: 1\n"]
    )
    def test_that_make_no_sense_are_refused(self, build: Build, text: str) -> None:
        with pytest.raises(PackageError, match=r"submissions\.yaml"):
            submission(build, "a/x.py", text)


class TestExpectedScore:
    @pytest.mark.parametrize(
        ("line", "score"),
        [
            ("# @expected_score: 40", (40, 40)),
            ("// @EXPECTED_SCORE@: 12.5", (12.5, 12.5)),
            ("# @expected_score: 20-40", (20, 40)),
            ("# @expected_score: 20 40", (20, 40)),
            ("# expected_score: 20", None),
        ],
    )
    def test_is_read_from_the_source(
        self, build: Build, line: str, score: tuple[float, float] | None
    ) -> None:
        folder = build({"submissions/partially_accepted/x.py": f"{line}\npass\n"})

        found = next(one for one in read_package(folder).submissions if one.is_partial)

        assert found.score == score
