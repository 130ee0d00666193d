"""Banners of real compilers, and what users read."""

import pytest

from runners.languages import LANGUAGES
from runners.languages.versions import MAX_CHARS, TOOLS, readable

BANNERS = [
    ("python3", "Python 3.11.2", "Python 3.11.2"),
    ("c", "gcc (Debian 12.2.0-14+deb12u1) 12.2.0\nCopyright (C) 2022 FSF", "GCC 12.2.0"),
    ("java", "openjdk 17.0.13 2024-10-15", "OpenJDK 17.0.13"),
    ("javascript", "v18.20.4", "Node.js 18.20.4"),
    ("go", "go version go1.19.8 linux/amd64", "Go 1.19.8"),
    ("bash", "GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)", "Bash 5.2.15"),
    ("r", "Rscript (R) version 4.2.2 (2022-10-31)", "R 4.2.2"),
    ("racket", "Welcome to Racket v8.6 [cs].", "Racket 8.6"),
    ("nim", "Nim Compiler Version 1.6.10 [Linux: amd64]", "Nim 1.6.10"),
    ("ruby", "ruby 3.1.2p20 (2022-04-12 revision 4491bb740a) [x86_64-linux-gnu]", "Ruby 3.1.2"),
    ("erlang", "OTP 25", "Erlang/OTP 25"),
    ("commonlisp", "SBCL 2.2.9.debian", "SBCL 2.2.9"),
    ("kotlin", "info: kotlinc-jvm 1.3.31 (JRE 17.0.13+11)", "Kotlin 1.3.31"),
    ("sql", "3.40.1 2022-12-28 14:03:47 df5c253c0b3dd24916e4ec7cf77d3db5294c", "SQLite 3.40.1"),
    ("pypy3", "PyPy 7.3.11 with GCC 12.2.0]", "PyPy 7.3.11"),
    ("c", "", ""),
    ("c", "no such file", "no such file"),
    ("c", "x" * 500, "x" * MAX_CHARS),
]


@pytest.mark.parametrize(("slug", "banner", "version"), BANNERS)
def test_a_banner_becomes_a_name_and_a_number(slug: str, banner: str, version: str) -> None:
    assert readable(slug, banner) == version


def test_every_language_has_a_tool() -> None:
    assert set(TOOLS) == set(LANGUAGES)
