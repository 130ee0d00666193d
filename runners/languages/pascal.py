"""Free Pascal in its own dialect; a program chooses another one with {$mode ...}."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="pascal",
    name="Pascal",
    aliases=("fpc", "freepascal"),
    extensions=(".pas", ".pp"),
    image="pascal",
    source_name="main.pas",
    compile_argv=("/usr/bin/fpc", "-O2", "-vew", "-oprogram", "./{main}"),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"Runtime error 203", b"EOutOfMemory"),
    version_argv=("/usr/bin/fpc", "-iWD"),
)
