"""Validators and interactors in real boxes: sound ones, broken ones and hostile ones."""

from pathlib import Path

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Case, Job, Limits, Report, SourceFile, Validator
from runners.judging.grading import grade
from runners.packages import read_package
from runners.verdicts import Verdict
from runners.verifying.verify import verify

pytestmark = pytest.mark.docker

AC, WA, IE = Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.INTERNAL_ERROR
HONEST = (
    "import sys; sys.exit(42 if int(sys.stdin.read()) == int(open(sys.argv[2]).read()) else 43)"
)


class Judge:
    """A problem with one case: the input is 5, the answer is 6."""

    def __init__(self, folder: Path, sandbox: DockerSandbox) -> None:
        self.sandbox = sandbox
        for name, text in (("1.in", "5\n"), ("1.ans", "6\n")):
            (folder / name).write_text(text)
        self.case = Case(name="secret/1", input=folder / "1.in", answer=folder / "1.ans")

    def __call__(self, program: str, judge: str, *, talks: bool = False, **names: str) -> Report:
        """`names`: language and file, if the judge is no Python."""
        file = SourceFile(name=names.get("file", "judge.py"), content=judge.encode())
        limits = Limits(time_ms=2000, memory_mb=256, wall_factor=1)
        validator = Validator(
            language=names.get("language", "python3"), files=(file,), limits=limits
        )
        job = Job(
            language="python3",
            files=(SourceFile(name="main.py", content=program.encode()),),
            limits=Limits(time_ms=500),
            cases=(self.case,),
            validators=(validator,),
            is_interactive=talks,
        )
        return grade(job, self.sandbox)


@pytest.fixture
def judge(tmp_path: Path, docker_sandbox: DockerSandbox) -> Judge:
    return Judge(tmp_path, docker_sandbox)


class TestAValidator:
    def test_may_be_written_like_testlib_or_kattis(self, judge: Judge) -> None:
        cpp = """#include <bits/stdc++.h>
        int main(int argc, char **argv) {
            std::ifstream in(argv[1]), ans(argv[2]);
            std::ofstream(std::string(argv[3]) + "judgemessage.txt") << "argc " << argc;
            std::ofstream(std::string(argv[3]) + "/score.txt") << 2.5;
            int given, wanted, first;
            in >> first; ans >> wanted; std::cin >> given;
            return given == wanted && first == 5 ? 42 : 43;
        }"""

        report = judge("print(6)", cpp, language="cpp", file="judge.cpp")

        assert report.verdict is AC
        assert (report.cases[0].reason, report.cases[0].points) == ("argc 4", 2.5)
        assert judge("print(7)", cpp, language="cpp", file="judge.cpp").verdict is WA

    def test_may_build_itself(self, judge: Judge) -> None:
        build = "printf '#!/bin/sh\\nread x; [ $x = 6 ] && exit 42; exit 43\\n' > run; chmod +x run"

        assert judge("print(6)", build, language="script", file="build").verdict is AC
        assert judge("print(7)", build, language="script", file="build").verdict is WA

    @pytest.mark.parametrize("output", ["'x'", "''", "'9' * 10000", "'\\0'"])
    def test_that_trips_over_an_output_has_seen_a_wrong_one(
        self, judge: Judge, output: str
    ) -> None:
        assert judge(f"print({output})", HONEST).verdict is WA

    @pytest.mark.parametrize(
        "broken",
        [
            "raise SystemExit(0)",
            "this is no Python",
            "while True: pass",
            "x = 'x' * 10**9",
            "import time; time.sleep(60)",
            "import os; os.kill(os.getpid(), 9)",
            "import os\nfor _ in range(999): os.fork()",
        ],
    )
    def test_that_never_works_is_our_fault(self, judge: Judge, broken: str) -> None:
        assert judge("print(6)", broken).verdict is IE

    @pytest.mark.parametrize(
        "hostile",
        [
            "open(message, 'w').write('x' * 5_000_000)",
            "os.remove(message); os.symlink('/etc/passwd', message)",
            "os.remove(message); os.mkfifo(message)",
            "shutil.rmtree(sys.argv[3])",
            "[os.makedirs('/tmp/' + 'd/' * n, exist_ok=True) for n in range(100)]",
        ],
    )
    def test_that_plays_tricks_with_its_files_decides_all_the_same(
        self, judge: Judge, hostile: str
    ) -> None:
        start = "import os, sys, shutil\nmessage = sys.argv[3] + 'judgemessage.txt'"
        report = judge("print(6)", f"{start}\n{hostile}\nsys.exit(42)")

        assert report.verdict is AC
        assert len(report.cases[0].reason) < 20_000
        assert "root" not in report.cases[0].reason

    def test_leaves_nothing_for_the_next_case(self, judge: Judge) -> None:
        once = "import sys\nopen('/tmp/mark', 'x')\nsys.exit(42)"
        for _ in range(3):
            assert judge("print(6)", once).verdict is AC


