"""Pictures of statements: their names, addresses and bytes.

An address names the content by its hash, so browsers may keep it for good.
"""

from pathlib import PurePosixPath

from problems.models import PackageFile, Problem, ProblemQuerySet
from problems.statements.safety import SERVED

FOLDERS = ("problem_statement/", "statement/")
TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
_MARKS = ("<img", "![", "\\includegraphics", "\\illustration")


def addresses(problem: Problem) -> tuple[tuple[str, str], ...]:
    """Names of pictures as the statement has them, and their addresses: one query, or none."""
    if not any(mark in problem.statement for mark in _MARKS):
        return ()
    files = problem.files.values_list("path", "sha256")
    return tuple(
        (name, f"{SERVED}{problem.slug}/{sha256}{PurePosixPath(path).suffix.lower()}")
        for path, sha256 in files
        if (name := _name(path))
    )


def find(problems: ProblemQuerySet, slug: str, sha256: str, suffix: str) -> PackageFile | None:
    """Return the file of a picture, if one of these problems has it."""
    files = PackageFile.objects.filter(problem__in=problems, problem__slug=slug, sha256=sha256)
    return next((one for one in files if _name(one.path) and _suffix(one.path) == suffix), None)


def _name(path: str) -> str:
    """Return the name of a file in statements; empty if it is not a picture of a statement."""
    folder = next((one for one in FOLDERS if path.startswith(one)), None)
    return path.removeprefix(folder) if folder and _suffix(path) in TYPES else ""


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
