from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from runners.contract import SourceFile
from runners.packages import Package, PackageError, PackageSubmission
from runners.packages.model import PackageCase, PackageLimits
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict
from runners.verifying.measuring import Measuring
from runners.verifying.report import Verification, margins
from runners.verifying.requirements import UnsupportedPackageError, require_judgeable
from runners.verifying.verify import measured_time_limit_ms, verify
from tests.fakes import ScriptedSandbox, Step, ended, stopped


def submission(
    name: str, *expected: Verdict, language: str | None = "python3"
) -> PackageSubmission:
    file = SourceFile(name=f"{name}.py", content=name.encode())
    return PackageSubmission(
        name=name, files=(file,), language=language, expected=frozenset(expected)
    )


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Its one case wants a 7; its one submission should print it."""
    (tmp_path / "1.in").write_text("3 4\n")
    (tmp_path / "1.ans").write_text("7\n")
    case = PackageCase(
        name="secret/1", group="secret", input=tmp_path / "1.in", answer=tmp_path / "1.ans"
    )
    return Package(
        slug="add",
        title="Add",
        format="legacy",
        statements=(),
        limits=PackageLimits(time_ms=1000),
        cases=(case,),
        submissions=(submission("good", Verdict.ACCEPTED),),
    )


def slow(cpu_ms: int) -> Outcome:
    return Outcome(stop=Stop.ENDED, exit_code=0, cpu_ms=cpu_ms, stdout=b"7")


def measured(package: Package, *steps: Step, **options: Any) -> int:
    """The time limit that is measured where the programs do this."""
    return measured_time_limit_ms(
        package, Measuring(sandboxes=[ScriptedSandbox.of(*steps)], **options)
    )


class TestVerify:
    def test_judges_every_submission_in_order(self, package: Package) -> None:
        several = (
            submission("good", Verdict.ACCEPTED),
            submission("bad", Verdict.WRONG_ANSWER),
            submission("slow", Verdict.WRONG_ANSWER, Verdict.TIME_LIMIT_EXCEEDED),
        )
        sandbox = ScriptedSandbox.of(ended(b"7"), ended(b"8"), stopped(Stop.WALL_TIME))

        rows = list(verify(replace(package, submissions=several), [sandbox]))

        assert [row.submission.name for row in rows] == ["good", "bad", "slow"]
        assert all(row.is_right for row in rows)

    def test_finds_a_verdict_that_was_not_promised(self, package: Package) -> None:
        (row,) = verify(package, [ScriptedSandbox.of(ended(b"8"))])

        assert not row.is_right
        assert row.report is not None
        assert row.report.verdict is Verdict.WRONG_ANSWER

    def test_uses_as_many_sandboxes_as_there_are(self, package: Package) -> None:
        many = tuple(submission(f"s{n}", Verdict.ACCEPTED) for n in range(20))
        sandboxes = [ScriptedSandbox.of(*[ended(b"7")] * 20) for _ in range(3)]

        rows = list(verify(replace(package, submissions=many), [*sandboxes]))

        assert [row.submission.name for row in rows] == [one.name for one in many]
        assert sum(len(sandbox.commands) for sandbox in sandboxes) == 20

    def test_says_what_it_did_not_judge(self, package: Package) -> None:
        skipped = (
            submission("prolog", Verdict.ACCEPTED, language=None),
            submission("cobol", Verdict.ACCEPTED, language="cobol"),
        )

        rows = list(verify(replace(package, submissions=skipped), [ScriptedSandbox()]))

        assert [row.note for row in rows] == ["no language of this judge"] * 2
        assert all(row.is_right for row in rows)

    def test_says_which_image_is_missing(self, package: Package) -> None:
        sandbox = ScriptedSandbox(missing="the image is missing: run `make images`")

        (row,) = verify(package, [sandbox])

        assert row.note == "the image is missing: run `make images`"

    def test_expects_nothing_of_a_folder_that_promises_nothing(self, package: Package) -> None:
        rows = verify(
            replace(package, submissions=(submission("any"),)), [ScriptedSandbox.of(ended(b"8"))]
        )

        assert all(row.is_right for row in rows)


class TestMargins:
    def test_are_those_of_the_slowest_accepted_and_the_fastest_too_slow(
        self, package: Package
    ) -> None:
        several = (
            submission("quick", Verdict.ACCEPTED),
            submission("steady", Verdict.ACCEPTED),
            submission("slow", Verdict.TIME_LIMIT_EXCEEDED),
            submission("waits", Verdict.TIME_LIMIT_EXCEEDED),
        )
        spins = Outcome(stop=Stop.CPU_TIME, signal=9, cpu_ms=1001)
        sandbox = ScriptedSandbox.of(
            slow(20), slow(300), spins, slow(1900), stopped(Stop.WALL_TIME)
        )

        found = margins(verify(replace(package, submissions=several), [sandbox]))

        assert str(found.slowest_accepted) == "0.3 s, 0.30 of its limit, steady"
        assert str(found.fastest_too_slow) == "1.9 s, 1.90 of its limit, slow"
        assert sandbox.commands[3].limits.time_ms == 2000, "as much as the safety margin allows"

    def test_say_when_nothing_is_known_but_that_it_takes_longer(self, package: Package) -> None:
        one = (submission("slow", Verdict.TIME_LIMIT_EXCEEDED),)
        spins = [Outcome(stop=Stop.CPU_TIME, signal=9, cpu_ms=ms) for ms in (1001, 2003)]

        found = margins(verify(replace(package, submissions=one), [ScriptedSandbox.of(*spins)]))

        assert str(found.fastest_too_slow) == "over 2.003 s, 2.00 of its limit, slow"
        assert found.slowest_accepted is None


class TestRequireJudgeable:
    def test_refuses_what_is_not_there_yet(self, package: Package) -> None:
        with pytest.raises(UnsupportedPackageError, match="add needs several passes"):
            require_judgeable(replace(package, is_multi_pass=True))

    def test_refuses_what_has_no_case(self, package: Package) -> None:
        with pytest.raises(PackageError, match="no test case"):
            require_judgeable(replace(package, cases=()))

    def test_lets_the_rest_pass(self, package: Package) -> None:
        require_judgeable(package)


class TestMeasuredTimeLimit:
    def test_is_the_slowest_accepted_one_multiplied_and_rounded_up(self, package: Package) -> None:
        two = (submission("a", Verdict.ACCEPTED), submission("b", Verdict.ACCEPTED))
        unlimited = replace(package, submissions=two, limits=PackageLimits())

        assert measured(unlimited, slow(100), slow(410)) == 3000
        assert measured(unlimited, slow(10), slow(20)) == 1000

    def test_of_less_than_half_a_millisecond_is_the_shortest(self, package: Package) -> None:
        """It is rounded to 0 ms, which was once taken for `not accepted`."""
        one = (submission("a", Verdict.ACCEPTED),)

        assert measured(replace(package, submissions=one), slow(0)) == 1000

    def test_needs_one_that_is_accepted(self, package: Package) -> None:
        with pytest.raises(UnsupportedPackageError, match="no time limit"):
            measured(package, ended(b"8"))

    def test_says_which_verdicts_were_seen(self, package: Package) -> None:
        two = (submission("a", Verdict.ACCEPTED), submission("b", Verdict.ACCEPTED))
        crash = Outcome(stop=Stop.ENDED, exit_code=1, cpu_ms=3)

        with pytest.raises(UnsupportedPackageError) as caught:
            measured(replace(package, submissions=two), ended(b"8"), crash, ended())
        assert "a: wrong_answer" in str(caught.value)
        assert "b: runtime_error, 3 ms" in str(caught.value)

    def test_needs_a_case(self, package: Package) -> None:
        with pytest.raises(UnsupportedPackageError, match="no test case"):
            measured(replace(package, cases=()))

    def test_ends_when_time_is_up(self, package: Package) -> None:
        one = (submission("a", Verdict.ACCEPTED),)

        with pytest.raises(UnsupportedPackageError, match="more than 0 s, in which 0 of 1"):
            measured(replace(package, submissions=one), slow(10), within_s=0)

    def test_tells_each_that_is_measured(self, package: Package) -> None:
        two = (submission("a", Verdict.ACCEPTED), submission("b", Verdict.ACCEPTED))
        told: list[str] = []

        measured(
            replace(package, submissions=two),
            *(slow(10), slow(20)),
            tell=lambda last, done, count: told.append(f"{done}/{count} {last}"),
        )

        assert told == ["1/2 a: accepted, 10 ms", "2/2 b: accepted, 20 ms"]

    def test_is_taken_when_a_package_states_none(self, package: Package) -> None:
        unlimited = replace(package, limits=PackageLimits())
        sandbox = ScriptedSandbox.of(slow(100), slow(100))

        rows: list[Verification] = list(verify(unlimited, [sandbox]))

        assert rows[0].is_right
        assert sandbox.commands[1].limits.time_ms == 1000
