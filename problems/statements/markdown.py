"""Markdown with tables, fenced code and $formulas$."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from problems.statements.reader import Formulas

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
    def __init__(self, md: Markdown, formula: Formulas) -> None:
        super().__init__(_FORMULA, md)
        self._formula = formula

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        del data
        html = self._formula(m[2], m[1] == "$$")
        return self.md.htmlStash.store(html), m.start(0), m.end(0)


class _Formulas(Extension):
    def __init__(self, formula: Formulas) -> None:
        super().__init__()
        self._formula = formula

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        pattern = _Formula(md, self._formula)
        md.inlinePatterns.register(pattern, "formula", _AFTER_CODE_BEFORE_ESCAPES)


def markdown_to_html(text: str, formula: Formulas) -> str:
    """HTML that is not yet safe to show. Raises ValueError for a text that would take minutes."""
    paragraphs = text.split("\n\n")
    longest = max(paragraph.count("\n") for paragraph in paragraphs)
    if _NESTED.search(text) or text.count("<") > _MAX_TAGS or longest > _MAX_LINES:
        raise ValueError("No statement looks like this; converting it would take minutes.")
    md = Markdown(extensions=["tables", "fenced_code", "sane_lists", _Formulas(formula)])
    for mark, (most, patterns) in _COSTLY.items():
        if max(paragraph.count(mark) for paragraph in paragraphs) > most:
            for name in patterns:
                md.inlinePatterns.deregister(name)
    return md.convert(text)
