"""PHP's command line. The memory limit is the problem's, so PHP itself says when it is reached."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="php",
    name="PHP",
    extensions=(".php",),
    image="php",
    source_name="main.php",
    check_argv=("/usr/bin/php", "-l", "{sources}"),
    run_argv=(
        "/usr/bin/php",
        "-d",
        "memory_limit={heap_mb}M",
        "-d",
        "display_errors=stderr",
        "/box/{main}",
    ),
    extra_memory_mb=32,
    out_of_memory=(b"Allowed memory size of ",),
    version_argv=("/usr/bin/php", "--version"),
)
