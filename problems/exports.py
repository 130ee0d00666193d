"""Exports a problem as a package: a zip. Importing it again changes nothing."""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from problems import blobs, manifests
from problems.models import Case, PackageFile, Problem
from runners.packages import PackageError
from runners.packages.constants import constants_of, filled_statement
from runners.packages.statements import DEFAULT_LANGUAGE, statement_language
from runners.packages.text import decode_text, is_plain

_DATE = (1980, 1, 1, 0, 0, 0)  # the same problem gives the same bytes
_EXTENSIONS = {"markdown": "md", "html": "html", "tex": "tex", "text": "txt"}
_PROBED = 64 * 1024
_MAX_RATIO = 100  # what is packed tighter would be refused as a bomb


def export_problem(problem: Problem, archive: Path) -> None:
    """Write the whole package into a zip, in a folder that is named after the problem."""
    cases = list(problem.cases.order_by("position"))
    files = list(problem.files.order_by("path"))
    hashes = [sha256 for case in cases for sha256 in (case.input_sha256, case.answer_sha256)]
    hashes += [file.sha256 for file in files]
    with blobs.hold(hashes) as paths, zipfile.ZipFile(archive, "w") as target:
        for name, text in manifests.manifest(problem).items():
            _write(target, f"{problem.slug}/{name}", text.encode())
        for name, content in _files(problem, files, paths):
            _write(target, f"{problem.slug}/{name}", content)
        for name, content in _cases(cases, paths):
            _write(target, f"{problem.slug}/data/{name}", content)


def _files(
    problem: Problem, files: Sequence[PackageFile], paths: dict[str, Path]
) -> Iterator[tuple[str, bytes]]:
    """Yield the package's own files; an edited statement replaces its old files."""
    languages = {file.path: statement_language(file.path) for file in files}
    stated = sorted(filter(None, set(languages.values())), key=lambda one: one != DEFAULT_LANGUAGE)
    shown = stated[0] if stated else DEFAULT_LANGUAGE
    sources = [file for file in files if languages[file.path] == shown]
    texts = [paths[file.sha256].read_bytes() for file in sources]
    is_legacy = "legacy" in manifests.format_of(problem)
    config = {} if is_legacy else problem.metadata.get("config", {})
    constants = constants_of(config.get("constants"))
    is_edited = not any(
        filled_statement(_text(raw), constants) == problem.statement for raw in texts
    )
    for file in files:
        if not (is_edited and file in sources):
            yield file.path, paths[file.sha256].read_bytes()
    if is_edited:
        folder = "problem_statement" if is_legacy else "statement"
        extension = _EXTENSIONS[problem.statement_format]
        yield f"{folder}/problem.{shown}.{extension}", problem.statement.encode()


def _text(raw: bytes) -> str:
    try:
        return decode_text(raw, "statement")
    except PackageError:
        return ""


def _cases(cases: Sequence[Case], paths: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    names = [case.name for case in cases]
    is_in_order = names == sorted(set(names), key=_order) and all(map(_is_sound, cases))
    for number, case in enumerate(cases, start=1):
        part = "sample" if case.is_sample else "secret"
        name = case.name if is_in_order else f"{part}/{number:05d}"
        yield f"{name}.in", paths[case.input_sha256].read_bytes()
        yield f"{name}.ans", paths[case.answer_sha256].read_bytes()
        if case.description:
            yield f"{name}.desc", case.description.encode()
        if case.explanation:
            yield f"{name}.hint", case.explanation.encode()


def _order(name: str) -> tuple[bool, list[str]]:
    """Return the order in which packages are read: samples first, then by name."""
    return not name.startswith("sample/"), name.split("/")


def _is_sound(case: Case) -> bool:
    """Return whether a package may have a case of this name, and the name fits its kind."""
    part, *rest = case.name.split("/")
    is_named = bool(rest) and all(one and one[0] not in ".-" and is_plain(one) for one in rest)
    return is_named and part == ("sample" if case.is_sample else "secret") and "\\" not in case.name


def _write(target: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    info.external_attr = 0o644 << 16
    start = content[:_PROBED]
    is_dense = len(start) < _MAX_RATIO * len(zlib.compress(start))
    info.compress_type = zipfile.ZIP_DEFLATED if is_dense else zipfile.ZIP_STORED
    target.writestr(info, content)
