"""C++20 by GCC. The image's precompiled bits/stdc++.h is used only with just these flags."""

from runners.languages.model import Language

LANGUAGE = Language(
    slug="cpp",
    name="C++",
    aliases=("c++", "cpp20"),
    extensions=(".cpp", ".cc", ".cxx", ".c++"),
    image="gcc",
    source_name="main.cpp",
    compile_argv=("/usr/bin/g++", "-O2", "-std=c++20", "-o", "program", "{sources}"),
    collect=("program",),
    run_argv=("/box/program",),
    out_of_memory=(b"std::bad_alloc",),
    version_argv=("/usr/bin/g++", "--version"),
)
