"""D by GCC. Its collector grows as it likes: the box tells when that is too much."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="d",
    name="D",
    aliases=("dlang", "gdc"),
    extensions=(".d",),
    image="d",
    source_name="main.d",
    compile_argv=("/usr/bin/gdc", "-O2", "-o", "program", "{sources}"),
    collect=("program",),
    run_argv=("/box/program",),
    extra_memory_mb=16,
    out_of_memory=(b"core.exception.OutOfMemoryError", b"Memory allocation failed"),
    version_argv=("/usr/bin/gdc", "--version"),
)
