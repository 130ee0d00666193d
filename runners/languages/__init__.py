"""The languages the judge knows, by slug and by other names people use for them."""

from pathlib import PurePosixPath

from runners.languages import (
    bash,
    c,
    commonlisp,
    cpp,
    csharp,
    d,
    elixir,
    erlang,
    fortran,
    go,
    haskell,
    java,
    javascript,
    kotlin,
    lua,
    nim,
    ocaml,
    pascal,
    perl,
    php,
    pypy3,
    python3,
    r,
    racket,
    ruby,
    rust,
    scala,
    sql,
    typescript,
)
from runners.languages.model import Language

_COMMON = (python3, cpp, c, java, javascript)
_OTHERS = (
    go,
    rust,
    typescript,
    kotlin,
    csharp,
    ruby,
    php,
    pypy3,
    perl,
    lua,
    haskell,
    pascal,
    scala,
    ocaml,
    fortran,
    d,
    nim,
    erlang,
    elixir,
    racket,
    commonlisp,
    bash,
    r,
    sql,
)

LANGUAGES: dict[str, Language] = {
    module.LANGUAGE.slug: module.LANGUAGE for module in (*_COMMON, *_OTHERS)
}
COMMON = tuple(module.LANGUAGE.slug for module in _COMMON)
_ALIASES = {alias: one for one in LANGUAGES.values() for alias in one.aliases}
_EXTENSIONS = {extension: one for one in LANGUAGES.values() for extension in one.extensions}


def chosen(text: str) -> list[str]:
    """The names in a list with commas; `all` stands for every language, nothing for the common."""
    if text.strip() == "all":
        return list(LANGUAGES)
    return [name.strip() for name in text.split(",") if name.strip()] or list(COMMON)


def find(name: str) -> Language | None:
    """The language of this slug or alias."""
    return LANGUAGES.get(name) or _ALIASES.get(name)


def of_file(name: str) -> Language | None:
    """The language a file is written in, by its extension."""
    return _EXTENSIONS.get(PurePosixPath(name).suffix.lower())


__all__ = ["COMMON", "LANGUAGES", "Language", "chosen", "find", "of_file"]
