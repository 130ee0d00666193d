"""The translations of the site: `python -m deploy.messages` after words or translations changed.

It finds the words in templates and in Python, brings locale/<language>/LC_MESSAGES/django.po up to
date, and compiles django.mo. Both are committed: the site needs no gettext tools.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from deploy.local.console import say
from deploy.local.layout import HERE

ROOT = HERE.root
SITE = ROOT / "website"
ROOMS = ("accounts", "website")  # whose words people read on pages
LANGUAGES = ("de",)
KEYWORDS = ("_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext")


def folder(language: str) -> Path:
    """Where the files of a language are."""
    return SITE / "locale" / language / "LC_MESSAGES"


def found() -> Catalog:
    """All words that templates and Python hold, without translations."""
    catalog = Catalog(project="Judge Site", charset="utf-8")
    for path in sorted(_sources()):
        name = path.relative_to(ROOT).as_posix()
        for _line, function, messages, _comments in extract_python(
            io.BytesIO(_as_python(path).encode()), dict.fromkeys(KEYWORDS), [], {}
        ):
            _add(catalog, name, str(function), messages)
    return catalog


def translated(language: str) -> Catalog:
    """The catalogue of a language, as it is committed."""
    path = folder(language) / "django.po"
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue with the words of now; those that are gone are dropped."""
    catalog = translated(language)
    catalog.update(found(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """The content of django.mo."""
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main() -> None:
    for language in LANGUAGES:
        catalog = updated(language)
        folder(language).mkdir(parents=True, exist_ok=True)
        with (folder(language) / "django.po").open("wb") as file:
            write_po(file, catalog, sort_output=True, no_location=True, width=100)
        (folder(language) / "django.mo").write_bytes(compiled(catalog))
        missing = sum(1 for one in catalog if one.id and not one.string)
        say(f"{language}: {len(catalog)} messages, {missing} without a translation")


def _sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")
        for kind in ("*.html", "*.txt"):
            yield from (ROOT / room / "templates").rglob(kind)


def _as_python(path: Path) -> str:
    if path.suffix == ".py":
        return path.read_text()
    text: str = templatize(path.read_text())
    return "\n".join(line.strip() for line in text.splitlines())


def _add(catalog: Catalog, name: str, function: str, messages: object) -> None:
    parts = messages if isinstance(messages, tuple) else (messages,)
    if function.startswith("ngettext"):
        catalog.add(parts[:2], locations=[(name, 0)])
    elif function == "pgettext":
        catalog.add(parts[1], context=parts[0], locations=[(name, 0)])
    elif parts[0]:
        catalog.add(parts[0], locations=[(name, 0)])


if __name__ == "__main__":
    main()
