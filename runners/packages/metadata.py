"""Credits, source, licence, keywords and difficulty, from the keys of either format."""

from typing import get_args

from runners.packages.errors import PackageError
from runners.packages.fields import as_line, as_words
from runners.packages.manifest import YAML_NAME, Manifest
from runners.packages.model import Difficulty, Metadata
from runners.packages.yaml_text import Yaml


def read_metadata(manifest: Manifest) -> Metadata:
    """What problem.yaml says about the problem's origin; nothing of it is required."""
    config = manifest.config
    return Metadata(
        author=_people(config.get("author"), "author") or _people(config.get("credits"), "credits"),
        source=_named(config.get("source"), "name", "source"),
        source_url=as_line(config.get("source_url"), _where("source_url"))
        or _named(config.get("source"), "url", "source"),
        license=as_line(config.get("license"), _where("license")) or "unknown",
        rights_owner=as_line(config.get("rights_owner"), _where("rights_owner")),
        uuid=as_line(config.get("uuid"), _where("uuid")),
        keywords=_keywords(config.get("keywords")),
        difficulty=_difficulty(config.get("difficulty")),
    )


def _where(key: str) -> str:
    return f"{key} in {YAML_NAME}"


def _keywords(value: Yaml) -> tuple[str, ...]:
    """A list, or words in one line; where authors put commas, words may have spaces."""
    if isinstance(value, str) and "," in value:
        return tuple(filter(None, as_line(value, _where("keywords")).replace(", ", ",").split(",")))
    return as_words(value, _where("keywords"))


def _people(credited: Yaml, key: str) -> str:
    """The authors' names; a credit that is a mapping has them under `authors`."""
    authors = credited.get("authors") if isinstance(credited, dict) else credited
    names = _named(authors, "name", key).split(", ")
    return ", ".join(name.partition("<")[0].strip() for name in names)


def _named(value: Yaml, part: str, key: str) -> str:
    """One or several entries, each a plain name or a mapping of which `part` is wanted."""
    entries = value if isinstance(value, list) else [value]
    texts = (
        as_line(entry.get(part), _where(key))
        if isinstance(entry, dict)
        else as_line(entry if part == "name" else None, _where(key))
        for entry in entries
    )
    return ", ".join(text for text in texts if text)


def _difficulty(value: Yaml) -> Difficulty:
    typed = as_line(value, _where("difficulty")).lower() or "medium"
    known: tuple[Difficulty, ...] = get_args(Difficulty)
    for difficulty in known:
        if typed == difficulty:
            return difficulty
    raise PackageError("bad_value", f"{_where('difficulty')} has to be easy, medium or hard.")
