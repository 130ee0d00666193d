"""Talks to a driver's program in the real image of its language: cases in, answers out."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from runners.boxes.spec import image_name
from runners.contract import Limits
from runners.functions import drivers
from runners.languages import LANGUAGES, chosen
from runners.languages.model import Language
from runners.signature import Signature, read_signature

LIMITS = Limits(time_ms=10_000, memory_mb=512)
STACK = 256 << 20
SERVED = chosen(os.environ.get("RUNNER_LANGUAGES", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What came of a program: `answers` without the empty line that says that it is ready."""

    answers: list[str]
    stdout: str
    stderr: str
    exit_code: int
    log: str


def talk(
    language: str, signature: Signature | dict[str, Any], source: str, lines: Sequence[str]
) -> Talk:
    """Makes, compiles and runs the program of a solution; `lines` are those of all its cases.

    Only in languages of RUNNER_LANGUAGES: `make test-languages` has them all.
    """
    if language not in SERVED:
        pytest.skip(f"{language} is not in RUNNER_LANGUAGES")
    known = signature if isinstance(signature, Signature) else read_signature(signature)
    driver = drivers.find(language)
    assert driver is not None
    files = LANGUAGES[language].arrange(driver.program(known, source))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for file in files:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        command = _script(LANGUAGES[language], files)
        _run(LANGUAGES[language], folder, command, "".join(f"{line}\n" for line in lines))
        return _read(folder)


def _script(language: Language, files: Any) -> str:
    """Compiles (or checks) and runs; what is said on the way is kept in files.

    A check's log counts only where it fails.
    """
    check, make = (
        shlex.join(argv)
        for argv in (language.check_command(files, LIMITS), language.compile_command(files, LIMITS))
    )
    run = language.run_command(files, LIMITS)
    made = f"{make or check or 'true'} >.log 2>&1 </dev/null || exit"
    made += "" if make else "; rm .log"
    return f"{made}; {shlex.join(run)} 3>.answers >.stdout 2>.stderr; echo $? >.code"


def _run(language: Language, folder: Path, script: str, text: str) -> None:
    argv = ["docker", "run", "--rm", "-i", "--network=none", f"--ulimit=stack={STACK}"]
    argv += [f"--volume={folder}:/box", "--workdir=/box", "--entrypoint=/bin/sh"]
    argv += [image_name(language.image), "-c", script]
    subprocess.run(argv, input=text.encode(), check=False, timeout=120)


def _read(folder: Path) -> Talk:
    said = {
        name: path.read_text(errors="replace") if (path := folder / f".{name}").exists() else ""
        for name in ("answers", "stdout", "stderr", "code", "log")
    }
    ready, *answers = said["answers"].split("\n")[:-1] or [""]
    assert ready == "", "the first line only says that the program is ready"
    return Talk(
        answers=answers,
        stdout=said["stdout"],
        stderr=said["stderr"],
        exit_code=int(said["code"] or -1),
        log=said["log"],
    )
