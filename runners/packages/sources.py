"""Source files of a package and the language they are written in, by their extensions."""

from collections.abc import Iterable

from runners import languages
from runners.contract import SourceFile
from runners.packages.constants import filled_source
from runners.packages.tree import Tree

SOURCE_BYTES = 256 * 1024

# Beside the extensions of runners.languages: names of packages only, and one that case tells apart.
_MORE = {"py3": "python3", "C": "cpp"}


def read_sources(
    tree: Tree, folder: str, names: Iterable[str], *, limit: int = SOURCE_BYTES
) -> tuple[SourceFile, ...]:
    """These files, each named by its path inside the folder, with the package's constants."""
    return tuple(
        SourceFile(
            name=name.removeprefix(f"{folder}/"),
            content=filled_source(tree.read_bytes(name, limit), tree.constants),
        )
        for name in names
    )


def language_of(files: Iterable[SourceFile]) -> str | None:
    """The one language of all files that have one; C beside C++ is taken as C++."""
    found = {language for file in files if (language := language_of_file(file))}
    if found == {"c", "cpp"}:
        return "cpp"
    return found.pop() if len(found) == 1 else None


def language_of_file(file: SourceFile) -> str | None:
    """The language of the extension; None for Python 2, which the first line shows."""
    known = languages.of_file(file.name)
    language = _MORE.get(file.name.rpartition(".")[2], known.slug if known else None)
    first_line = file.content[:100].partition(b"\n")[0]
    is_python2 = first_line.startswith(b"#!") and b"python2" in first_line
    return None if language == "python3" and is_python2 else language
