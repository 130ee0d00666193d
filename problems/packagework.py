"""Stores the files of a package that are neither manifest nor case, unchanged."""

from collections.abc import Mapping

from problems.blobs import Blob
from problems.models import PackageFile, Problem


def current(problem: Problem) -> dict[str, Blob]:
    rows = problem.files.values_list("path", "sha256", "size")
    return {path: Blob(sha256=sha256, size=size) for path, sha256, size in rows}


def replace(problem: Problem, files: Mapping[str, Blob]) -> None:
    """Replace the files of a package. Call it in a transaction."""
    before = current(problem)
    gone = [path for path, blob in before.items() if files.get(path) != blob]
    problem.files.filter(path__in=gone).delete()
    PackageFile.objects.bulk_create(
        (
            PackageFile(problem=problem, path=path, sha256=blob.sha256, size=blob.size)
            for path, blob in files.items()
            if before.get(path) != blob
        ),
        batch_size=1_000,
    )
