"""The difference of two programs, line by line, as rows of a table."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

MAX_LINES = 2_000  # of each program: difflib may need a second for more
CONTEXT = 3
Change = Literal["same", "added", "removed", "skipped"]


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One line, with its numbers in the old and the new program, from 1; None: it is not there."""

    change: Change
    old: int | None
    new: int | None
    text: str


def rows(old: str, new: str) -> tuple[DiffRow, ...]:
    """The changed lines with a few around them; empty where the two are the same."""
    before, after = old.splitlines()[:MAX_LINES], new.splitlines()[:MAX_LINES]
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    found: list[DiffRow] = []
    for index, group in enumerate(matcher.get_grouped_opcodes(CONTEXT)):
        if index:
            found.append(DiffRow("skipped", None, None, ""))
        for opcode in group:
            found.extend(_rows(opcode, before, after))
    return tuple(found)


def _rows(
    opcode: tuple[str, int, int, int, int], before: list[str], after: list[str]
) -> Iterator[DiffRow]:
    kind, old_start, old_end, new_start, new_end = opcode
    if kind == "equal":
        for offset, text in enumerate(before[old_start:old_end]):
            yield DiffRow("same", old_start + offset + 1, new_start + offset + 1, text)
        return
    for number, text in enumerate(before[old_start:old_end], start=old_start + 1):
        yield DiffRow("removed", number, None, text)
    for number, text in enumerate(after[new_start:new_end], start=new_start + 1):
        yield DiffRow("added", None, number, text)
