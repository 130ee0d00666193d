"""Go by its compiler and linker, without the go command: no build cache to warm, or to poison."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="go",
    name="Go",
    aliases=("golang",),
    extensions=(".go",),
    image="go",
    source_name="main.go",
    compile_argv=("/opt/go/build", "program", "{sources}"),
    collect=("program",),
    # The collector has to know the limit: by itself it lets the heap double.
    run_argv=("/usr/bin/env", "GOMEMLIMIT={heap_mb}MiB", "/box/program"),
    extra_memory_mb=32,
    out_of_memory=(b"out of memory", b"cannot allocate memory"),
    version_argv=("/usr/lib/go-1.19/bin/go", "version"),
)
