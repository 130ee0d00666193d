"""C# by Mono: its compiler, and a collector that works within the problem's limit.

What is compiled knows the lines it was made of, so that a crash names them.
"""

from runners.contract import SourceFile
from runners.languages.model import Language

DRIVER_FILE = "judge/Driver.cs"  # of a function problem
DRIVER_NAMESPACE = "__Judge__"


def main_option(files: tuple[SourceFile, ...], _: tuple[str, ...]) -> str:
    """Whose `Main` counts: where there is a driver, the user's does not."""
    has_driver = any(file.name == DRIVER_FILE for file in files)
    return f"-main:{DRIVER_NAMESPACE}.Driver" if has_driver else "-nologo"


LANGUAGE = Language(
    slug="csharp",
    name="C# (Mono)",
    aliases=("cs", "c#"),
    extensions=(".cs",),
    image="mono",
    source_name="main.cs",
    compile_argv=(
        "/usr/bin/mono",
        "/usr/lib/mono/4.5/mcs.exe",
        "-optimize+",
        "-debug",
        "-warn:0",
        "-nologo",
        "{main}",
        "-r:System.Numerics.dll",
        "-out:program.exe",
        "{sources}",
    ),
    entry=main_option,
    collect=("program.exe", "program.exe.mdb"),
    run_argv=(
        "/usr/bin/env",
        "MONO_GC_PARAMS=max-heap-size={heap_mb}m",
        "/usr/bin/mono",
        "--debug",
        "/box/program.exe",
    ),
    extra_memory_mb=64,
    out_of_memory=(b"System.OutOfMemoryException",),
    version_argv=("/usr/bin/mono", "--version"),
)
