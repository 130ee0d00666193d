"""The built files in the tree are those that the sources make, and each one is small enough."""

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest

from website import assets

FRONTEND = Path(assets.__file__).parent / "frontend"
BUILT = Path(assets.__file__).parent / "static" / assets.FOLDER
LIST_KB, WORKSPACE_KB = 30, 200


@pytest.fixture(scope="module")
def node() -> str:
    """Node with the bundle's packages; the site itself runs without them."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found is None or npm is None:
        pytest.skip("Node and npm are not installed")
    subprocess.run([npm, "ci"], cwd=FRONTEND, check=True, capture_output=True)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_is_what_its_sources_make(node: str, tmp_path: Path) -> None:
    subprocess.run([node, "build.mjs", tmp_path], cwd=FRONTEND, check=True, capture_output=True)

    assert contents(tmp_path) == contents(BUILT), "run `npm run build` in website/frontend"


def test_sources_are_well_typed(node: str) -> None:
    compiler = FRONTEND / "node_modules" / "typescript" / "bin" / "tsc"

    done = subprocess.run(
        [node, compiler, "--noEmit"], cwd=FRONTEND, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


def test_scripts_pass_their_own_tests(node: str) -> None:
    done = subprocess.run(
        [node, "tests/run.mjs"], cwd=FRONTEND, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
    assert "# fail 0" in done.stdout


@pytest.mark.parametrize(
    ("entries", "most_kb"),
    [
        (("start.js", "site.css", "modules/theme-switch.js"), LIST_KB),
        (("start.js", "site.css", "workspace.css", "modules/workspace.js"), WORKSPACE_KB),
    ],
)
def test_is_small(entries: tuple[str, ...], most_kb: int) -> None:
    found = [assets.find(one) for one in entries]
    paths = {path for one in found for path in (one.path, *one.imports)}
    sizes = [len(gzip.compress((BUILT.parent / path).read_bytes())) for path in paths]

    assert 0 < sum(sizes) < most_kb * 1024
