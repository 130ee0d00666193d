"""Bash, with the tools that shell programs are made of."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="bash",
    name="Bash",
    aliases=("sh", "shell"),
    extensions=(".sh",),
    image="bash",
    source_name="main.sh",
    check_argv=("/bin/bash", "-n", "{sources}"),
    run_argv=("/bin/bash", "/box/{main}"),
    out_of_memory=(b"cannot allocate ",),
    version_argv=("/bin/bash", "--version"),
)
