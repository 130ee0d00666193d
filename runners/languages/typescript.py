"""TypeScript with types checked: the compiler starts from a snapshot, see its image."""

from pathlib import PurePosixPath

from runners.contract import SourceFile
from runners.languages import javascript
from runners.languages.model import Language, first


def script(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """What the file to start is called once it is compiled."""
    return str(PurePosixPath(first(files, extensions)).with_suffix(".js"))


LANGUAGE = Language(
    slug="typescript",
    name="TypeScript",
    aliases=("ts",),
    extensions=(".ts",),
    image="typescript",
    source_name="main.ts",
    entry=script,
    compile_argv=("/opt/typescript/build", "{sources}"),
    collect=(".js",),
    run_argv=javascript.LANGUAGE.run_argv,
    extra_memory_mb=javascript.LANGUAGE.extra_memory_mb,
    out_of_memory=javascript.LANGUAGE.out_of_memory,
    version_argv=("/usr/bin/tsc", "--version"),
)
