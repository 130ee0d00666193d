"""JavaScript by Node.js. The heap may grow to the problem's limit: V8 collects before it aborts."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="javascript",
    name="JavaScript",
    aliases=("js", "node", "nodejs"),
    extensions=(".js", ".mjs", ".cjs"),
    image="javascript",
    source_name="main.js",
    check_argv=("/usr/bin/node", "--check", "{sources}"),
    run_argv=(
        "/usr/bin/node",
        "--stack-size=65500",
        "--max-old-space-size={heap_mb}",
        "/box/{main}",
    ),
    extra_memory_mb=64,
    out_of_memory=(b"JavaScript heap out of memory", b"Array buffer allocation failed"),
    version_argv=("/usr/bin/node", "--version"),
)
