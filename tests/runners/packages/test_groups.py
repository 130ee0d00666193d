from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runners.contract import Aggregation, Group, Rejection
from runners.packages import PackageError, read_package

Build = Callable[..., Path]
LEGACY = "name: x\ntype: scoring\n"
NEW = "problem_format_version: 2025-09\nname: x\ntype: scoring\n"
CASES = {
    f"data/secret/{group}/{name}": "x"
    for group in ("a", "b")
    for name in ("1.in", "1.ans", "2.in", "2.ans")
} | {"data/secret/01.in": None, "data/secret/01.ans": None}


def groups(build: Build, manifest: str, **settings: str) -> dict[str, Group]:
    """The groups of a package by name; settings by file: secret_a="..."."""
    ending = "testdata.yaml" if manifest == LEGACY else "test_group.yaml"
    files: dict[str, Any] = {**CASES, "problem.yaml": manifest}
    for folder, text in settings.items():
        path = f"data/{folder.replace('_', '/')}" if folder != "root" else "data"
        files[f"{path}/{ending}"] = text
    return {group.name: group for group in read_package(build(files)).groups}


class TestPassFail:
    def test_has_no_groups(self, build: Build) -> None:
        assert read_package(build(CASES)).groups == ()


class TestOfDomjudge:
    """A group's accept_score is the group's, not each case's: issue 10, item 23."""

    def read(self, build: Build, **files: str) -> dict[str, Group]:
        whole = {**CASES, "problem.yaml": LEGACY, "domjudge-problem.ini": "timelimit = 2\n"}
        names = {"root": "data", "a": "data/secret/a", "secret": "data/secret"}
        whole |= {f"{names[name]}/testdata.yaml": text for name, text in files.items()}
        return {group.name: group for group in read_package(build(whole)).groups}

    def test_is_worth_what_it_says_once(self, build: Build) -> None:
        part = self.read(build, a="accept_score: 20\n")["secret/a"]

        assert (part.aggregation, part.accept_score) == (Aggregation.ALL_OR_NOTHING, 20)

    def test_has_no_points_without_a_file_and_nothing_for_what_is_above(self, build: Build) -> None:
        found = self.read(build, secret="accept_score: 9\n", a="range: 0 5\n")

        assert {group.accept_score for group in found.values()} == {0.0}
        assert found["secret/a"].most == 5

    def test_counts_no_samples_without_rules_for_them(self, build: Build) -> None:
        assert self.read(build, root="grader_flags: sum\n")[""].ignores_samples

    def test_leaves_points_to_a_validator(self, build: Build) -> None:
        files = CASES | {
            "problem.yaml": f"{LEGACY}validation: custom\n",
            "domjudge-problem.ini": "timelimit = 2\n",
            "output_validators/v.py": "x",
            "data/secret/a/testdata.yaml": "range: 0 100\n",
        }
        found = {group.name: group for group in read_package(build(files)).groups}

        assert (found["secret/a"].accept_score, found["secret/a"].most) == (None, 100)
        assert found["secret/b"].accept_score == 0

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("accept_score: 20\n", 1),
            ("accept_score: 20\ngrader_flags: avg\n", 1),
            ("accept_score: 20\ngrader_flags: min\n", 0),
            ("accept_score: 1\n", 0),
            ("range: 0 20\n", 0),
        ],
    )
    def test_is_warned_of_where_its_origin_is_not_known(
        self, build: Build, text: str, count: int
    ) -> None:
        files = CASES | {"problem.yaml": LEGACY, "data/secret/a/testdata.yaml": text}

        warnings = read_package(build(files)).warnings

        assert len(warnings) == count
        assert all("data/secret/a: accept_score 20 counts for each of its 2" in w for w in warnings)


