"""One container with a supervisor in it, and the requests it understands."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from runners.boxes.frames import Channel
from runners.contract import Limits, SourceFile
from runners.sandbox import (
    BoxLostError,
    Command,
    Compilation,
    Outcome,
    SandboxError,
    Stop,
)

ANSWER_GRACE_S = 10.0
FILE_KB = 64 * 1024  # a compiler's products; a program's own files are held by tmpfs and memory
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
        header, body = self._run(request | _run_options(command, FILE_KB), _join(files), command)
        with self._understanding():
            log, *contents = _cut(body, header["log_size"], *(f[2] for f in header["files"]))
            made = zip(header["files"], contents, strict=True)
            return Compilation(
                outcome=self._outcome(header["facts"], b"", b""),
                log=log,
                artefact=tuple(SourceFile(name=str(f[0]), content=data) for f, data in made),
            )

    def run(self, command: Command, stdin: bytes) -> Outcome:
        file_kb = command.limits.output_kb + 4
        request = {"op": "run"} | _run_options(command, file_kb)
        header, body = self._run(request, stdin, command)
        with self._understanding():
            stdout, stderr = _cut(body, header["stdout_size"], header["stderr_size"])
            return self._outcome(header["facts"], stdout, stderr)

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

    def _run(self, request: dict[str, Any], body: bytes, command: Command) -> tuple[Any, bytes]:
        header, answer = self._ask(request, body, command.limits.wall_ms / 1000)
        self.is_sound = self.is_sound and header.get("clean") is True
        return header, answer

    def _ask(self, request: dict[str, Any], body: bytes, seconds: float) -> tuple[Any, bytes]:
        try:
            self._channel.send(request, body)
            return self._channel.receive(seconds + ANSWER_GRACE_S)
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
            stdout=stdout,
            stderr=stderr,
        )


def _known(number: int) -> int | None:
    return None if number < 0 else number


def _run_options(command: Command, file_kb: int) -> dict[str, Any]:
    return {
        "argv": command.argv,
        "limits": _limits(command.limits) | {"processes": command.processes, "file_kb": file_kb},
    }


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
