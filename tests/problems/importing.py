"""Imports of packages in tests."""

from pathlib import Path
from typing import Any

from problems.imports import ImportResult, import_package
from runners.packages import open_package


def import_from(path: Path, **options: Any) -> ImportResult:
    with open_package(path) as package:
        return import_package(package, **options)
