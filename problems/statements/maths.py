"""TeX formulas as readable HTML: symbols as characters, scripts as <sup> and <sub>."""

import re
from collections.abc import Callable
from html import escape

from problems.statements.reader import Reader
from problems.statements.symbols import RELATIONS, SIGNS

_NAMES = {"log", "lg", "ln", "exp", "min", "max", "gcd", "lcm", "sin", "cos", "tan", "lim", "Pr"}
_DROPPED = {"left", "right", "displaystyle", "limits", "nolimits", "textstyle", "hline"}
_DROPPED |= {"big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr"}
_FENCES = {"left", "right"}
_SIMPLE = re.compile(r"[\w.]*")
_SPACE_RUN = re.compile(r"[ \n\t]+")


def maths_to_html(source: str) -> str:
    return read_maths(Reader(source), stop="")


def read_maths(reader: Reader, *, stop: str) -> str:
    """The formula up to `stop` (a token), a blank line or the end."""
    return _SPACE_RUN.sub(" ", _run(reader, stop)).strip(" ")


def _run(reader: Reader, stop: str) -> str:
    out: list[str] = []
    reader.depth += 1
    while (token := reader.maths_token()) and token != stop and not token.startswith("\n\n"):
        out.append(_piece(reader, token))
    reader.depth -= 1
    return "".join(out)


def _piece(reader: Reader, token: str) -> str:
    if token in {"^", "_"}:
        tag = "sup" if token == "^" else "sub"  # noqa: S105
        return f"<{tag}>{_argument(reader).strip()}</{tag}>"
    if token == "{":  # noqa: S105
        return "" if reader.is_deep else _run(reader, "}")
    if token.startswith("\\"):
        return _command(reader, token[1:].rstrip("*"))
    if token in {"}", "&", "$", "$$"}:
        return ""
    return " " if token.isspace() else escape(token.replace("~", " "), quote=False)


def _argument(reader: Reader) -> str:
    """What a command or a script applies to: a braced group or one token."""
    if reader.opens_group():
        return _run(reader, "}")
    token = reader.maths_token()
    while token.isspace():
        token = reader.maths_token()
    if token.startswith("\\") and not reader.is_deep:
        reader.depth += 1
        piece = _command(reader, token[1:])
        reader.depth -= 1
        return piece
    return "" if token in {"^", "_", "{", "}", "$", "$$"} else escape(token, quote=False)


def _command(reader: Reader, name: str) -> str:
    if name in RELATIONS:
        return f" {escape(RELATIONS[name])} "
    if name in SIGNS:
        return escape(SIGNS[name])
    if name in _NAMES:
        return f"{name} "
    if name in _DROPPED:
        return _fence(reader) if name in _FENCES else ""
    if name in _WITH_ARGUMENTS:
        return _WITH_ARGUMENTS[name](reader)
    return ""  # anything else degrades to its argument, which comes next anyway


def _fence(reader: Reader) -> str:
    token = reader.maths_token()
    if token.startswith("\\"):
        return escape(SIGNS.get(token[1:], ""))
    return "" if token in {".", "{", "}", "$", "$$"} else escape(token, quote=False)


def _fraction(reader: Reader) -> str:
    return f"{_bracketed(_argument(reader))}/{_bracketed(_argument(reader))}"


def _root(reader: Reader) -> str:
    degree = escape(reader.optional())
    return (f"<sup>{degree}</sup>" if degree else "") + f"√({_argument(reader)})"


def _environment(reader: Reader) -> str:
    reader.raw_group()
    return " "


def _bracketed(html: str) -> str:
    return html if _SIMPLE.fullmatch(html) else f"({html.strip()})"


_WITH_ARGUMENTS: dict[str, Callable[[Reader], str]] = {
    **dict.fromkeys(("frac", "dfrac", "tfrac"), _fraction),
    **dict.fromkeys(("texttt", "mathtt"), lambda reader: f"<code>{_argument(reader)}</code>"),
    **dict.fromkeys(("overline", "bar"), lambda reader: f"{_argument(reader)}\u0305"),
    **dict.fromkeys(("begin", "end", "label"), _environment),
    "sqrt": _root,
    "binom": lambda reader: f"({_argument(reader)} choose {_argument(reader)})",
    "pmod": lambda reader: f" (mod {_argument(reader)})",
}
