"""Nim through C, with its deterministic memory management."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="nim",
    name="Nim",
    extensions=(".nim",),
    image="nim",
    source_name="main.nim",
    compile_argv=(
        "/usr/bin/nim",
        "c",
        "-d:release",
        "--gc:arc",
        "--hints:off",
        "--nimcache:/tmp/nim",
        "--out:program",
        "./{main}",
    ),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"out of memory",),
    version_argv=("/usr/bin/nim", "--version"),
)
