"""Racket, compiled to machine code before it is run; the source lies beside what is made of it."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="racket",
    name="Racket",
    aliases=("rkt",),
    extensions=(".rkt",),
    image="racket",
    source_name="main.rkt",
    compile_argv=("/usr/bin/raco", "make", "{sources}"),
    collect=(".rkt", "_rkt.zo"),
    run_argv=(
        *("/usr/bin/env", "PLT_COMPILED_FILE_CHECK=exists"),
        *("/usr/bin/racket", "/box/{main}"),
    ),
    extra_memory_mb=96,
    out_of_memory=(b"out of memory",),
    version_argv=("/usr/bin/racket", "--version"),
)
