"""Ruby by its reference implementation. Its stack is sized at start, so the limit is told to it."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="ruby",
    name="Ruby",
    aliases=("rb",),
    extensions=(".rb",),
    image="ruby",
    source_name="main.rb",
    check_argv=("/usr/bin/ruby", "-c", "{sources}"),
    run_argv=(
        "/usr/bin/env",
        "RUBY_THREAD_VM_STACK_SIZE=268435456",
        "/usr/bin/ruby",
        "--disable=gems,did_you_mean,error_highlight",
        "/box/{main}",
    ),
    extra_memory_mb=16,
    out_of_memory=(b"failed to allocate memory (NoMemoryError)",),
    version_argv=("/usr/bin/ruby", "--version"),
)
