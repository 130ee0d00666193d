"""Real programs in real boxes: golden/<language>/<verdict>/<program>, each named by its promise.

A program's name says which input it gets (`INPUTS`); all others get the short one. The memory limit
is 256 MB: `live*` programs keep about 60 % of it alive, and more passes through their hands.
Only languages of RUNNER_LANGUAGES are tried; `make test-languages` tries them all.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from runners.artefacts import ArtefactCache
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Case, Job, Limits, Report, SourceFile
from runners.judging.building import version_of
from runners.judging.grading import grade
from runners.languages import LANGUAGES, chosen
from runners.verdicts import Verdict

pytestmark = pytest.mark.docker

GOLDEN = Path(__file__).parent / "golden"
SERVED = chosen(os.environ.get("RUNNER_LANGUAGES", ""))
PROGRAMS = sorted(path for slug in SERVED for path in (GOLDEN / slug).glob("*/*"))
LIVE_SUM = sum(range(150))


@cache
def million() -> tuple[str, str]:
    numbers = [n * 7919 % 1_000_003 for n in range(10**6)]
    return f"{len(numbers)}\n{' '.join(map(str, numbers))}\n", f"{sum(numbers)}\n"


def exercise(name: str) -> tuple[str, str]:
    """Input and answer."""
    if name == "million":
        return million()
    if name == "long":
        return "100000\n", "".join(f"{n}\n" for n in range(1, 100_001))
    if name == "deep":
        return "100000\n", "100000\n"
    if name == "unicode":
        return "Zażółć gęślą jaźń 🐢 ok\n", "ko 🐢 ńźaj ąlśęg ćłóżaZ\n"
    return "5\n10 200 -3000 40000 500000\n", f"{LIVE_SUM if name.startswith('live') else 537210}\n"


def as_tables(text: str) -> str:
    """An input for SQL, which takes it as SQL: one table, one row a line."""
    rows = ", ".join(f"('{line}')" for line in text.splitlines())
    return f"CREATE TABLE input (line TEXT);\nINSERT INTO input VALUES {rows};\n"


def judge(path: Path, sandbox: DockerSandbox, folder: Path) -> Report:
    language = LANGUAGES[path.parts[-3]]
    case = Case(name="1", input=folder / "1.in", answer=folder / "1.ans")
    given, expected = exercise(path.stem)
    case.input.write_text(as_tables(given) if language.slug == "sql" else given)
    assert case.answer is not None
    case.answer.write_text(expected)
    is_slow = path.parts[-2] == Verdict.TIME_LIMIT_EXCEEDED
    limits = Limits(time_ms=300 if is_slow else 3000, wall_factor=1)
    source = path.read_bytes()
    files = (SourceFile(name=language.file_name(source.decode()), content=source),)
    job = Job(language=language.slug, files=files, limits=limits, cases=(case, case))
    return grade(job, sandbox, cache=ArtefactCache(folder / "cache", max_mb=64))


@pytest.mark.parametrize("path", PROGRAMS, ids=[str(p.relative_to(GOLDEN)) for p in PROGRAMS])
def test_gets_the_verdict_of_its_folder(
    path: Path, docker_sandbox: DockerSandbox, tmp_path: Path
) -> None:
    report = judge(path, docker_sandbox, tmp_path)

    assert report.verdict == path.parts[-2], report
    assert (report.verdict is Verdict.COMPILE_ERROR) == (not report.cases)
    assert not report.cases or report.memory_kb > 0
    if report.verdict is Verdict.COMPILE_ERROR:
        assert report.compile_log


@pytest.mark.parametrize("slug", LANGUAGES)
def test_every_language_shows_every_verdict(slug: str) -> None:
    shown = {path.parent.name for path in (GOLDEN / slug).glob("*/*")}

    assert shown == {
        "accepted",
        "wrong_answer",
        "time_limit_exceeded",
        "memory_limit_exceeded",
        "runtime_error",
        "compile_error",
    }


@pytest.mark.parametrize("slug", SERVED)
def test_every_language_says_its_version(slug: str, docker_sandbox: DockerSandbox) -> None:
    assert any(letter.isdigit() for letter in version_of(LANGUAGES[slug], docker_sandbox))
