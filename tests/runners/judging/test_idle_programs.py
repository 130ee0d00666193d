"""Programs that sleep, and honest ones with many cases, in real boxes."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Budget, Case, Job, Limits, Report, Scope, SourceFile
from runners.judging.grading import grade
from runners.languages import LANGUAGES
from runners.signature import read_signature
from runners.verdicts import Verdict

pytestmark = pytest.mark.docker

ECHO = read_signature(
    {"name": "echo", "params": [{"name": "n", "type": "integer"}], "return": {"type": "integer"}}
)
METHOD = "class Solution:\n    def echo(self, n: int) -> int:\n        {before}return n\n"


class Judge:
    def __init__(self, folder: Path, sandbox: DockerSandbox) -> None:
        self._sandbox = sandbox
        (folder / "in").write_text("1\n")
        self._case = Case(name="1", input=folder / "in", answer=folder / "in")
        self.took_s = 0.0

    def __call__(
        self,
        source: str,
        count: int,
        *,
        is_function: bool = False,
        budget: Budget | None = None,
        language: str = "python3",
        **limits: int,
    ) -> Report:
        job = Job(
            language=language,
            files=(SourceFile(name=LANGUAGES[language].source_name, content=source.encode()),),
            limits=Limits(**limits),
            cases=(self._case,) * count,
            signature=ECHO if is_function else None,
            budget=budget or Budget(),
        )
        began = time.monotonic()
        report = grade(job, self._sandbox)
        self.took_s = time.monotonic() - began
        return report


@pytest.fixture
def judge(tmp_path: Path, docker_sandbox: DockerSandbox) -> Judge:
    return Judge(tmp_path, docker_sandbox)


class TestARightProgramThatSleepsInEachOfAThousandCases:
    """It took 1,000 wall clocks, twelve minutes of two slots."""

    @pytest.mark.parametrize("seconds", [0.06, 0.9])
    def test_ends_within_seconds(self, judge: Judge, seconds: float) -> None:
        source = f"import time; time.sleep({seconds}); print(input())"

        report = judge(source, 1_000, budget=Budget(idle_ms=1_000))

        assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
        hit = report.cases[-1].limit_hit
        assert hit is not None
        assert hit.scope is Scope.ALL_CASES
        assert len(report.cases) * seconds < 2 * 1 + 2 * sum(c.cpu_ms for c in report.cases) / 1000

    @pytest.mark.parametrize("seconds", [0.02, 0.9])
    def test_ends_within_seconds_as_a_function(self, judge: Judge, seconds: float) -> None:
        source = METHOD.format(before=f"import time; time.sleep({seconds}); ")

        report = judge(source, 1_000, is_function=True, budget=Budget(idle_ms=500))

        assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
        hit = report.cases[-1].limit_hit
        assert hit is not None
        assert hit.scope is Scope.ALL_CASES
        assert hit.used_ms < 3_000

    def test_is_stopped_in_the_middle_of_a_case(self, judge: Judge) -> None:
        """The rest of the budget counts, not the wall clock of a case, which may be minutes."""
        report = judge("import time; time.sleep(50)", 1, time_ms=60_000, budget=Budget())

        assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
        assert report.cases[0].wall_ms < 10_000

    def test_ends_when_it_sleeps_as_it_is_loaded(self, judge: Judge) -> None:
        source = "import time; time.sleep(50)\n" + METHOD.format(before="")

        report = judge(source, 1, is_function=True, time_ms=60_000, budget=Budget(idle_ms=1_000))

        assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
        assert judge.took_s < 10


class TestAnHonestProgramOfAThousandCases:
    def test_is_not_hit(self, judge: Judge) -> None:
        source = '#include <stdio.h>\nint main(void) { puts("1"); }'

        report = judge(source, 1_000, language="c")

        assert report.verdict is Verdict.ACCEPTED

    def test_is_not_hit_as_a_function(self, judge: Judge) -> None:
        report = judge(METHOD.format(before=""), 1_000, is_function=True)

        assert report.verdict is Verdict.ACCEPTED

    def test_is_not_hit_while_it_waits_for_the_core(self, judge: Judge) -> None:
        """On a busy host a program of 0.2 s may take ten: it can run, so it is not idle."""
        source = "s = 0\nfor i in range(3_000_000): s += i\nprint(input())"
        core = max(os.sched_getaffinity(0))
        loop = "import os; os.nice(-15)\nwhile True: pass"
        rivals = [subprocess.Popen([sys.executable, "-c", loop]) for _ in range(3)]
        try:
            for rival in rivals:
                os.sched_setaffinity(rival.pid, {core})
            report = judge(source, 3, time_ms=60_000, budget=Budget(idle_ms=500))
        finally:
            for rival in rivals:
                rival.kill()
                rival.wait()

        assert report.verdict is Verdict.ACCEPTED

    def test_is_not_hit_while_it_works(self, judge: Judge) -> None:
        source = "s = 0\nfor i in range(3_000_000): s += i\nprint(input())"

        report = judge(source, 10, time_ms=10_000, budget=Budget(idle_ms=1_000))

        assert report.verdict is Verdict.ACCEPTED
