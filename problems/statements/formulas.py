"""Formulas as MathML, which browsers draw without scripts or fonts, or as readable HTML."""

from latex2mathml.converter import convert

from problems.statements.maths import maths_to_html
from problems.statements.reader import Formulas

# The converter's time grows with the square of a formula's length: 1,000 characters take 47 ms.
MAX_COST = 20_000_000


def readable(source: str, is_display: bool) -> str:
    """The formula as characters, <sup> and <sub>: for terminals and for LeetCode's clients."""
    del is_display
    return f'<span class="math">{maths_to_html(source)}</span>'


def mathml() -> Formulas:
    """Makes MathML of the formulas of one statement, as long as that takes about a second in all.

    A formula that the converter can't read becomes readable HTML, and so does the rest of them.
    """
    left = MAX_COST

    def formula(source: str, is_display: bool) -> str:
        nonlocal left
        left -= len(source) ** 2
        if left < 0:
            return readable(source, is_display)
        try:
            return str(convert(source, display="block" if is_display else "inline"))
        except Exception:  # noqa: BLE001 - it raises a dozen kinds, and any text may be a formula
            return readable(source, is_display)

    return formula
