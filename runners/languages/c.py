"""C17 by GCC, with the mathematics library."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="c",
    name="C",
    extensions=(".c",),
    image="gcc",
    source_name="main.c",
    compile_argv=("/usr/bin/gcc", "-O2", "-std=gnu17", "-o", "program", "{sources}", "-lm"),
    collect=("program",),
    run_argv=("/box/program",),
    version_argv=("/usr/bin/gcc", "--version"),
)
