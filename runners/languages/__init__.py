"""The languages the judge knows, by slug and by other names people use for them."""

from pathlib import PurePosixPath

from runners.languages import c, cpp, java, javascript, python3
from runners.languages.model import Language

LANGUAGES: dict[str, Language] = {
    module.LANGUAGE.slug: module.LANGUAGE for module in (python3, cpp, c, java, javascript)
}
_ALIASES = {alias: one for one in LANGUAGES.values() for alias in one.aliases}
_EXTENSIONS = {extension: one for one in LANGUAGES.values() for extension in one.extensions}


def find(name: str) -> Language | None:
    """The language of this slug or alias."""
    return LANGUAGES.get(name) or _ALIASES.get(name)


def of_file(name: str) -> Language | None:
    """The language a file is written in, told by its extension."""
    return _EXTENSIONS.get(PurePosixPath(name).suffix.lower())


__all__ = ["LANGUAGES", "Language", "find", "of_file"]
