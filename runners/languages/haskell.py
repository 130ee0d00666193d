"""Haskell by GHC, with the libraries that come with it."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="haskell",
    name="Haskell",
    aliases=("hs", "ghc"),
    extensions=(".hs",),
    image="haskell",
    source_name="main.hs",
    compile_argv=("/usr/bin/ghc", "-O", "-v0", "-o", "program", "{sources}"),
    collect=("program",),
    run_argv=("/box/program",),
    extra_memory_mb=16,
    out_of_memory=(b"heap overflow", b"stack overflow"),
    version_argv=("/usr/bin/ghc", "--version"),
)
