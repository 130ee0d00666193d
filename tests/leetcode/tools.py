"""LeetCode's own command lines, installed once and told our address by the README's config file."""

import json
import os
import shutil
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from judge_site.env import BASE_DIR

PACKAGES = {"leetcode-cli": "leetcode-cli@2.6.2", "vsc-leetcode-cli": "vsc-leetcode-cli@2.6.22"}
FOLDER = BASE_DIR / "var" / "clients"
TIMEOUT_S = 60
README = BASE_DIR / "README.md"
ADDRESS = "http://127.0.0.1:8000"


def installed(name: str) -> Path:
    """The program; skips the test where it can't be had."""
    folder = FOLDER / name
    program = folder / "node_modules" / ".bin" / "leetcode"
    if not program.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm is not installed, so LeetCode's clients can't be")
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder))
        done = subprocess.run(
            [npm, "install", *options, PACKAGES[name]],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        if done.returncode:
            pytest.skip(f"npm can't install {name}: {done.stderr[-200:]}")
    return program


def config_for(url: str) -> str:
    """The file that our README tells people to write, but for the address."""
    block = README.read_text().partition("```json\n")[2].partition("```")[0]
    assert json.loads(block)["sys"]["urls"]["base"] == ADDRESS
    return block.replace(ADDRESS, url)


@dataclass(frozen=True, slots=True)
class Tool:
    """One client with a home of its own."""

    name: str
    program: Path
    home: Path

    @classmethod
    def at(cls, name: str, home: Path, url: str) -> "Tool":
        made = cls(name, installed(name), home)
        folder = home / ".lc"
        folder.mkdir(parents=True)
        (folder / "config.json").write_text(config_for(url))
        return made

    def __call__(self, *argv: str) -> str:
        """What a command prints."""
        try:
            done = subprocess.run(
                [self.program, *argv],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                cwd=self.home, env=self._env(), timeout=TIMEOUT_S, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as expired:
            pytest.fail(f"{self.name} {argv} does not end: {expired.output!r}")
        return done.stdout.decode()

    def talk(self, *argv: str, answers: dict[str, str]) -> str:
        """The same for a command that asks: an answer is written when its question is there."""
        with subprocess.Popen(
            [self.program, *argv],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            cwd=self.home, env=self._env(),
        ) as process:  # fmt: skip
            bound = threading.Timer(TIMEOUT_S, process.kill)
            bound.start()
            try:
                said = b"".join(self._answer(process, *one) for one in answers.items())
                _stdin(process).close()
                return (said + _stdout(process).read()).decode()
            finally:
                bound.cancel()

    def _answer(self, process: "subprocess.Popen[bytes]", question: str, answer: str) -> bytes:
        said = b""
        while not said.endswith(question.encode()):
            byte = _stdout(process).read(1)
            if not byte:
                pytest.fail(f"{self.name} did not ask {question!r}: {said!r}")
            said += byte
        _stdin(process).write(answer.encode() + b"\n")
        _stdin(process).flush()
        return said

    def _env(self) -> dict[str, str]:
        return {"HOME": str(self.home), "PATH": os.environ["PATH"]}


def _stdin(process: "subprocess.Popen[bytes]") -> IO[bytes]:
    assert process.stdin is not None
    return process.stdin


def _stdout(process: "subprocess.Popen[bytes]") -> IO[bytes]:
    assert process.stdout is not None
    return process.stdout
