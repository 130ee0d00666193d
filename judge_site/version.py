"""The version of this release. pyproject.toml states it."""

import tomllib
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


@cache
def version() -> str:
    """The version, such as "0.2.0"."""
    found: str = tomllib.loads(PROJECT.read_text())["project"]["version"]
    return found
