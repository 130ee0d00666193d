"""OCaml to native code, with the libraries for strings and Unix that it comes with."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="ocaml",
    name="OCaml",
    aliases=("ml",),
    extensions=(".ml",),
    image="ocaml",
    source_name="main.ml",
    compile_argv=("/usr/bin/ocamlopt", "unix.cmxa", "str.cmxa", "-o", "program", "{sources}"),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"Out_of_memory",),
    version_argv=("/usr/bin/ocamlopt", "-version"),
)
