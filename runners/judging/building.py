"""From source files to a program installed in a box, by the compiler or from the cache."""

from dataclasses import dataclass
from typing import Protocol

from runners import texts
from runners.artefacts import Files, key_of
from runners.contract import Limits
from runners.languages import Language
from runners.sandbox import MAX_COMPILED_MB, Box, Command, Sandbox, Stop

COMPILE_LIMITS = Limits(time_ms=10_000, memory_mb=2048, output_kb=1024, wall_factor=1.9)
COMPILE_PROCESSES = 256
LOG_CAP = 64 * 1024
_FILE_TOO_LARGE = b"File size limit exceeded"  # what GCC says of an assembler or linker


class Cache(Protocol):
    """Where built programs are kept."""

    def get(self, key: str) -> Files | None: ...

    def put(self, key: str, files: Files) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The installed program, or why there is none; `files` install it again in another box."""

    files: Files = ()
    log: str = ""
    cpu_ms: int = 0


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds programs for one worker slot."""

    sandbox: Sandbox
    cache: Cache | None = None

    def build(self, box: Box, language: Language, files: Files) -> Build:
        """Install the program in the box; `Build.files` is empty when it does not compile."""
        if not language.compile_argv:
            box.install(files)
            return Build(files=files)
        argv = language.compile_command(files, COMPILE_LIMITS)
        key = key_of(files, self.sandbox.image_id(language.image), *argv)
        cached = self.cache.get(key) if self.cache else None
        if cached is not None:
            box.install(cached)
            return Build(files=cached)
        build = _compile(box, language, files, argv)
        if self.cache and build.files:
            self.cache.put(key, build.files)
        return build


def syntax_error(box: Box, language: Language, files: Files) -> str:
    """What the language's own check says about a program that can't start; empty if nothing."""
    if not language.check_argv:
        return ""
    argv = language.check_command(files, COMPILE_LIMITS)
    command = Command(argv=argv, limits=COMPILE_LIMITS, processes=language.processes)
    outcome = box.run(command, b"")
    return "" if outcome.succeeded else texts.clean(outcome.stderr or b"syntax error", LOG_CAP)


def version_of(language: Language, sandbox: Sandbox) -> str:
    """The first line that the language's own version command prints in its image."""
    command = Command(argv=language.version_argv, limits=COMPILE_LIMITS, processes=128)
    with sandbox.open(language.image) as box:
        outcome = box.run(command, b"")
    return texts.clean(outcome.stdout or outcome.stderr, 200).partition("\n")[0]


def _compile(box: Box, language: Language, files: Files, argv: tuple[str, ...]) -> Build:
    command = Command(argv=argv, limits=COMPILE_LIMITS, processes=COMPILE_PROCESSES)
    made = box.compile(files, command, language.collect)
    log = texts.clean(made.log, LOG_CAP)
    if made.outcome.succeeded and made.artefact:
        return Build(files=made.artefact, log=log, cpu_ms=made.outcome.cpu_ms)
    if made.outcome.stop is not Stop.ENDED or made.outcome.oom_kills:
        log = f"The compiler was stopped at its limit.\n{log}"
    elif _FILE_TOO_LARGE in made.log:
        log = (
            f"The program would be larger than {MAX_COMPILED_MB} MiB. A large global array with"
            f" initial values is stored in the program; fill it at run time instead.\n{log}"
        )
    return Build(log=log or "The compiler made no program.", cpu_ms=made.outcome.cpu_ms)
