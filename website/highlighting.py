"""Code as HTML with classes for its colors, by Pygments; styles/code.css gives them roles."""

from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

MAX_CHARS = 64 * 1024  # a lexer may need a second for more than this; it is shown without colors
_ALIASES = {
    "python3": "python",
    "pypy3": "python",
    "commonlisp": "common-lisp",
    "pascal": "delphi",
}


def code_html(source: str, language: str) -> SafeString:
    """A table of line numbers and code. Whatever the source holds, the result is harmless."""
    if len(source) > MAX_CHARS:
        return mark_safe(f"<pre>{escape(source)}</pre>")  # noqa: S308 - escaped
    html: str = highlight(source, _lexer(language), _FORMATTER)
    return mark_safe(html)  # noqa: S308 - Pygments escapes


@lru_cache
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(_ALIASES.get(language, language), stripnl=False)
    except ClassNotFound:
        return get_lexer_by_name("text", stripnl=False)


_FORMATTER = HtmlFormatter(linenos="table", anchorlinenos=False, wrapcode=True)
