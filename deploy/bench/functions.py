"""A function problem of many small cases: one submission beside the same loop, run natively.

The loop is the driver's own program: it reads the cases from a file, calls, and writes the answers.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from judge_client import Judge

from deploy.bench import measures, native
from deploy.bench.rows import Row, spread
from deploy.bench.stack import ROOT
from runners.boxes.slots import slots
from runners.contract import Case, Job, Limits, SourceFile
from runners.functions.wrapping import arranged
from runners.judging.grading import grade
from runners.languages import LANGUAGES
from runners.signature import read_signature
from runners.verdicts import Verdict

PROBLEM = "bench-total"
CASES = 1_000
NUMBERS = 10  # in a case
SIGNATURE = {
    "name": "total",
    "params": [{"name": "nums", "type": "integer[]"}],
    "return": {"type": "integer"},
}
PYTHON = "class Solution:\n    def total(self, nums: List[int]) -> int:\n        return sum(nums)\n"
CPP = """\
class Solution {
public:
    int total(vector<int>& nums) { return accumulate(nums.begin(), nums.end(), 0); }
};
"""


def rows(judge: Judge, times: int, folder: Path) -> Iterator[Row]:
    cases = _import_problem(folder)
    python = ("python3", PYTHON, [native.python(), "main.py"])
    compiler = shutil.which("g++")
    cpp = [("cpp", CPP, ["./program"])] if compiler else []
    for language, source, command in (python, *cpp):
        program = folder / language
        _lay_out(language, source, program)
        if language == "cpp":
            native.run(str(compiler), "-O2", "-std=c++20", "-o", *_cpp_files(program))
        loop = _Loop(program, command, cases)
        measures.verdict_ms(judge, language, source, problem=PROBLEM)  # warm, and compiled
        bare = [native.timed_ms(loop) for _ in range(times)]
        whole = [
            measures.verdict_ms(judge, language, source, problem=PROBLEM) for _ in range(times)
        ]
        yield _row("judged", language, _judged_ms(language, source, folder, times), bare)
        yield _row("POST to verdict seen", language, whole, bare)


class _Loop:
    """The program on this machine, on all cases from a file."""

    def __init__(self, folder: Path, command: list[str], cases: bytes) -> None:
        (folder / "cases").write_bytes(cases)
        self._argv = ["/bin/sh", "-c", 'exec "$@" <cases 3>answers', "sh", *command]
        self._folder = folder

    def __call__(self) -> None:
        subprocess.run(self._argv, cwd=self._folder, check=True)


def _row(name: str, language: str, ours: Sequence[float], bare: Sequence[float]) -> Row:
    return Row(
        name=f"{CASES:,} cases of a function, {language}, {name}",
        ours=spread(ours),
        against=f"the loop alone: {spread(bare)}",
        result=f"{median(ours) / median(bare):.1f} x, {median(ours) - median(bare):+.0f} ms",
        aim="<= 2 x" if language == "python3" else "",
    )


def _judged_ms(language: str, source: str, folder: Path, times: int) -> list[float]:
    """Judging alone, in a warm box, as a worker's slot does it: start, cases, comparisons."""
    known = LANGUAGES[language]
    job = Job(
        language=language,
        files=(SourceFile(name=known.file_name(source), content=source.encode()),),
        limits=Limits(),
        cases=tuple(
            Case(name=path.stem, input=path, answer=path.with_suffix(".ans"))
            for path in sorted((folder / PROBLEM).rglob("*.in"))
        ),
        signature=read_signature(SIGNATURE),
    )
    with slots(1) as (sandboxes, cache):

        def once() -> None:
            if grade(job, sandboxes[0], cache=cache).verdict is not Verdict.ACCEPTED:
                raise OSError("The benchmark's function was not accepted.")

        once()
        return [native.timed_ms(once) for _ in range(times)]


def _import_problem(folder: Path) -> bytes:
    """Put the problem into the running judge. Returns all its cases, as a program reads them."""
    package = folder / PROBLEM
    data = package / "data" / "secret"
    data.mkdir(parents=True)
    (package / "problem_statement").mkdir()
    (package / "problem_statement" / "problem.en.md").write_text("The sum of all numbers.\n")
    manifest = {"name": "Bench total", "limits": {"time_limit": 2}, "signature": SIGNATURE}
    (package / "problem.yaml").write_text(json.dumps(manifest))
    lines = []
    for number in range(CASES):
        nums = [number * at % 997 for at in range(NUMBERS)]
        lines.append(json.dumps(nums) + "\n")
        (data / f"{number:04}.in").write_text(lines[-1])
        (data / f"{number:04}.ans").write_text(f"{sum(nums)}\n")
    command = (sys.executable, "manage.py", "import_problem", str(package), "--hidden")
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return "".join(lines).encode()


def _lay_out(language: str, source: str, folder: Path) -> None:
    folder.mkdir()
    written = SourceFile(name="solution", content=source.encode())
    for file in arranged(language, (written,), read_signature(SIGNATURE)):
        (folder / file.name).write_bytes(file.content)


def _cpp_files(folder: Path) -> list[str]:
    return [str(folder / "program"), *map(str, folder.glob("*.cpp"))]
