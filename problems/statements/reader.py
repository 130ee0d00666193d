"""A cursor over TeX source. Every step moves it on, so reading is linear in the source."""

import re
from collections.abc import Callable

Formulas = Callable[[str, bool], str]  # source, whether it stands on a line of its own
MAX_DEPTH = 40
_TEXT = re.compile(
    r"\\[A-Za-z@]+\*?|\\.|\$\$?|``|''|---|--|\n\n+|[{}~&%`'\-\n]|[^\\${}~&%`'\-\n]+|.", re.DOTALL
)
_MATHS = re.compile(r"\\[A-Za-z]+\*?|\\.|\$\$?|\n\n+|\s+|.", re.DOTALL)
_SPACES = re.compile(r"[ \t]*\n?[ \t]*")
_COMMENT = re.compile(r"[^\n]*\n?[ \t]*")
_OPTIONAL = re.compile(r"[ \t]*\[([^\[\]\n]{0,200})\]")
_RAW_GROUP = re.compile(r"\s*\{([^{}\n]{0,1000})\}")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Reader:
    """`formula` makes HTML of a formula, which the reader itself only passes over."""

    def __init__(self, source: str, formula: Formulas | None = None) -> None:
        lines = _CONTROLS.sub("", source).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._source = "\n".join(line.rstrip() for line in lines)
        self._at = 0
        self.depth = 0
        self.formula: Formulas = formula or _as_it_is

    @property
    def is_deep(self) -> bool:
        return self.depth >= MAX_DEPTH

    def text_token(self) -> str:
        """The next token of running text, empty at the end; comments are skipped."""
        token = self._match(_TEXT)
        while token == "%":  # noqa: S105
            self._match(_COMMENT)
            token = self._match(_TEXT)
        return token

    def maths_token(self) -> str:
        """The next token of a formula, empty at the end."""
        token = self._match(_MATHS)
        while token == "%":  # noqa: S105
            self._match(_COMMENT)
            token = self._match(_MATHS)
        return token

    def maths(self, stop: str) -> str:
        """The source of a formula up to `stop` outside braces, a blank line or the end."""
        taken: list[str] = []
        braces = 0
        while token := self.maths_token():
            if (token == stop and braces <= 0) or token.startswith("\n\n"):
                break
            braces += {"{": 1, "}": -1}.get(token, 0)
            taken.append(token)
        return "".join(taken).strip()

    def opens_group(self) -> bool:
        """Whether a braced argument comes next; its brace is then taken."""
        spaces = _SPACES.match(self._source, self._at)
        end = spaces.end() if spaces else self._at
        if self._source[end : end + 1] != "{" or self.is_deep:
            return False
        self._at = end + 1
        return True

    def optional(self) -> str:
        """The content of an [optional argument], if one comes next."""
        return self._take(_OPTIONAL)

    def raw_group(self) -> str:
        """A braced argument taken as it stands: an address, a name, a width."""
        return self._take(_RAW_GROUP)

    def until(self, end: str) -> str:
        """Everything up to `end`, which is passed over; the rest of the source where it lacks."""
        found = self._source.find(end, self._at)
        stop = len(self._source) if found < 0 else found
        taken = self._source[self._at : stop]
        self._at = stop + len(end)
        return taken

    def character(self) -> str:
        self._at += 1
        return self._source[self._at - 1 : self._at]

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._source, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found[0]

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._source, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found[1]


def _as_it_is(source: str, is_display: bool) -> str:
    del is_display
    return source
