"""SQL by SQLite. A case's input is SQL too: it makes the tables that the submission reads."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="sql",
    name="SQL (SQLite)",
    aliases=("sqlite", "sqlite3"),
    extensions=(".sql",),
    image="sqlite",
    source_name="main.sql",
    check_argv=("/opt/sqlite/check", "{sources}"),
    run_argv=("/opt/sqlite/run", "/box/{main}"),
    extra_memory_mb=16,
    out_of_memory=(b"out of memory",),
    version_argv=("/usr/bin/sqlite3", "--version"),
)
