"""Lua 5.4."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="lua",
    name="Lua",
    extensions=(".lua",),
    image="lua",
    source_name="main.lua",
    check_argv=("/usr/bin/luac5.4", "-p", "{sources}"),
    run_argv=("/usr/bin/lua5.4", "/box/{main}"),
    out_of_memory=(b"not enough memory",),
    version_argv=("/usr/bin/lua5.4", "-v"),
)
