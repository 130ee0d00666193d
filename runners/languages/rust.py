"""Rust 2021. The standard library comes compiled, so a submission is one compilation and a link."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="rust",
    name="Rust",
    aliases=("rs",),
    extensions=(".rs",),
    image="rust",
    source_name="main.rs",
    compile_argv=(
        "/usr/bin/rustc",
        "--edition=2021",
        "-Copt-level=2",
        "-Cdebuginfo=0",
        "-Cstrip=symbols",
        "-oprogram",
        "./{main}",
    ),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"memory allocation of ",),
    version_argv=("/usr/bin/rustc", "--version"),
)
