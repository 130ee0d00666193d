"""What ruff and mypy don't hold: who imports whom, and how long a file and a function may be."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = (
    "judge_site",
    "website",
    "leetcode",
    "accounts",
    "submissions",
    "problems",
    "runners",
    "deploy",
    "client",
)
MAX_FILE = 300
MAX_FUNCTION = 50
C_FUNCTION = re.compile(r"^\w[^;{}]*\)\s*\{$.*?^\}$", re.MULTILINE | re.DOTALL)


def sources(ending: str) -> list[Path]:
    """What we ship: our own files, without generated migrations and sample problems."""
    found = [
        path
        for room in ROOMS
        for path in (ROOT / room).rglob(f"*{ending}")
        if not {"migrations", "samples", "__pycache__", "node_modules"} & set(path.parts)
    ]
    return sorted([*found, *ROOT.glob(f"*{ending}")])


def python_functions(path: Path) -> dict[str, int]:
    """Their lengths in lines."""
    tree = ast.parse(path.read_text())
    functions = (
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return {f"{f.name}:{f.lineno}": (f.end_lineno or f.lineno) - f.lineno + 1 for f in functions}


def c_functions(path: Path) -> dict[str, int]:
    found = C_FUNCTION.finditer(path.read_text())
    return {match[0].partition("(")[0]: match[0].count("\n") + 1 for match in found}


@pytest.mark.parametrize("ending", [".py", ".c"])
class TestSizes:
    def test_no_file_is_too_long(self, ending: str) -> None:
        lines = {path: path.read_text().count("\n") for path in sources(ending)}

        assert lines, "there are such files"
        assert {path: n for path, n in lines.items() if n > MAX_FILE} == {}

    def test_no_function_is_too_long(self, ending: str) -> None:
        measure = python_functions if ending == ".py" else c_functions
        lengths = {path: measure(path) for path in sources(ending)}

        assert sum(map(len, lengths.values())) > 5, "functions were found"
        assert {
            (path, name): n
            for path, functions in lengths.items()
            for name, n in functions.items()
            if n > MAX_FUNCTION
        } == {}


def test_imports_keep_to_their_floors() -> None:
    linter = Path(sys.executable).with_name("lint-imports")

    checked = subprocess.run(
        [linter, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr
