"""R as a script; standard input is file("stdin")."""

from runners.languages.model import Language

_CHECK = "for (name in commandArgs(TRUE)) invisible(parse(name))"

LANGUAGE = Language(
    slug="r",
    name="R",
    aliases=("rscript",),
    extensions=(".r",),
    image="r",
    source_name="main.r",
    check_argv=("/usr/bin/Rscript", "--vanilla", "-e", _CHECK, "{sources}"),
    run_argv=(
        *("/usr/bin/env", "R_MAX_VSIZE={heap_mb}Mb"),
        *("/usr/bin/Rscript", "--vanilla", "/box/{main}"),
    ),
    extra_memory_mb=96,
    out_of_memory=(b"cannot allocate ", b"memory exhausted"),
    version_argv=("/usr/bin/Rscript", "--version"),
)
