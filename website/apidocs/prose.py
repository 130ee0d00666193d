"""The Markdown of the OpenAPI document as HTML. The text is this project's own, not a user's."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from markdown import Markdown


@dataclass(frozen=True, slots=True)
class Prose:
    """Text with headings; `topics` are the anchors and texts of its headings of level two."""

    html: SafeString
    topics: tuple[tuple[str, str], ...]


def prose(text: str) -> Prose:
    """A long text: headings get anchors."""
    converter = Markdown(extensions=["tables", "toc", "fenced_code"])
    html = converter.convert(text.strip())
    tokens: list[dict[str, Any]] = getattr(converter, "toc_tokens", [])
    topics = tuple((one["id"], one["name"]) for one in tokens)
    return Prose(mark_safe(html), topics)  # noqa: S308 - the project's own text


def paragraphs(text: str) -> SafeString:
    """A short text: a few paragraphs."""
    return mark_safe(Markdown().convert(text.strip()))  # noqa: S308 - the project's own text


def sentence(text: str) -> SafeString:
    """A text for a cell of a table, without the paragraph around it."""
    html = paragraphs(text)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return mark_safe(inner if "<p>" not in inner else html)  # noqa: S308 - as above
