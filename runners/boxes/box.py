"""One container with a supervisor in it, and the requests it understands."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

from runners.boxes.frames import Channel
from runners.boxes.session import BoxSession, pack, start_of, unpack
from runners.contract import Limits, SourceFile
from runners.sandbox import (
    MAX_COMPILED_MB,
    Answer,
    Box,
    BoxLostError,
    Command,
    Compilation,
    Outcome,
    SandboxError,
    Stop,
)

ANSWER_GRACE_S = 10.0
FILE_KB = MAX_COMPILED_MB * 1024  # a program's own files are held by tmpfs and memory
MAX_FACT = 1 << 53


class Engine(Protocol):
    """What a box needs of Docker once it runs."""

    def remove(self, container: str) -> None: ...


class DockerBox:
    """A running box. `is_sound` turns false for good when anything odd has happened in it."""

    def __init__(self, engine: Engine, container: str, channel: Channel) -> None:
        self._engine = engine
        self._channel = channel
        self.container = container
        self.uses = 0
        self.is_sound = True

    def install(self, files: tuple[SourceFile, ...]) -> None:
        self._ask({"op": "install", "files": _listing(files)}, _join(files), 0)

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        request = {"op": "compile", "files": _listing(files), "collect": collect}
        self._send(request | _run_options(command, FILE_KB), _join(files))
        header, body = self._receive(command.limits.wall_ms / 1000)
        with self._understanding():
            log, *contents = _cut(body, header["log_size"], *(f[2] for f in header["files"]))
            made = zip(header["files"], contents, strict=True)
            return Compilation(
                outcome=self._outcome(header["facts"], b"", b""),
                log=log,
                artefact=tuple(SourceFile(name=str(f[0]), content=data) for f, data in made),
            )

    def run(self, command: Command, stdin: bytes) -> Outcome:
        self.start(command, stdin)
        return self.finish(command.limits.wall_ms)

    def converse(
        self, command: Command, partner: Box, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        """Both have to join before either starts: only then can no open pipe block."""
        if not isinstance(partner, DockerBox):
            raise TypeError("only two boxes of the same kind can be joined")
        there, back = secrets.token_hex(16), secrets.token_hex(16)
        wall_ms = max(command.limits.wall_ms, partner_command.limits.wall_ms)
        try:
            self.join(there, back)
            partner.join(back, there)
            self.start(command)
            partner.start(partner_command)
            return self.finish(wall_ms), partner.finish(wall_ms)
        except BaseException:
            self.is_sound = partner.is_sound = False  # one may still have something to say
            raise

    def join(self, reads: str, writes: str) -> None:
        """The next run reads and writes these pipes."""
        self._ask({"op": "join", "pipes": [reads, writes]}, b"", 0)

    def start(self, command: Command, stdin: bytes = b"") -> None:
        """Ask for a run; `finish` has to follow."""
        self._send(_run_request(command), _join(command.files) + stdin)

    def finish(self, wall_ms: int) -> Outcome:
        """The outcome of the run, which takes at most that long."""
        header, body = self._receive(wall_ms / 1000)
        with self._understanding():
            sizes = [file[2] for file in header["files"]]
            parts = _cut(body, header["stdout_size"], header["stderr_size"], *sizes)
            outcome = self._outcome(header["facts"], *parts[:2])
            kept = zip(header["files"], parts[2:], strict=True)
            files = tuple(SourceFile(name=str(f[0]), content=content) for f, content in kept)
            return replace(outcome, kept=files)

    @contextmanager
    def session(self, command: Command) -> Iterator[BoxSession]:
        """Nothing else can be asked of the box meanwhile."""
        self._ask(_run_request(command) | {"op": "begin"}, _join(command.files), 0)
        session = BoxSession(self, command.limits)
        try:
            yield session
            session.end()
        except BaseException:
            self.is_sound = False  # the program may still run
            raise

    def ask(self, cases: Sequence[bytes], seconds: float) -> list[Answer]:
        """Cases for the program of the session, of which it answers at least the first."""
        header, body = self._ask({"op": "ask", "cases": len(cases)}, pack(cases), seconds)
        with self._understanding():
            return unpack(body, header["answers"], len(cases), start_of(header))

    def end(self, wall_ms: int) -> Outcome:
        self._send({"op": "end"}, b"")
        return self.finish(wall_ms)

    def reset(self) -> None:
        """Forget the submission. The next one gets a uid that nobody has had in this box."""
        self.uses += 1
        header, _ = self._ask({"op": "reset"}, b"", 0)
        self.is_sound = self.is_sound and header.get("clean") is True

    def is_alive(self) -> bool:
        """Whether the supervisor still listens; costs one system call."""
        return self.is_sound and not self._channel.has_ended()

    def remove(self) -> None:
        self.is_sound = False
        self._channel.close()
        self._engine.remove(self.container)

    def _receive(self, seconds: float) -> tuple[Any, bytes]:
        """The answer to a run, which says whether all it left could be removed."""
        with self._losing():
            header, answer = self._channel.receive(seconds + ANSWER_GRACE_S)
        self.is_sound = self.is_sound and header.get("clean") is True
        return header, answer

    def _ask(self, request: dict[str, Any], body: bytes, seconds: float) -> tuple[Any, bytes]:
        self._send(request, body)
        with self._losing():
            return self._channel.receive(seconds + ANSWER_GRACE_S)

    def _send(self, request: dict[str, Any], body: bytes) -> None:
        with self._losing():
            self._channel.send(request, body)

    @contextmanager
    def _losing(self) -> Iterator[None]:
        try:
            yield
        except SandboxError:
            self.is_sound = False
            raise

    @contextmanager
    def _understanding(self) -> Iterator[None]:
        """The supervisor may have been taken over: an answer that makes no sense loses the box."""
        try:
            yield
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            self.is_sound = False
            raise BoxLostError(f"a box sent an answer that makes no sense: {error!r}") from error

    def _outcome(self, facts: dict[str, int], stdout: bytes, stderr: bytes) -> Outcome:
        if not all(type(fact) is int and abs(fact) <= MAX_FACT for fact in facts.values()):
            raise ValueError(facts)
        if facts["oom_kills"]:
            self.is_sound = False  # the kernel chose its victim: who knows what else it hit
        return Outcome(
            stop=Stop(facts["reason"]),
            exit_code=_known(facts["exit_code"]),
            signal=_known(facts["signal"]),
            cpu_ms=round(facts["cpu_us"] / 1000),
            wall_ms=round(facts["wall_us"] / 1000),
            memory_kb=facts["memory_kb"],
            oom_kills=facts["oom_kills"],
            ended_us=facts["ended_us"],
            idle_ms=_rounded(facts["idle_us"]),
            stdout=stdout,
            stderr=stderr,
        )


def _rounded(us: int) -> int | None:
    return None if us < 0 else round(us / 1000)


def _known(number: int) -> int | None:
    return None if number < 0 else number


def _run_request(command: Command) -> dict[str, Any]:
    listing = [(file.name, 0o600, len(file.content)) for file in command.files]
    options = _run_options(command, command.limits.output_kb + 4)
    return {"op": "run", "files": listing, "keep": command.keep} | options


def _run_options(command: Command, file_kb: int) -> dict[str, Any]:
    more = {
        "processes": command.processes,
        "file_kb": file_kb,
        "idle_ms": 0 if command.idle_ms is None else max(command.idle_ms, 1),
    }
    return {"argv": command.argv, "limits": _limits(command.limits) | more}


def _limits(limits: Limits) -> dict[str, int]:
    return {
        "time_ms": limits.time_ms,
        "wall_ms": limits.wall_ms,
        "memory_kb": limits.memory_mb * 1024,
        "output_kb": limits.output_kb,
    }


def _listing(files: tuple[SourceFile, ...]) -> list[tuple[str, int, int]]:
    return [(file.name, 0o755, len(file.content)) for file in files]


def _join(files: tuple[SourceFile, ...]) -> bytes:
    return b"".join(file.content for file in files)


def _cut(body: bytes, *sizes: int) -> list[bytes]:
    """The parts of a body, which they must fill."""
    if sum(sizes) != len(body) or min(sizes) < 0:
        raise ValueError(f"parts of {sizes} bytes in a body of {len(body)}")
    parts: list[bytes] = []
    at = 0
    for size in sizes:
        parts.append(body[at : at + size])
        at += size
    return parts
