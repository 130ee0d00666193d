"""Sample submissions: each file or folder in `submissions/VERDICT/` is one.

The language is told by the extensions. Two languages in one folder, none that we know, or files in
folders further down: the submission is kept without a language, and whoever runs them skips it.
"""

from collections.abc import Iterable, Mapping

from runners.contract import SourceFile
from runners.packages.errors import PackageError
from runners.packages.expectations import PARTIAL, expected_by_folder, expected_by_source
from runners.packages.model import PackageSubmission
from runners.packages.tree import Tree

SOURCE_BYTES = 256 * 1024
ALL_SOURCES_BYTES = 32 * 1024 * 1024

LANGUAGES: Mapping[str, str] = {
    "py": "python3",
    "py3": "python3",
    "c": "c",
    **dict.fromkeys(("cpp", "cc", "cxx", "c++", "C"), "cpp"),
    "java": "java",
    **dict.fromkeys(("js", "mjs", "cjs"), "javascript"),
    "ts": "typescript",
    "go": "go",
    "rs": "rust",
    "cs": "csharp",
    "kt": "kotlin",
    "rb": "ruby",
    "php": "php",
    "scala": "scala",
    "swift": "swift",
    "hs": "haskell",
    "pl": "perl",
    "lua": "lua",
    "dart": "dart",
    "ex": "elixir",
    "erl": "erlang",
    "rkt": "racket",
    "ml": "ocaml",
    "pas": "pascal",
    "sh": "bash",
}


def read_submissions(tree: Tree) -> tuple[PackageSubmission, ...]:
    """All submissions by name. Files right below submissions/ are notes, not programs."""
    grouped: dict[str, list[str]] = {}
    for name in tree.under("submissions"):
        parts = name.split("/")
        if len(parts) > 2:  # noqa: PLR2004 - submissions/VERDICT/NAME
            grouped.setdefault("/".join(parts[1:3]), []).append(name)
    left = ALL_SOURCES_BYTES
    submissions = []
    for name in sorted(grouped):
        submission = _read(tree, name, grouped[name])
        left -= sum(len(file.content) for file in submission.files)
        if left < 0:
            limit = ALL_SOURCES_BYTES // 1024
            raise PackageError("too_large", f"submissions/ is larger than {limit} KiB in all.")
        submissions.append(submission)
    return tuple(submissions)


def _read(tree: Tree, name: str, paths: list[str]) -> PackageSubmission:
    top = f"submissions/{name}"
    flat = [path for path in paths if path == top or path.rpartition("/")[0] == top]
    files = tuple(
        SourceFile(name=path.rpartition("/")[2], content=tree.read_bytes(path, SOURCE_BYTES))
        for path in flat
    )
    folder = name.partition("/")[0]
    stated = expected_by_source(file.content for file in files)
    return PackageSubmission(
        name=name,
        files=files,
        language=_language(files) if len(flat) == len(paths) else None,
        expected=expected_by_folder(folder) if stated is None else stated,
        is_partial=stated is None and folder == PARTIAL,
    )


def _language(files: Iterable[SourceFile]) -> str | None:
    """The one language of all files that have one; C beside C++ is taken as C++."""
    languages = {language for file in files if (language := _language_of(file))}
    if languages == {"c", "cpp"}:
        return "cpp"
    return languages.pop() if len(languages) == 1 else None


def _language_of(file: SourceFile) -> str | None:
    extension = file.name.rpartition(".")[2]
    language = LANGUAGES.get(extension, LANGUAGES.get(extension.lower()))
    first_line = file.content[:100].partition(b"\n")[0]
    is_python2 = first_line.startswith(b"#!") and b"python2" in first_line
    return None if language == "python3" and is_python2 else language
