"""Elixir as a script on the Erlang virtual machine: modules first, then what calls them."""

from runners.languages.model import Language

_CHECK = "for name <- System.argv(), do: Code.string_to_quoted!(File.read!(name), file: name)"

LANGUAGE = Language(
    slug="elixir",
    name="Elixir",
    aliases=("exs",),
    extensions=(".exs", ".ex"),
    image="beam",
    source_name="main.exs",
    check_argv=("/opt/beam/run", "/usr/bin/elixir", "-e", _CHECK, "--", "{sources}"),
    run_argv=(
        "/opt/beam/run",
        *("/usr/bin/elixir", "--erl", "+S1:1 +SDio1 +A1", "/box/{main}"),
    ),
    extra_memory_mb=96,
    out_of_memory=(b"Cannot allocate", b"eheap_alloc"),
    processes=128,
    version_argv=(
        "/opt/beam/run",
        "/usr/bin/elixir",
        "-e",
        'IO.puts("Elixir " <> System.version())',
    ),
)
