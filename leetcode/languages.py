"""LeetCode's names of languages: slugs as clients send them, names as they show them."""

from collections.abc import Iterator

from django.conf import settings

from runners import languages
from runners.languages import Language

NAMES = {
    "cpp": "C++",
    "java": "Java",
    "python3": "Python3",
    "c": "C",
    "csharp": "C#",
    "javascript": "JavaScript",
    "typescript": "TypeScript",
    "php": "PHP",
    "kotlin": "Kotlin",
    "golang": "Go",
    "ruby": "Ruby",
    "scala": "Scala",
    "rust": "Rust",
    "racket": "Racket",
    "erlang": "Erlang",
    "elixir": "Elixir",
    "bash": "Bash",
}
_SLUGS = {"go": "golang"}  # those that differ from ours
_COMMENTS = {"ruby": "#", "elixir": "#", "bash": "#", "python3": "#", "racket": ";", "erlang": "%"}


def slug_of(language: str) -> str:
    """LeetCode's slug for one of ours."""
    return _SLUGS.get(language, language)


def name_of(slug: str) -> str:
    """What clients show for a slug of LeetCode's, or of ours."""
    known = languages.find(slug)
    return NAMES.get(slug_of(slug)) or (known.name if known else slug)


def served() -> Iterator[tuple[str, Language]]:
    """The languages of LeetCode's that can be submitted here, with their slugs."""
    for slug in NAMES:
        language = languages.find(slug)
        if language is not None and language.slug in settings.RUNNER["languages"]:
            yield slug, language


def comment(slug: str, text: str) -> str:
    """A line of source that does nothing; what a stdin program starts from."""
    opening = "<?php\n" if slug == "php" else ""
    return f"{opening}{_COMMENTS.get(slug, '//')} {text}\n"
