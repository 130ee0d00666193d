"""Markdown with tables, fenced code and $formulas$."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from problems.statements.maths import maths_to_html

_FORMULA = r"(?<![\\$])(\$\$?)(?!\s)([^$]{1,1000}?)(?<![\s\\])\1(?!\d)"
_AFTER_CODE_BEFORE_ESCAPES = 185
_MAX_NESTING = 50
# These marks look for their partners, quadratic in their number: many stand for themselves.
_LINKS = (
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
)
_COSTLY = {"[": (300, _LINKS), "`": (1_000, ("backtick",))}
_MAX_TAGS = 3_000
_MAX_LINES = 2_000
_NESTED = re.compile(rf"^(?:[ \t]*(?:>|[*+-][ \t])){{{_MAX_NESTING}}}", re.MULTILINE)


class _Formula(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        del data
        span = f'<span class="math">{maths_to_html(m[2])}</span>'
        return self.md.htmlStash.store(span), m.start(0), m.end(0)


class _Formulas(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(_Formula(_FORMULA, md), "formula", _AFTER_CODE_BEFORE_ESCAPES)


def markdown_to_html(text: str) -> str:
    paragraphs = text.split("\n\n")
    longest = max(paragraph.count("\n") for paragraph in paragraphs)
    if _NESTED.search(text) or text.count("<") > _MAX_TAGS or longest > _MAX_LINES:
        raise ValueError("No statement looks like this; converting it would take minutes.")
    md = Markdown(extensions=["tables", "fenced_code", "sane_lists", _Formulas()])
    for mark, (most, patterns) in _COSTLY.items():
        if max(paragraph.count(mark) for paragraph in paragraphs) > most:
            for name in patterns:
                md.inlinePatterns.deregister(name)
    return md.convert(text)
