"""The sample problems as they lie on disk: complete, small, and made by their own generators."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from runners.functions import drivers
from runners.languages import of_file
from runners.signature import read_signature

SAMPLES = Path(__file__).resolve().parents[2] / "problems" / "samples"
PACKAGES = sorted(path.parent for path in SAMPLES.glob("*/problem.yaml"))
FUNCTIONS = [path for path in PACKAGES if "signature:" in (path / "problem.yaml").read_text()]
PROGRAMS = [path for path in PACKAGES if path not in FUNCTIONS]
EXTENSIONS = {".py", ".c", ".cpp", ".java", ".js"}
COMPILED = {".c", ".cpp", ".java"}
VERDICTS = {"accepted", "wrong_answer", "time_limit_exceeded", "run_time_error",
            "memory_limit_exceeded", "output_limit_exceeded", "compile_error"}  # fmt: skip
COMPARISONS = {"exact", "any_order", "any_order_deep", "float", "validator"}
LARGEST_PACKAGE = 1_500_000
LARGEST_FUNCTION = 420_000
LARGEST_TREE = 11_000_000


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def extensions(folders: list[Path]) -> set[str]:
    return {path.suffix for folder in folders for path in folder.glob("*") if path.is_file()}


def submissions(verdict: str) -> list[Path]:
    return [package / "submissions" / verdict for package in PROGRAMS]


def manifest(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((package / "problem.yaml").read_text())
    return found


def statement(package: Path) -> str:
    return (package / "problem_statement" / "problem.en.md").read_text()


def each(packages: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("package", packages, ids=lambda package: package.name)


@each(PACKAGES)
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
        problem = manifest(package)
        assert problem["name"]
        assert problem["author"] == "Judge Site"
        assert problem["license"] == "cc0"
        assert problem["difficulty"] in {"easy", "medium", "hard"}
        assert all(isinstance(tag, str) for tag in problem["keywords"])
        assert float((package / ".timelimit").read_text()) >= 1

    def test_pairs_every_input_with_an_answer(self, package: Path) -> None:
        for group, fewest in (("sample", 2), ("secret", 6)):
            files = [path for path in (package / "data" / group).rglob("*") if path.is_file()]
            inputs = {path.with_suffix("") for path in files if path.suffix == ".in"}
            answers = {path.with_suffix("") for path in files if path.suffix == ".ans"}
            assert inputs == answers
            assert len(files) == 2 * len(inputs)
            assert len(inputs) >= fewest

    def test_is_also_solved_wrongly(self, package: Path) -> None:
        assert list((package / "submissions" / "wrong_answer").iterdir())

    def test_promises_only_verdicts_that_there_are(self, package: Path) -> None:
        assert {path.name for path in (package / "submissions").iterdir()} <= VERDICTS

    def test_is_small(self, package: Path) -> None:
        assert size(package) <= (LARGEST_FUNCTION if package in FUNCTIONS else LARGEST_PACKAGE)


@each(PROGRAMS)
class TestSampleProgram:
    def test_has_a_statement_with_input_and_output(self, package: Path) -> None:
        assert "\n## Input\n" in statement(package)
        assert "\n## Output\n" in statement(package)

    def test_is_solved_in_every_language(self, package: Path) -> None:
        accepted = list((package / "submissions" / "accepted").iterdir())
        assert sorted(path.suffix for path in accepted) == sorted(EXTENSIONS)


@each(FUNCTIONS)
class TestSampleFunction:
    def test_says_what_it_compares_with_what(self, package: Path) -> None:
        problem = manifest(package)
        assert problem["compare"] in COMPARISONS
        assert (package / "submissions" / problem["reference"]).is_file()

    def test_has_a_line_a_parameter_in_every_case(self, package: Path) -> None:
        signature = read_signature(manifest(package)["signature"])
        for path in package.glob("data/*/*.in"):
            assert len(path.read_text().splitlines()) == signature.lines

    def test_answers_in_one_line_of_json_without_spaces(self, package: Path) -> None:
        allowed = sys.maxsize if package.name == "bead-ring" else 1  # its pieces have rivals
        for path in package.glob("data/*/*.ans"):
            lines = path.read_text().splitlines()
            assert 1 <= len(lines) <= allowed
            assert all(json.loads(line) is not None and " " not in line for line in lines)

    def test_shows_its_samples_as_examples(self, package: Path) -> None:
        text = statement(package)
        for path in package.glob("data/sample/*.in"):
            example = text.split(f"**Example {path.stem}:**", 1)[1].split("```")[1]
            answer = path.with_suffix(".ans").read_text().splitlines()[0]
            given, _, rest = example.partition("\nOutput:")
            assert all(line in given for line in path.read_text().splitlines())
            assert answer in rest.split("\nExplanation")[0]
        assert "\n**Constraints:**\n" in text

    def test_is_solved_in_every_language_that_has_a_driver(self, package: Path) -> None:
        folder = package / "submissions" / "accepted"
        solved = {language.slug for path in folder.iterdir() if (language := of_file(path.name))}
        assert solved >= drivers.LANGUAGES - {"pypy3"}  # which reads the same files as python3

    def test_is_solved_wrongly_in_two_ways(self, package: Path) -> None:
        assert len(list((package / "submissions" / "wrong_answer").glob("*.py"))) >= 2


class TestSampleSet:
    def test_is_large_enough_to_choose_from(self) -> None:
        assert len(PROGRAMS) >= 10
        assert len(FUNCTIONS) >= 15

    def test_goes_from_easy_to_hard(self) -> None:
        for packages in (PROGRAMS, FUNCTIONS):
            levels = {manifest(package)["difficulty"] for package in packages}
            assert levels == {"easy", "medium", "hard"}

    def test_compares_in_every_way(self) -> None:
        assert {manifest(package)["compare"] for package in FUNCTIONS} == COMPARISONS

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
