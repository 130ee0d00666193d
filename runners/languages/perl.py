"""Perl 5 with its standard modules."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="perl",
    name="Perl",
    aliases=("pl",),
    extensions=(".pl",),
    image="perl",
    source_name="main.pl",
    check_argv=("/usr/bin/perl", "-c", "{sources}"),
    run_argv=("/usr/bin/perl", "/box/{main}"),
    out_of_memory=(b"Out of memory",),
    version_argv=("/usr/bin/perl", "-e", "print qq(Perl $^V\\n)"),
)
