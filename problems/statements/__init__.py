"""A problem's statement as safe HTML, whatever its author wrote.

`render` never raises and its time is bounded: what a converter can't digest is shown as plain text.
Last of all, in every format, the sanitiser lets through a list of harmless tags: no scripts, no
styles, nothing that loads by itself.
"""

import logging
from functools import lru_cache
from html import escape

from problems.statements.markdown import markdown_to_html
from problems.statements.safety import name_images, sanitise
from problems.statements.tex import tex_to_html

MAX_CHARS = 200_000

log = logging.getLogger(__name__)


@lru_cache(maxsize=256)
def render(text: str, text_format: str) -> str:
    """The statement in `text_format` (markdown, html, text, tex) as sanitised HTML."""
    text = text[:MAX_CHARS].replace("\0", "")
    try:
        return sanitise(_convert(text, text_format))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError):
        log.warning("statement shown as plain text", exc_info=True)
        return sanitise(_as_text(text))


def _convert(text: str, text_format: str) -> str:
    match text_format:
        case "markdown":
            return name_images(markdown_to_html(text))
        case "html":
            return name_images(text)
        case "tex":
            return tex_to_html(text)
        case _:
            return _as_text(text)


def _as_text(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"
