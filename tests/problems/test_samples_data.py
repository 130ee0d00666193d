"""The sample problems as they lie on disk: complete, small, and made by their own generators."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

SAMPLES = Path(__file__).resolve().parents[2] / "problems" / "samples"
PACKAGES = sorted(path.parent for path in SAMPLES.glob("*/problem.yaml"))
EXTENSIONS = {".py", ".c", ".cpp", ".java", ".js"}
COMPILED = {".c", ".cpp", ".java"}
LARGEST_PACKAGE = 1_500_000
LARGEST_TREE = 6_000_000


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def extensions(folders: list[Path]) -> set[str]:
    return {path.suffix for folder in folders for path in folder.glob("*") if path.is_file()}


def submissions(verdict: str) -> list[Path]:
    return [package / "submissions" / verdict for package in PACKAGES]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
class TestSamplePackage:
    def test_has_the_data_its_generator_writes(self, package: Path) -> None:
        generator = package / "generators" / "generate.py"
        check = subprocess.run(
            [sys.executable, "-I", str(generator), "--check"],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert (check.returncode, check.stdout, check.stderr) == (0, "", "")

    def test_is_described(self, package: Path) -> None:
        problem = yaml.safe_load((package / "problem.yaml").read_text())
        assert problem["name"]
        assert problem["author"] == "Judge Site"
        assert problem["license"] == "cc0"
        assert problem["difficulty"] in {"easy", "medium", "hard"}
        assert all(isinstance(tag, str) for tag in problem["keywords"])
        assert float((package / ".timelimit").read_text()) >= 1

    def test_has_a_statement_with_input_and_output(self, package: Path) -> None:
        statement = (package / "problem_statement" / "problem.en.md").read_text()
        assert "\n## Input\n" in statement
        assert "\n## Output\n" in statement

    def test_pairs_every_input_with_an_answer(self, package: Path) -> None:
        for group, fewest in (("sample", 2), ("secret", 6)):
            files = [path for path in (package / "data" / group).rglob("*") if path.is_file()]
            inputs = {path.with_suffix("") for path in files if path.suffix == ".in"}
            answers = {path.with_suffix("") for path in files if path.suffix == ".ans"}
            assert inputs == answers
            assert len(files) == 2 * len(inputs)
            assert len(inputs) >= fewest

    def test_is_solved_in_every_language(self, package: Path) -> None:
        accepted = list((package / "submissions" / "accepted").iterdir())
        assert sorted(path.suffix for path in accepted) == sorted(EXTENSIONS)

    def test_is_also_solved_wrongly(self, package: Path) -> None:
        assert list((package / "submissions" / "wrong_answer").iterdir())

    def test_is_small(self, package: Path) -> None:
        assert size(package) <= LARGEST_PACKAGE


class TestSampleSet:
    def test_is_large_enough_to_choose_from(self) -> None:
        assert len(PACKAGES) >= 10

    def test_goes_from_easy_to_hard(self) -> None:
        problems = [yaml.safe_load((path / "problem.yaml").read_text()) for path in PACKAGES]
        assert {problem["difficulty"] for problem in problems} == {"easy", "medium", "hard"}

    @pytest.mark.parametrize(
        ("verdict", "languages"),
        [
            ("wrong_answer", EXTENSIONS),
            ("time_limit_exceeded", EXTENSIONS),
            ("run_time_error", EXTENSIONS),
            ("memory_limit_exceeded", EXTENSIONS),
            ("output_limit_exceeded", EXTENSIONS),
            ("compile_error", COMPILED),
        ],
    )
    def test_fails_in_every_way_in_every_language(self, verdict: str, languages: set[str]) -> None:
        assert extensions(submissions(verdict)) == languages

    def test_is_small(self) -> None:
        assert size(SAMPLES) <= LARGEST_TREE
