"""Common Lisp by SBCL. What it can't read does not compile; other mistakes show when it is run."""

from pathlib import PurePosixPath

from runners.contract import SourceFile
from runners.languages.model import Language, first

_COMPILE = (
    "(dolist (name (rest *posix-argv*))"
    " (unless (compile-file (native-pathname name)) (exit :code 1 :abort t)))"
)


def compiled(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """What the file to start is called once it is compiled."""
    return str(PurePosixPath(first(files, extensions)).with_suffix(".fasl"))


LANGUAGE = Language(
    slug="commonlisp",
    name="Common Lisp (SBCL)",
    aliases=("lisp", "sbcl"),
    extensions=(".lisp", ".cl"),
    image="commonlisp",
    source_name="main.lisp",
    entry=compiled,
    compile_argv=(
        *("/usr/bin/sbcl", "--noinform", "--no-sysinit", "--no-userinit", "--non-interactive"),
        *("--eval", _COMPILE, "--end-toplevel-options", "{sources}"),
    ),
    collect=(".fasl",),
    run_argv=(
        *("/usr/bin/sbcl", "--dynamic-space-size", "{heap_mb}MB", "--control-stack-size", "192MB"),
        *("--script", "/box/{main}"),
    ),
    extra_memory_mb=64,
    out_of_memory=(b"Heap exhausted", b"HEAP-EXHAUSTED"),
    version_argv=("/usr/bin/sbcl", "--version"),
)