class TestAnInteractor:
    ASKS = """import sys
print(open(sys.argv[1]).read().strip(), flush=True)
answer = sys.stdin.readline()
open(sys.argv[3] + "judgemessage.txt", "a").write(repr(answer))
sys.exit(42 if answer.strip() == open(sys.argv[2]).read().strip() else 43)
"""

    @pytest.mark.parametrize(
        ("program", "verdict"),
        [
            ("print(int(input()) + 1)", AC),
            ("print(int(input()) + 2)", WA),
            ("print('x' * 5000)", WA),
            ("pass", WA),
            ("input(); raise SystemExit(3)", Verdict.RUNTIME_ERROR),
            ("print(int(input()) + 1, flush=True); raise SystemExit(3)", Verdict.RUNTIME_ERROR),
            ("while True: pass", Verdict.TIME_LIMIT_EXCEEDED),
            ("input(); input()", Verdict.TIME_LIMIT_EXCEEDED),
            # Its closed output is an end of file to the interactor, which ends first with 43.
            ("import os; os.close(1); input(); input()", WA),
            ("print('x'); x = 'x' * 10**9", Verdict.MEMORY_LIMIT_EXCEEDED),
            ("while True: print('x' * 1000)", WA),
            ("import os\nos.fork() or os.fork()\nprint(int(input()) + 1)", None),
        ],
    )
    def test_meets_all_kinds_of_programs(
        self, judge: Judge, program: str, verdict: Verdict | None
    ) -> None:
        report = judge(program, self.ASKS, talks=True)

        assert verdict is None or report.verdict is verdict

    def test_that_never_ends_is_stopped(self, judge: Judge) -> None:
        report = judge("print(6)", "import sys\nwhile sys.stdin.read() or True: pass", talks=True)

        assert report.verdict is IE

    def test_keeps_what_it_reads_to_itself(self, judge: Judge) -> None:
        searches = """import os, sys
found = []
for folder, _, names in os.walk('/'):
    if folder.startswith(('/proc', '/sys')):
        continue
    found += [name for name in names if name in ('case.in', 'case.ans', 'judge.py')]
print(len(found) + 6)
"""
        assert judge(searches, self.ASKS, talks=True).verdict is AC


class TestAPackage:
    def test_of_2025_09_with_groups_is_judged_whole(
        self, tmp_path: Path, docker_sandbox: DockerSandbox
    ) -> None:
        reads = "a, b = map(int, input().split())\n"
        files = {
            "problem.yaml": (
                "problem_format_version: 2025-09\nname: Add\ntype: scoring\n"
                "limits: {time_limit: 1}\n"
            ),
            "statement/problem.en.md": "Add.\n",
            "data/secret/1small/test_group.yaml": "max_score: 30\n",
            "data/secret/2big/test_group.yaml": (
                "max_score: 70\nscore_aggregation: sum\nrequire_pass: secret/1small\n"
            ),
            "include/python3/adding.py": "def add(a, b): return a + b\n",
            "submissions/accepted/all.py": f"from adding import add\n{reads}print(add(a, b))\n",
            "submissions/mixed/half.py": f"{reads}print(min(a + b, 100))\n",
            "submissions/mixed/big.py": f"{reads}print(max(a + b, 100))\n",
            "submissions/submissions.yaml": (
                "mixed/half.py:\n  score: 65\n  secret/1small: {permitted: [AC]}\n"
                "  secret/2big: {required: [WA], score: 35}\n"
                "mixed/big.py: {score: 0, required: [WA]}\n"
            ),
        }
        for name, text in (("1small/1", "1 2"), ("2big/1", "40 60"), ("2big/2", "500 500")):
            files[f"data/secret/{name}.in"] = text
            files[f"data/secret/{name}.ans"] = str(sum(map(int, text.split())))
        for name, text in files.items():
            path = tmp_path / "add" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

        rows = list(verify(read_package(tmp_path / "add"), [docker_sandbox]))

        assert [(row.submission.name, row.complaints) for row in rows] == [
            ("accepted/all.py", ()),
            ("mixed/big.py", ()),
            ("mixed/half.py", ()),
        ]
        scores = [row.report.score for row in rows if row.report]
        assert [score.points for score in scores if score] == [100, 0, 65]
