"""Problem packages in the ICPC/Kattis format (legacy, 2023-07-draft and 2025-09), as values.

    with open_package(Path("hello.zip")) as package:
        package.slug, package.cases, package.submissions

A package is read whole or refused whole: PackageError names the file and says what to do.
"""

from runners.packages.errors import PackageError
from runners.packages.model import (
    Metadata,
    Package,
    PackageCase,
    PackageLimits,
    PackageSubmission,
    Statement,
)
from runners.packages.reader import open_package, read_package
from runners.packages.tree import Caps

__all__ = [
    "Caps",
    "Metadata",
    "Package",
    "PackageCase",
    "PackageError",
    "PackageLimits",
    "PackageSubmission",
    "Statement",
    "open_package",
    "read_package",
]
