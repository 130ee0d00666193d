"""C# by Mono: its compiler, and a collector that works within the problem's limit."""

from runners.languages.model import Language

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
        "-nologo",
        "-r:System.Numerics.dll",
        "-out:program.exe",
        "{sources}",
    ),
    collect=("program.exe",),
    run_argv=(
        "/usr/bin/env",
        "MONO_GC_PARAMS=max-heap-size={heap_mb}m",
        "/usr/bin/mono",
        "/box/program.exe",
    ),
    extra_memory_mb=64,
    out_of_memory=(b"System.OutOfMemoryException",),
    version_argv=("/usr/bin/mono", "--version"),
)
