"""Versions as people write them: `GCC 12.2.0`, whatever banner a compiler prints."""

import re

TOOLS = {  # of each language: what compiles or runs it
    "bash": "Bash",
    "c": "GCC",
    "commonlisp": "SBCL",
    "cpp": "GCC",
    "csharp": "Mono",
    "d": "GDC",
    "elixir": "Elixir",
    "erlang": "Erlang/OTP",
    "fortran": "GNU Fortran",
    "go": "Go",
    "haskell": "GHC",
    "java": "OpenJDK",
    "javascript": "Node.js",
    "kotlin": "Kotlin",
    "lua": "Lua",
    "nim": "Nim",
    "ocaml": "OCaml",
    "pascal": "Free Pascal",
    "perl": "Perl",
    "php": "PHP",
    "pypy3": "PyPy",
    "python3": "Python",
    "r": "R",
    "racket": "Racket",
    "ruby": "Ruby",
    "rust": "Rust",
    "scala": "Scala",
    "sql": "SQLite",
    "typescript": "TypeScript",
}
MAX_CHARS = 60
_REMARKS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def readable(slug: str, banner: str) -> str:
    """The tool and its version; the first line of a banner that has no number."""
    line = banner.strip().partition("\n")[0].strip()
    number = _NUMBER.search(_REMARKS.sub(" ", line))
    if number is None:
        return line[:MAX_CHARS]
    return f"{TOOLS.get(slug, '')} {number[0]}".strip()
