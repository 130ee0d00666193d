"""Statements: `problem[.LANGUAGE].EXTENSION` in `statement/`, `problem_statement/` or the root.

One text a language, the most readable format first. A PDF counts as a statement and is not read.
"""

import re

from runners.packages.constants import filled_statement
from runners.packages.manifest import INI_NAME
from runners.packages.model import Statement, StatementFormat
from runners.packages.tree import Tree

DEFAULT_LANGUAGE = "en"

_FORMATS: dict[str, StatementFormat] = {
    "md": "markdown",
    "html": "html",
    "htm": "html",
    "tex": "tex",
    "txt": "text",
}
_PREFERENCE = list(_FORMATS)
_FILE = re.compile(
    r"(?:statement/|problem_statement/)?problem"
    r"(?:\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?))?\.(?P<extension>[a-z]{2,4})"
)


def statement_language(name: str) -> str | None:
    """The language of a statement's text, by its path; None for any other file."""
    match = _FILE.fullmatch(name)
    if match is None or match["extension"] not in _FORMATS:
        return None
    return match["language"] or DEFAULT_LANGUAGE


def read_statements(tree: Tree) -> tuple[Statement, ...]:
    """English first, then by language. A PDF, or DOMjudge's ini, may stand in for a text; where
    there is nothing of all that, who imports the package is warned."""
    best: dict[str, tuple[bool, int, str]] = {}
    has_pdf = False
    for name in tree:
        match = _FILE.fullmatch(name)
        if match is None:
            continue
        has_pdf |= match["extension"] == "pdf"
        if match["extension"] in _FORMATS:
            language = match["language"] or DEFAULT_LANGUAGE
            rank = ("/" not in name, _PREFERENCE.index(match["extension"]), name)
            best[language] = min(best.get(language, rank), rank)
    if not best and not has_pdf and INI_NAME not in tree:
        tree.warn("There is no statement; write one in statement/problem.en.md.")
    languages = sorted(best, key=lambda language: (language != DEFAULT_LANGUAGE, language))
    return tuple(_read(tree, language, best[language][-1]) for language in languages)


def _read(tree: Tree, language: str, name: str) -> Statement:
    return Statement(
        language=language,
        format=_FORMATS[name.rpartition(".")[2]],
        text=filled_statement(tree.read_text(name), tree.constants),
        path=tree.path(name),
    )
