"""What the judge has to know about a language. One small file a language; see CONTRIBUTING.md."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from runners.contract import Limits, SourceFile

PROGRAM = "/box"


def first(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """The file called main, else the first one in this language."""
    sources = [f.name for f in files if PurePosixPath(f.name).suffix in extensions]
    mains = [name for name in sources if PurePosixPath(name).stem.lower() == "main"]
    return (mains or sources or [files[0].name])[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language as data.

    In argument lists {heap_mb} stands for the problem's memory limit and {main} for what `entry`
    names; `{sources}` becomes the source files. Without `compile_argv` it is interpreted. After a
    failed first case `check_argv` tells a program that can't start, because of a syntax error or
    without a class to start, from an error at run time. `collect` ends the names of what is
    compiled. `extra_memory_mb` is what the runtime itself takes beside the program's data, and
    `out_of_memory` what it prints on standard error when it refuses to give the program more.
    """

    slug: str
    name: str
    extensions: tuple[str, ...]
    image: str
    run_argv: tuple[str, ...]
    version_argv: tuple[str, ...]
    source_name: str = ""
    aliases: tuple[str, ...] = ()
    compile_argv: tuple[str, ...] = ()
    collect: tuple[str, ...] = ()
    check_argv: tuple[str, ...] = ()
    extra_memory_mb: int = 0
    out_of_memory: tuple[bytes, ...] = ()
    time_factor: float = 1.0
    processes: int = 64
    name_source: Callable[[str], str] | None = None
    entry: Callable[[tuple[SourceFile, ...], tuple[str, ...]], str] = field(default=first)

    def file_name(self, source: str) -> str:
        """What a single source text is called before it is compiled."""
        return self.name_source(source) if self.name_source else self.source_name

    def limits(self, limits: Limits) -> Limits:
        """A problem's limits, made fair to this language's runtime."""
        return Limits(
            time_ms=int(limits.time_ms * self.time_factor),
            memory_mb=limits.memory_mb + self.extra_memory_mb,
            output_kb=limits.output_kb,
            wall_factor=limits.wall_factor,
        )

    def arrange(self, files: tuple[SourceFile, ...]) -> tuple[SourceFile, ...]:
        """Files as the compiler wants them: a lone source may have to be named after its class."""
        if len(files) != 1 or self.name_source is None:
            return files
        name = self.name_source(files[0].content.decode("utf-8", "replace"))
        return (SourceFile(name=name, content=files[0].content),)

    def compile_command(self, files: tuple[SourceFile, ...], limits: Limits) -> tuple[str, ...]:
        return self.fill(self.compile_argv, files, limits, ".")

    def check_command(self, files: tuple[SourceFile, ...], limits: Limits) -> tuple[str, ...]:
        return self.fill(self.check_argv, files, limits, PROGRAM)

    def run_command(self, files: tuple[SourceFile, ...], limits: Limits) -> tuple[str, ...]:
        return self.fill(self.run_argv, files, limits, PROGRAM)

    def fill(
        self, argv: tuple[str, ...], files: tuple[SourceFile, ...], limits: Limits, folder: str
    ) -> tuple[str, ...]:
        """Placeholders replaced. No shell ever sees it, and no file name can pass for an option."""
        sources = [f"{folder}/{f.name}" for f in files if f.name.endswith(self.extensions)]
        heap_mb = max(limits.memory_mb - self.extra_memory_mb, 16)
        values = {"heap_mb": heap_mb, "main": self.entry(files, self.extensions)}
        filled: list[str] = []
        for word in argv:
            filled += sources if word == "{sources}" else [word.format(**values)]
        return tuple(filled)
