"""The drivers that there are, by language: a package here for each, with a DRIVER in it."""

import importlib
from functools import cache

from runners.functions.drivers.model import Driver

MODULES = {slug: slug for slug in ("python3", "cpp", "c", "java", "go", "rust")} | {
    "pypy3": "python3"
}


@cache
def find(language: str) -> Driver | None:
    """The driver of a language, by its slug; None if function problems can't be solved in it."""
    if language not in MODULES:
        return None
    driver: Driver = importlib.import_module(f"{__name__}.{MODULES[language]}").DRIVER
    return driver
