"""Fortran by GCC, in free form, with the newest standard it knows and its own extensions."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="fortran",
    name="Fortran",
    aliases=("f90", "gfortran"),
    extensions=(".f90", ".f95", ".f03", ".f08"),
    image="fortran",
    source_name="main.f90",
    compile_argv=("/usr/bin/gfortran", "-O2", "-o", "program", "{sources}"),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"Error allocating", b"Insufficient virtual memory", b"Out of memory"),
    version_argv=("/usr/bin/gfortran", "--version"),
)
