"""Starting other programs: found by full path, bounded in time, their output kept in a log."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.local.console import Trouble

LAST_LINES = 15
# Servers and administrators' programs live in folders that are not on everybody's PATH.
EXTRA_FOLDERS = "/usr/local/sbin:/usr/sbin:/sbin"


def find(name: str) -> str | None:
    """The full path of a program, or None where it is not installed."""
    return shutil.which(name) or shutil.which(name, path=EXTRA_FOLDERS)


def need(name: str) -> str:
    """The full path of a program that must be there."""
    path = find(name)
    if path is None:
        raise Trouble(
            f"The program {name} is needed and not installed: install it, then run again."
        )
    return path


def ask(argv: Sequence[str], *, timeout_s: float = 30) -> subprocess.CompletedProcess[str]:
    """Runs a short command and returns what it said. Taking too long counts as failing."""
    try:
        return subprocess.run(
            argv,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
            stdin=subprocess.DEVNULL,
            errors="replace",
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(argv, 124, "", f"no answer within {timeout_s:g} s")


def work(
    argv: Sequence[str], *, log: Path, what: str, env: Mapping[str, str] | None = None
) -> None:
    """Runs a long command with its output in `log`; on failure shows the end of it."""
    with log.open("ab") as out:
        done = subprocess.run(
            argv, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=env, check=False
        )
    if done.returncode != 0:
        raise Trouble(f"{tail(log)}\n{what} failed: the lines above are the end of {log}.")


def tail(log: Path, lines: int = LAST_LINES) -> str:
    """The last lines of a log, or nothing where there is none."""
    if not log.is_file():
        return ""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