class TestLegacy:
    def test_has_the_defaults_of_the_format(self, build: Build) -> None:
        found = groups(build, LEGACY)

        assert list(found) == ["", "sample", "secret", "secret/a", "secret/b"]
        assert found["secret/a"] == Group(name="secret/a")

    def test_reads_what_authors_write(self, build: Build) -> None:
        found = groups(
            build,
            LEGACY,
            root="on_reject: continue\nrange: 0 100\ngrader_flags: ignore_sample\n",
            secret="grader_flags: first_error accept_if_any_accepted\n",
            secret_a="on_reject: break\naccept_score: 20.5\nrange: -inf 20.5\ngrader_flags: min\n",
        )

        assert found[""].ignores_samples
        assert (found[""].least, found[""].most, found[""].breaks) == (0, 100, False)
        assert found["secret"].any_accepted
        assert found["secret"].rejection is Rejection.FIRST
        part = found["secret/a"]
        assert (part.accept_score, part.least, part.most) == (20.5, None, 20.5)
        assert (part.breaks, part.aggregation) == (True, Aggregation.MIN)
        assert not part.any_accepted
        assert not part.ignores_samples

    def test_hands_on_what_a_folder_leaves_out(self, build: Build) -> None:
        found = groups(build, LEGACY, secret="on_reject: continue\naccept_score: 7\n")

        assert (found["secret/b"].accept_score, found["secret/b"].breaks) == (7, False)

    @pytest.mark.parametrize(
        ("objective", "code"), [("min", "unsupported"), ("lowest", "bad_value"), ("[max]", None)]
    )
    def test_refuses_what_is_better_with_a_lower_score(
        self, build: Build, objective: str, code: str | None
    ) -> None:
        """It was ignored, so the worst submission had the best score: issue 10, item 22."""
        with pytest.raises(PackageError, match="objective of grading") as caught:
            groups(build, f"{LEGACY}grading: {{objective: {objective}}}\n")

        assert code is None or caught.value.code == code

    def test_takes_what_is_better_with_a_higher_score(self, build: Build) -> None:
        assert groups(build, f"{LEGACY}grading: {{objective: max}}\n")

    def test_leaves_points_to_the_validator_where_that_is_asked_for(self, build: Build) -> None:
        files = CASES | {
            "problem.yaml": f"{LEGACY}validation: custom score\n",
            "output_validators/v.py": "x",
        }

        assert {group.accept_score for group in read_package(build(files)).groups} == {None}

    @pytest.mark.parametrize(
        "text",
        [
            "grader_flags: mean\n",
            "range: 1\n",
            "range: 5 1\n",
            "accept_score: many\n",
            "accept_score: inf\n",
            "accept_score: 1_0\n",
            "accept_score: [1]\n",
            "grading: custom\n",
        ],
    )
    def test_refuses_what_makes_no_sense(self, build: Build, text: str) -> None:
        with pytest.raises(PackageError, match=r"secret/a/testdata\.yaml|grader flag"):
            groups(build, LEGACY, secret_a=text)


class TestCurrent:
    def test_divides_a_hundred_points_among_cases(self, build: Build) -> None:
        files = {"problem.yaml": NEW, "data/secret/02.in": "x", "data/secret/02.ans": "x"}

        secret = next(g for g in read_package(build(files)).groups if g.name == "secret")

        assert (secret.aggregation, secret.accept_score, secret.most) == (Aggregation.SUM, 50, 100)
        assert not secret.breaks

    def test_gives_a_group_all_or_nothing(self, build: Build) -> None:
        found = groups(build, NEW, secret_a="max_score: 30\n")

        part = found["secret/a"]
        assert part.aggregation is Aggregation.ALL_OR_NOTHING
        assert (part.accept_score, part.most, part.breaks) == (30, 30, True)
        assert found["secret/b"].most is None

    def test_reads_the_other_ways(self, build: Build) -> None:
        found = groups(
            build,
            NEW,
            secret="max_score: unbounded\n",
            secret_a="max_score: 30\nscore_aggregation: sum\n",
            secret_b="max_score: 70\nscore_aggregation: min\nrequire_pass: [sample, secret/a]\n",
        )

        assert found["secret"].most is None
        assert (found["secret/a"].accept_score, found["secret/a"].breaks) == (15, False)
        assert (found["secret/b"].accept_score, found["secret/b"].breaks) == (70, True)
        assert found["secret/b"].require_pass == ("sample", "secret/a")

    def test_gives_no_points_for_samples(self, build: Build) -> None:
        found = groups(build, NEW)

        assert found[""].ignores_samples
        assert found["sample"].accept_score == 0

    @pytest.mark.parametrize("text", ["max_score: -\n", "score_aggregation: avg\n"])
    def test_refuses_what_makes_no_sense(self, build: Build, text: str) -> None:
        with pytest.raises(PackageError, match=r"secret/a/test_group\.yaml"):
            groups(build, NEW, secret_a=text)

    def test_takes_legacy_files_at_their_word(self, build: Build) -> None:
        files = CASES | {
            "problem.yaml": NEW,
            "data/secret/a/testdata.yaml": "accept_score: 9\ngrader_flags: max\n",
        }

        found = {group.name: group for group in read_package(build(files)).groups}

        assert found["secret/a"].aggregation is Aggregation.MAX
