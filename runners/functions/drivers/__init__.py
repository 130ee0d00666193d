"""The drivers that there are, by language: a package here for each, with a DRIVER in it."""

import importlib
from functools import cache

from runners.functions.drivers.model import Driver

_COMPILED = ("cpp", "c", "java", "typescript", "go", "rust", "csharp", "kotlin", "scala")
_INTERPRETED = ("python3", "pypy3", "javascript", "ruby", "php")
LANGUAGES = frozenset(_COMPILED + _INTERPRETED)


@cache
def find(language: str) -> Driver | None:
    """The driver of a language, by its slug; None if function problems can't be solved in it."""
    if language not in LANGUAGES:
        return None
    driver: Driver = importlib.import_module(f"{__name__}.{language}").DRIVER
    return driver
