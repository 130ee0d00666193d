from pathlib import Path

import pytest

from deploy.local import checks

GOOD = checks.Step("good", ("python", "-c", ""))
BAD = checks.Step("bad", ("python", "-c", "raise SystemExit(3)"))
WORSE = checks.Step("worse", ("python", "-c", "raise SystemExit(4)"))


class TestRun:
    def test_goes_on_after_a_failure(self, tmp_path: Path) -> None:
        outcomes = checks.run(tmp_path, (BAD, GOOD), {})

        assert [one.code for one in outcomes] == [3, 0]


class TestReport:
    def test_gives_the_code_of_the_first_failure(self) -> None:
        outcomes = [checks.Outcome(GOOD, 0, 1), checks.Outcome(BAD, 3, 1)]

        assert checks.report([*outcomes, checks.Outcome(WORSE, 4, 1)]) == 3

    def test_gives_0_when_all_is_well(self) -> None:
        assert checks.report([checks.Outcome(GOOD, 0, 1)]) == 0

    def test_prints_every_step(self, capsys: pytest.CaptureFixture[str]) -> None:
        checks.report([checks.Outcome(GOOD, 0, 1.25), checks.Outcome(BAD, 3, 0)])

        lines = capsys.readouterr().out.splitlines()
        assert [line.split() for line in lines] == [
            ["good", "1.2", "s", "ok"],
            ["bad", "0.0", "s", "FAILED", "(3)"],
        ]
