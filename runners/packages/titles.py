"""The problem's title, wherever the package says it."""

import html
import re
import unicodedata
from collections.abc import Sequence

from runners.packages.fields import MAX_LINE, as_line
from runners.packages.manifest import INI_NAME, YAML_NAME, Manifest
from runners.packages.model import Statement
from runners.packages.statements import DEFAULT_LANGUAGE
from runners.packages.text import is_plain

# Titles stand at the top; statements are long and hostile, and these patterns are simple.
_SEARCHED = 16 * 1024

_TEX_PLAIN = re.compile(r"^[ \t]*%%[ \t]*plainproblemname:(.*)$", re.MULTILINE)
_TEX_COMMENT = re.compile(r"(?<!\\)%.*")
_TEX_ACCENT = re.compile(r"\\([`'^\"~=.])\{?([A-Za-z])\}?")
_TEX_ESCAPE = re.compile(r"\\([&%$#_{}])")
_TEX_COMMAND = re.compile(r"\\([A-Za-z]+\*?|.)[ ]*")
_COMBINING = dict(
    zip("`'^\"~=.", "\u0300\u0301\u0302\u0308\u0303\u0304\u0307", strict=True),
)
_TEX_LETTERS = {"aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "o": "ø", "O": "Ø", "ss": "ß"}
_MARKDOWN = re.compile(r"^#[ \t]+(.+)$", re.MULTILINE)
_HTML_OPEN = re.compile(r"<(title|h1)\b[^<>]*>", re.IGNORECASE)
_HTML_TAG = re.compile(r"<[^<>]*>")


def read_title(manifest: Manifest, statements: Sequence[Statement], slug: str) -> str:
    """`name` in problem.yaml, else DOMjudge's, else the heading of a statement, else the slug."""
    name = manifest.config.get("name")
    where = f"name in {YAML_NAME}"
    if isinstance(name, dict):
        titles = {language: as_line(title, where) for language, title in name.items()}
        stated = titles.get(DEFAULT_LANGUAGE) or next(filter(None, titles.values()), "")
    else:
        stated = as_line(name, where)
    stated = stated or as_line(manifest.ini.get("name"), f"name in {INI_NAME}")
    return stated or next(filter(None, map(find_title, statements)), slug)


def find_title(statement: Statement) -> str:
    """The title a statement gives itself, empty when it gives none."""
    text = statement.text[:_SEARCHED]
    match statement.format:
        case "tex":
            title = _tex_title(text)
        case "markdown":
            heading = _MARKDOWN.search(text)
            title = heading[1].rstrip("# \t") if heading else ""
        case "html":
            title = _html_title(text)
        case "text":
            title = ""
    line = " ".join(title.split())[:MAX_LINE]
    return line if is_plain(line) else ""


def _tex_title(text: str) -> str:
    if plain := _TEX_PLAIN.search(text):
        return plain[1]
    _, found, rest = _TEX_COMMENT.sub("", text).partition("\\problemname{")
    title = rest[: _closing_brace(rest)] if found else ""
    title = _TEX_ACCENT.sub(lambda m: m[2] + _COMBINING[m[1]], title)
    title = title.replace("~", " ").replace("``", '"').replace("''", '"').replace("---", "\u2014")
    title = _TEX_ESCAPE.sub(r"\1", title.replace("$", ""))
    return unicodedata.normalize("NFC", re.sub(r"[{}]", "", _TEX_COMMAND.sub(_letter, title)))


def _letter(command: re.Match[str]) -> str:
    return _TEX_LETTERS.get(command[1], "")


def _closing_brace(text: str) -> int:
    depth = 1
    for at, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return at
    return 0


def _html_title(text: str) -> str:
    opening = _HTML_OPEN.search(text)
    if opening is None:
        return ""
    closing = re.compile(f"</{opening[1]}", re.IGNORECASE).search(text, opening.end())
    inner = text[opening.end() : closing.start()] if closing else ""
    return html.unescape(_HTML_TAG.sub("", inner))
