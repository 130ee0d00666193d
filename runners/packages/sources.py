"""Source files of a package and the language they are written in, told by their extensions."""

from collections.abc import Iterable, Mapping

from runners.contract import SourceFile
from runners.packages.tree import Tree

SOURCE_BYTES = 256 * 1024

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


def read_sources(
    tree: Tree, folder: str, names: Iterable[str], *, limit: int = SOURCE_BYTES
) -> tuple[SourceFile, ...]:
    """These files, each named by its path inside the folder."""
    return tuple(
        SourceFile(name=name.removeprefix(f"{folder}/"), content=tree.read_bytes(name, limit))
        for name in names
    )


def language_of(files: Iterable[SourceFile]) -> str | None:
    """The one language of all files that have one; C beside C++ is taken as C++."""
    languages = {language for file in files if (language := language_of_file(file))}
    if languages == {"c", "cpp"}:
        return "cpp"
    return languages.pop() if len(languages) == 1 else None


def language_of_file(file: SourceFile) -> str | None:
    """What the extension says; Python 2, told by its first line, is none of ours."""
    extension = file.name.rpartition(".")[2]
    language = LANGUAGES.get(extension, LANGUAGES.get(extension.lower()))
    first_line = file.content[:100].partition(b"\n")[0]
    is_python2 = first_line.startswith(b"#!") and b"python2" in first_line
    return None if language == "python3" and is_python2 else language
