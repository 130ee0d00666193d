"""A problem's statement as safe HTML, whatever its author wrote.

`render` never raises and its time is bounded: what a converter can't digest is shown as plain text.
Last of all, in every format, the sanitiser lets through a list of harmless tags: no scripts, no
styles, and no pictures but those of the problem, which this site serves.
"""

import logging
from functools import lru_cache
from html import escape

from problems.statements import formulas
from problems.statements.markdown import markdown_to_html
from problems.statements.safety import sanitise, show_images
from problems.statements.tex import tex_to_html

MAX_CHARS = 200_000

log = logging.getLogger(__name__)


@lru_cache(maxsize=256)
def render(
    text: str, text_format: str, *, mathml: bool = False, images: tuple[tuple[str, str], ...] = ()
) -> str:
    """The statement in `text_format` (markdown, html, text, tex) as sanitised HTML.

    With `mathml` formulas are MathML, else readable text with <sup> and <sub>. `images` are the
    names of pictures and their addresses on this site; of others the description is shown.
    """
    text = text[:MAX_CHARS].replace("\0", "")
    try:
        return sanitise(show_images(_convert(text, text_format, mathml=mathml), dict(images)))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError):
        log.warning("statement shown as plain text", exc_info=True)
        return sanitise(_as_text(text))


def _convert(text: str, text_format: str, *, mathml: bool) -> str:
    formula = formulas.mathml() if mathml else formulas.readable
    match text_format:
        case "markdown":
            return markdown_to_html(text, formula)
        case "html":
            return text
        case "tex":
            return tex_to_html(text, formula)
        case _:
            return _as_text(text)


def _as_text(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"
