"""Sample submissions: each file or folder in `submissions/VERDICT/` is one.

The extensions give the language. Two languages in one folder, none that we know, or files in
folders further down: the submission is kept without a language, and whoever runs them skips it. One
that is too large is left out with a warning.
"""

from runners import languages
from runners.packages.demands import Demands
from runners.packages.errors import shown
from runners.packages.expectations import (
    PARTIAL,
    expected_by_folder,
    expected_by_source,
    expected_score,
)
from runners.packages.model import PackageSubmission
from runners.packages.sources import SOURCE_BYTES, language_of, read_sources
from runners.packages.tree import Tree

ALL_SOURCES_BYTES = 32 * 1024 * 1024


def read_submissions(tree: Tree) -> tuple[PackageSubmission, ...]:
    """All submissions by name. Files right below submissions/ are notes, not programs."""
    grouped: dict[str, list[str]] = {}
    for name in tree.under("submissions"):
        parts = name.split("/")
        if len(parts) > 2:  # noqa: PLR2004 - submissions/VERDICT/NAME
            grouped.setdefault("/".join(parts[1:3]), []).append(name)
    left, demands = ALL_SOURCES_BYTES, Demands(tree)
    submissions = []
    for name in sorted(grouped):
        sizes = [tree.size(path) for path in _flat(name, grouped[name])]
        if max(sizes, default=0) > SOURCE_BYTES:
            _leave_out(tree, name, f"a file has more than {SOURCE_BYTES // 1024} KiB")
        elif sum(sizes) > left:
            _leave_out(tree, name, f"all together have more than {ALL_SOURCES_BYTES // 1024} KiB")
        else:
            submission = _read(tree, name, grouped[name], demands)
            left -= sum(len(file.content) for file in submission.files)
            submissions.append(submission)
    return tuple(submissions)


def _leave_out(tree: Tree, name: str, reason: str) -> None:
    tree.warn(f"submissions/{shown(name)} is left out: {reason}.")


def _flat(name: str, paths: list[str]) -> list[str]:
    """The files of a submission that are read: those further down are not."""
    top = f"submissions/{name}"
    return [path for path in paths if path == top or path.rpartition("/")[0] == top]


def _read(tree: Tree, name: str, paths: list[str], demands: Demands) -> PackageSubmission:
    top = f"submissions/{name}"
    flat = _flat(name, paths)
    files = read_sources(tree, top.rpartition("/")[0] if flat == [top] else top, flat)
    folder = name.partition("/")[0]
    contents = [file.content for file in files]
    stated = expected_by_source(contents)
    known = languages.find(demands.language(name))
    by_folder = frozenset() if demands.replaces(folder) else expected_by_folder(folder)
    return PackageSubmission(
        name=name,
        files=files,
        language=known.slug if known else language_of(files) if len(flat) == len(paths) else None,
        expected=by_folder if stated is None else stated,
        is_partial=stated is None and folder == PARTIAL,
        score=expected_score(contents),
        demands=demands.of(name),
    )
