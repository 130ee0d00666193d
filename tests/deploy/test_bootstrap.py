"""bootstrap.sh on a machine where nothing may be installed: every way out is one sentence."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("sh", "dirname", "id", "grep", "cat", "sha256sum", "cut", "rm")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "deploy").mkdir()
    shutil.copy(ROOT / "deploy" / "bootstrap.sh", tmp_path / "deploy")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    return tmp_path


def fake_python(checkout: Path, script: str) -> None:
    path = checkout / "bin" / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def bootstrap(checkout: Path, kind: str = "runtime") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ("sh", "deploy/bootstrap.sh", kind),
        cwd=checkout,
        env={"PATH": str(checkout / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


class TestBootstrap:
    def test_asks_for_python_where_there_is_none(self, checkout: Path) -> None:
        done = bootstrap(checkout)

        assert done.returncode == 1
        assert done.stderr.startswith("Python 3.11 or newer is needed and no python3 was found")
        assert done.stderr.count("\n") == 1

    def test_names_a_python_that_is_too_old(self, checkout: Path) -> None:
        fake_python(checkout, 'if [ "$1" = --version ]; then echo Python 3.9.2; else exit 1; fi')

        done = bootstrap(checkout)

        assert done.returncode == 1
        assert "Python 3.9.2 was found" in done.stderr

    def test_asks_for_the_venv_module(self, checkout: Path) -> None:
        fake_python(checkout, 'case "$2" in *ensurepip*) exit 1 ;; esac')

        done = bootstrap(checkout)

        assert done.returncode == 1
        assert "install python3-venv" in done.stderr

    def test_installs_nothing_twice(self, checkout: Path) -> None:
        programs = checkout / ".venv" / "bin"
        programs.mkdir(parents=True)
        log = checkout / "pip.log"
        (programs / "python").write_text(
            '#!/bin/sh\nif [ "$1" = -c ]; then echo "$PWD/.venv"; else echo "$*" >> pip.log; fi\n'
        )
        (programs / "python").chmod(0o755)
        (checkout / "requirements.txt").write_text("one\n")
        (checkout / "requirements-dev.txt").write_text("two\n")

        outputs = [bootstrap(checkout, kind).stdout for kind in ("dev", "dev", "runtime")]
        (checkout / "requirements.txt").write_text("three\n")
        outputs.append(bootstrap(checkout).stdout)

        dev, runtime = (
            f"installing {name} into .venv\n"
            for name in ("requirements-dev.txt", "requirements.txt")
        )
        assert outputs == [dev, "", "", runtime]
        assert log.read_text().count("install") == 2
