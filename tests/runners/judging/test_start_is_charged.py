"""Work that is done before a function's first call counts: it was free, and beat all others."""

from pathlib import Path

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Case, Job, Limits, Report, SourceFile
from runners.judging.grading import grade
from runners.signature import read_signature
from runners.verdicts import Verdict

pytestmark = pytest.mark.docker

COUNT = 20
ECHO = read_signature(
    {"name": "echo", "params": [{"name": "n", "type": "integer"}], "return": {"type": "integer"}}
)
BURN_MS = 300
PLAIN = {
    "python3": "class Solution:\n    def echo(self, n):\n        return n\n",
    "javascript": "var echo = function (n) { return n; };\n",
    "java": "class Solution { public int echo(int n) { return n; } %s }",
    "c": "int echo(int n) { return n; }\n",
    "cpp": "class Solution { public: int echo(int n) { return n; } };\n",
}
EARLY = {  # what burns CPU time before the first call
    "python3": "import time\nwhile time.process_time() < 0.4: pass\n",
    "javascript": """const used = () => process.cpuUsage().user + process.cpuUsage().system;
        for (const end = used() + 300000; used() < end; );
        """,
    "java": """static {
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + 300_000_000L;
        while (clock.getCurrentThreadCpuTime() < end);
    }""",
    "c": """#include <time.h>
        __attribute__((constructor)) static void burn(void) {
            while (clock() < 3 * CLOCKS_PER_SEC / 10);
        }
        """,
    "cpp": """#include <ctime>
        static const bool burnt = [] {
            while (clock() < 3 * CLOCKS_PER_SEC / 10);
            return true;
        }();
        """,
}


def source(language: str, *, is_early: bool) -> str:
    extra = EARLY[language] if is_early else ""
    plain = PLAIN[language]
    return plain % extra if "%s" in plain else extra + plain


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").write_text("7\n")
    return tmp_path


def judged(
    folder: Path, sandbox: DockerSandbox, language: str, text: str, *, time_ms: int = 2_000
) -> Report:
    case = Case(name="1", input=folder / "in", answer=folder / "in")
    job = Job(
        language=language,
        files=(SourceFile(name="solution", content=text.encode()),),
        limits=Limits(time_ms=time_ms),
        cases=(case,) * COUNT,
        signature=ECHO,
    )
    return grade(job, sandbox)


@pytest.mark.parametrize("language", PLAIN)
class TestWorkBeforeTheFirstCall:
    def test_is_charged_to_the_first_case(
        self, folder: Path, docker_sandbox: DockerSandbox, language: str
    ) -> None:
        text = source(language, is_early=True)

        report = judged(folder, docker_sandbox, language, text)

        assert report.verdict is Verdict.ACCEPTED
        assert report.cpu_ms >= BURN_MS * 0.8
        assert report.cases[0].cpu_ms >= BURN_MS * 0.8

    def test_is_within_the_time_limit_or_too_slow(
        self, folder: Path, docker_sandbox: DockerSandbox, language: str
    ) -> None:
        text = source(language, is_early=True)

        report = judged(folder, docker_sandbox, language, text, time_ms=150)

        assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
        hit = report.cases[0].limit_hit
        assert hit is not None
        assert (hit.limit_ms, hit.used_ms >= 150) == (150, True)

    def test_leaves_out_what_the_language_itself_takes_to_start(
        self, folder: Path, docker_sandbox: DockerSandbox, language: str
    ) -> None:
        """Or the interpreter's start, 20 to 90 ms, would decide which solution is faster."""
        text = source(language, is_early=False)

        report = judged(folder, docker_sandbox, language, text)

        assert report.verdict is Verdict.ACCEPTED
        assert report.cpu_ms < 15
