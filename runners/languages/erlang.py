"""Erlang: a module that exports main/0. Its file is named after it, as the compiler wants it."""

import re
from pathlib import PurePosixPath

from runners.contract import SourceFile
from runners.languages.model import Language

_MODULE = re.compile(r"^[ \t]*-module\([ \t]*([a-z]\w{0,100})[ \t]*\)", re.MULTILINE | re.ASCII)
_VERSION = 'io:put_chars("OTP " ++ erlang:system_info(otp_release)), halt().'
_MAIN = re.compile(r"^main\(\)", re.MULTILINE)


def name_source(source: str) -> str:
    """`x.erl` for `-module(x).`"""
    module = _MODULE.search(source)
    return f"{module[1]}.erl" if module else "main.erl"


def main_module(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """The first module with main/0."""
    for file in files:
        is_main = _MAIN.search(file.content.decode("utf-8", "replace"))
        if is_main and file.name.endswith(extensions):
            return re.sub(r"\W", "_", PurePosixPath(file.name).stem)
    return "main"


LANGUAGE = Language(
    slug="erlang",
    name="Erlang",
    aliases=("erl",),
    extensions=(".erl",),
    image="beam",
    source_name="main.erl",
    name_source=name_source,
    entry=main_module,
    compile_argv=("/usr/bin/erlc", "{sources}"),
    collect=(".beam",),
    run_argv=(
        "/opt/beam/run",
        *("/usr/bin/erl", "+S1:1", "+SDio1", "+A1", "-noshell", "-pa", "/box"),
        *("-s", "{main}", "main", "-s", "erlang", "halt"),
    ),
    extra_memory_mb=64,
    out_of_memory=(b"Cannot allocate", b"eheap_alloc"),
    processes=128,
    version_argv=("/opt/beam/run", "/usr/bin/erl", "-noshell", "-eval", _VERSION),
)
