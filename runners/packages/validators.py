"""The problem's own output validators, and files that are compiled into every submission.

Legacy `output_validators/` holds programs, each a file or a folder, and all of them have to accept.
The newer `output_validator/` is one program: its files, or those of the only folder in it. Headers
that lie beside a program of one file belong to it. A folder with a script `build` or `run` is built
and started by them.

`include/LANGUAGE/` goes into submissions in that language, `include/default/` into all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from runners import languages
from runners.contract import Limits, SourceFile, Validator
from runners.packages.errors import PackageError, shown
from runners.packages.sources import language_of, language_of_file, read_sources
from runners.packages.tree import Tree

NEW, LEGACY = "output_validator", "output_validators"
DEFAULT_INCLUDE = "default"
SCRIPT = "script"
_SCRIPTS = frozenset({"build", "run"})
_MAINS = ("__main__", "main", "validate", "validator", "checker", "interactor")
_FILE_BYTES = 2 * 1024 * 1024  # testlib.h alone has 200 KiB
_ALL_BYTES = 16 * 1024 * 1024

Files = tuple[SourceFile, ...]


def read_validators(tree: Tree, limits: Limits) -> tuple[Validator, ...]:
    """The validators of whichever of the two folders is there, in order of their names."""
    new, legacy = list(tree.under(NEW)), list(tree.under(LEGACY))
    programs = _programs(tree, NEW, new) if new else _programs(tree, LEGACY, legacy)
    if not programs:
        message = f"{LEGACY}/ has no program in a language that this judge knows."
        raise PackageError("unsupported", message)
    return tuple(_validator(name, files, limits) for name, files in programs)


def read_includes(tree: Tree) -> Mapping[str, Files]:
    """Files by the language they go with, or by `default`."""
    folders: dict[str, list[str]] = {}
    for name in tree.under("include"):
        if name.count("/") > 1:
            folders.setdefault(name.split("/")[1], []).append(name)
    found: dict[str, Files] = {}
    for folder, names in folders.items():
        known = languages.find(folder)
        found[known.slug if known else folder] = read_sources(
            tree, f"include/{folder}", names, limit=_FILE_BYTES
        )
    return found


def _programs(tree: Tree, folder: str, names: Sequence[str]) -> list[tuple[str, Files]]:
    top = [name for name in names if name.count("/") == folder.count("/") + 1]
    inner = {name.split("/")[1] for name in names} - {name.split("/")[1] for name in top}
    files = read_sources(tree, folder, names, limit=_FILE_BYTES)
    if sum(len(file.content) for file in files) > _ALL_BYTES:
        raise PackageError("too_large", f"{folder}/ is larger than {_ALL_BYTES // 1024} KiB.")
    if folder == NEW and (len(inner) != 1 or any(map(_is_program, _beside(files)))):
        return [(NEW, files)]
    return _single_programs(files) + _folder_programs(files, sorted(inner))


def _beside(files: Files) -> Files:
    return tuple(file for file in files if "/" not in file.name)


def _single_programs(files: Files) -> list[tuple[str, Files]]:
    beside = _beside(files)
    shared = tuple(file for file in beside if not _is_program(file))
    return [(file.name, (file, *shared)) for file in beside if _is_program(file)]


def _folder_programs(files: Files, folders: Sequence[str]) -> list[tuple[str, Files]]:
    found = []
    for folder in folders:
        start = f"{folder}/"
        inside = tuple(file for file in files if file.name.startswith(start))
        program = tuple(replace(file, name=file.name.removeprefix(start)) for file in inside)
        if any(map(_is_program, program)):
            found.append((folder, program))
    return found


def _is_program(file: SourceFile) -> bool:
    return file.name in _SCRIPTS or language_of_file(file) is not None


def _validator(name: str, files: Files, limits: Limits) -> Validator:
    if any(file.name in _SCRIPTS for file in files):
        return Validator(language=SCRIPT, files=files, limits=limits)
    language = language_of(files)
    if language is None:
        message = f"The output validator {shown(name)} has no one language that this judge knows."
        raise PackageError("unsupported", message)
    return Validator(language=language, files=_main_first(name, files), limits=limits)


def _main_first(name: str, files: Files) -> Files:
    """What is started is the first file, so the one that looks like the program goes there."""
    stems = (*_MAINS, name.rpartition("/")[2].partition(".")[0])

    def rank(file: SourceFile) -> tuple[int, str]:
        stem = file.name.rpartition(".")[0]
        return (stems.index(stem) if stem in stems else len(stems), file.name)

    return tuple(sorted(files, key=rank))
