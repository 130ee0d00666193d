"""The drivers that there are, by language: a package here for each, with a DRIVER in it."""

import importlib
from functools import cache

from runners.functions.drivers.model import Driver

LANGUAGES = frozenset(
    {
        *("python3", "pypy3", "cpp", "c", "java", "javascript", "typescript", "go", "rust", "ruby"),
        "php",
    }
)


@cache
def find(language: str) -> Driver | None:
    """The driver of a language, by its slug; None if function problems can't be solved in it."""
    if language not in LANGUAGES:
        return None
    driver: Driver = importlib.import_module(f"{__name__}.{language}").DRIVER
    return driver
