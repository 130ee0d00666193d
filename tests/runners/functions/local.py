"""A sandbox without walls, for programs of our own: sessions are processes of this machine."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from runners.contract import SourceFile
from runners.sandbox import Answer, Command, Compilation, Outcome, Role, Stop


class LocalSession:
    """Asks one case after the other, as the launcher in a box does."""

    def __init__(self, argv: Sequence[str], folder: Path, most: int) -> None:
        self._most = most
        self._stdout, self._stderr = folder / "stdout", folder / "stderr"
        reader, writer = os.pipe()
        script = f'exec 3>&{writer}; exec "$@"'
        with self._stdout.open("wb") as out, self._stderr.open("wb") as err:
            self._process = subprocess.Popen(
                ["/bin/bash", "-c", script, "bash", *argv],
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
                pass_fds=(writer,),
            )
        os.close(writer)
        self._answers = os.fdopen(reader, "rb")
        self._is_ready = False
        self.batches: list[int] = []

    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        self.batches.append(len(cases))
        if not self._is_ready and self._answers.readline() != b"\n":
            return [Answer(line=None)]
        self._is_ready = True
        answers: list[Answer] = []
        for case in cases[: self._most]:
            answers.append(self._one(case))
            if answers[-1].line is None:
                break
        return answers

    def _one(self, case: bytes) -> Answer:
        assert self._process.stdin is not None
        start = time.perf_counter()
        self._process.stdin.write(case)
        self._process.stdin.flush()
        line = self._answers.readline()
        spent_us = int((time.perf_counter() - start) * 1e6)
        return Answer(
            line=line.removesuffix(b"\n") if line else None,
            cpu_us=spent_us,
            wall_us=spent_us,
            memory_kb=1000,
            stdout_end=self._stdout.stat().st_size,
        )

    def end(self) -> Outcome:
        assert self._process.stdin is not None
        self._process.stdin.close()
        code = self._process.wait(timeout=20)
        return Outcome(
            stop=Stop.ENDED,
            exit_code=code if code >= 0 else None,
            signal=-code if code < 0 else None,
            stdout=self._stdout.read_bytes(),
            stderr=self._stderr.read_bytes(),
        )

    def close(self) -> None:
        self._answers.close()
        self._process.kill()
        self._process.__exit__(None, None, None)


@dataclass
class LocalBox:
    """Has its files in a folder; only Python runs in it."""

    sandbox: "LocalSandbox"
    folder: Path
    is_sound: bool = True

    def install(self, files: tuple[SourceFile, ...]) -> None:
        for file in files:
            (self.folder / file.name).write_bytes(file.content)

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        raise NotImplementedError

    def converse(
        self, command: Command, partner: object, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        raise NotImplementedError

    def run(self, command: Command, stdin: bytes) -> Outcome:
        done = subprocess.run(self._argv(command), input=stdin, capture_output=True, check=False)
        return Outcome(
            stop=Stop.ENDED, exit_code=done.returncode, stdout=done.stdout, stderr=done.stderr
        )

    @contextmanager
    def session(self, command: Command) -> Iterator[LocalSession]:
        session = LocalSession(self._argv(command), self.folder, self.sandbox.most)
        self.sandbox.sessions.append(session)
        try:
            yield session
        finally:
            session.close()

    def _argv(self, command: Command) -> list[str]:
        words = [word.replace("/box", str(self.folder)) for word in command.argv]
        return [sys.executable, *words[1:]]


@dataclass
class LocalSandbox:
    """The port of runners/sandbox.py; `sessions` are all that there were.

    `most` is how many cases are answered at once: a slow program does not get further in its slice.
    """

    folder: Path
    most: int = 1_000
    sessions: list[LocalSession] = field(default_factory=list)
    boxes: int = 0
    roles: list[Role] = field(default_factory=list)

    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[LocalBox]:
        assert (image, talks) == ("python3", False)
        self.roles.append(role)
        self.boxes += 1
        folder = self.folder / str(self.boxes)
        folder.mkdir()
        yield LocalBox(self, folder)

    def image_id(self, image: str) -> str:
        return image

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        """Nothing takes time here."""

    def close(self) -> None:
        """Nothing is left."""
