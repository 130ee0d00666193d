"""A package whose function problem is unsound is refused whole, and told which file is wrong."""

from pathlib import Path

import pytest

from runners.contract import Compare
from runners.packages import Package, PackageError, read_package
from runners.verifying.checking import check_cases, function_of
from runners.verifying.requirements import require_judgeable

YAML = """\
name: Halve
signature:
  name: halve
  params: [{name: n, type: integer}]
  return: {type: double}
"""
PLAIN = {
    "problem.yaml": YAML,
    ".timelimit": "1",
    "problem_statement/problem.en.md": "Halve n.",
    "data/sample/1.in": "2\n",
    "data/sample/1.ans": "1.0\n",
    "data/secret/2.in": "3\n",
    "data/secret/2.ans": "1.5\n",
    "submissions/accepted/b.py": "class Solution: ...\n",
    "submissions/accepted/a.txt": "no program\n",
}
VALIDATED = {"output_validators/v.py": "", "problem.yaml": f"{YAML}validation: custom\n"}


def package(folder: Path, changes: dict[str, str]) -> Package:
    for name, text in (PLAIN | changes).items():
        path = folder / "halve" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return read_package(folder / "halve")


def test_what_a_package_says(tmp_path: Path) -> None:
    function = function_of(package(tmp_path, {}))
    assert function is not None
    assert (function.signature.name, function.compare) == ("halve", Compare.EXACT)
    assert function.reference is not None
    assert [file.name for file in function.reference.files] == ["b.py"]
    check_cases(package(tmp_path, {}), function)


def test_a_program_is_no_function(tmp_path: Path) -> None:
    assert function_of(package(tmp_path, {"problem.yaml": "name: Halve\n"})) is None


def test_a_validator_is_asked_where_nothing_else_is_said(tmp_path: Path) -> None:
    function = function_of(package(tmp_path, VALIDATED))
    assert function is not None
    assert function.compare is Compare.VALIDATOR


def test_numbers_in_a_manifest_are_text_and_read_all_the_same(tmp_path: Path) -> None:
    signature = "signature:\n  name: turn\n  params: [{name: m, type: 'integer[]'}]\n"
    text = f"name: Turn\n{signature}  return: {{type: void}}\n  output: {{paramindex: 0}}\n"
    function = function_of(package(tmp_path, {"problem.yaml": text}))
    assert function is not None
    assert function.signature.output == 0


def test_compare_alone_asks_the_validator(tmp_path: Path) -> None:
    said = package(tmp_path, VALIDATED | {"problem.yaml": f"{YAML}compare: validator\n"})
    function = function_of(said)
    assert function is not None
    assert function.compare is Compare.VALIDATOR
    assert len(said.validators) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"problem.yaml": YAML.replace("integer", "number")}, "no type 'number'"),
        ({"problem.yaml": f"{YAML}compare: nearly\n"}, "compare in problem.yaml"),
        ({"problem.yaml": f"{YAML}compare: validator\n"}, "compare in problem.yaml"),
        ({"problem.yaml": f"{YAML}reference: accepted/c.py\n"}, "no submissions/accepted/c.py"),
        ({"problem.yaml": f"{YAML}reference: accepted/a.txt\n"}, "reference in problem.yaml"),
        ({"data/secret/2.in": "1.5\n"}, "data/secret/2.in: Line 1: expected integer"),
        ({"data/secret/2.in": "1\n2\n"}, "data/secret/2.in: Line 2: expected the end"),
        ({"data/secret/2.in": ""}, "data/secret/2.in: Line 1: expected 1 more"),
        ({"data/secret/2.ans": "one\n"}, "data/secret/2.ans: Line 1: expected double"),
        ({"data/secret/2.ans": ""}, "data/secret/2.ans: Line 1"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, changes: dict[str, str], words: str) -> None:
    with pytest.raises(PackageError) as caught:
        require_judgeable(package(tmp_path, changes))
    assert words in str(caught.value)
