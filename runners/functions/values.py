"""Values of a signature's types: read strictly from lines of JSON, and written in two ways.

`line` is what a program reads, `text` is what LeetCode shows. In Python a value is an int, float,
bool or str; a list of them is an array or a ListNode; a TreeNode is its nodes level by level, None
where one is missing.
"""

import json
import math
from typing import Any

from runners.signature import Base, Type

MAX_CHARS = 32 * 1024 * 1024
_BOUNDS = {Base.INTEGER: 2**31, Base.LONG: 2**63}
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_SURROGATES = (0xD800, 0xDFFF)
_FIVE_DECIMALS_OF_NOTHING = "-0.00000"


class BadValueError(ValueError):
    """Text that is no value of the type that was expected; `expected` says which."""

    def __init__(self, expected: str) -> None:
        super().__init__(f"expected {expected}")
        self.expected = expected


def load(raw: bytes | str) -> Any:
    """One line of JSON, whatever it says. Raises BadValueError, and nothing else."""
    try:
        if len(raw) > MAX_CHARS:
            raise BadValueError(f"a line of at most {MAX_CHARS} characters")
        text = raw.decode() if isinstance(raw, bytes) else raw
        return json.loads(text.strip(" \t\r\n"))
    except BadValueError:
        raise
    except (ValueError, RecursionError) as error:
        raise BadValueError("JSON") from error


def read(raw: bytes | str, kind: Type, *, finite: bool = True) -> Any:
    """The value in a line. Only what a program answers may be infinite or no number."""
    try:
        return check(load(raw), kind, finite=finite)
    except BadValueError as error:
        raise BadValueError(str(kind)) from error


def check(value: Any, kind: Type, *, finite: bool = True) -> Any:
    """What JSON said, as a value of the type. Raises BadValueError."""
    if kind.is_array:
        if type(value) is not list:
            raise BadValueError(str(kind))
        element = kind.element
        return [check(one, element, finite=finite) for one in value]
    if _is_one(value, kind.base, finite=finite):
        return float(value) if kind.base is Base.DOUBLE else value
    if kind.base is Base.LIST_NODE and _is_row(value):
        return value or []
    if kind.base is Base.TREE_NODE and _is_row(value, holes=True):
        return _pruned(value or [])
    raise BadValueError(str(kind))


def line(value: Any) -> bytes:
    """The value as JSON without spaces, in UTF-8; doubles can be read back exactly."""
    return _compact(value).encode()


def text(value: Any, kind: Type) -> str:
    """The value in LeetCode's words."""
    if kind.base is not Base.DOUBLE:
        return _compact(value)
    if kind.is_array:
        return f"[{','.join(text(one, kind.element) for one in value)}]"
    shown = f"{value:.5f}"
    return shown[1:] if shown == _FIVE_DECIMALS_OF_NOTHING else shown


def _is_one(value: Any, base: Base, *, finite: bool) -> bool:
    """Whether the value is one of a type that has no parts."""
    match base:
        case Base.INTEGER | Base.LONG:
            return type(value) is int and -_BOUNDS[base] <= value < _BOUNDS[base]
        case Base.DOUBLE:
            return _is_double(value, finite=finite)
        case Base.BOOLEAN:
            return type(value) is bool
        case Base.CHARACTER:
            return type(value) is str and len(value) == 1 and _is_text(value)
        case Base.STRING:
            return type(value) is str and _is_text(value)
    return base is Base.VOID and value is None


def _is_double(value: Any, *, finite: bool) -> bool:
    if type(value) is int:
        return abs(value) < 2**1023
    return type(value) is float and (math.isfinite(value) or not finite)


def _is_text(value: str) -> bool:
    """Whether the text can be sent: half of a surrogate pair is no character."""
    low, high = _SURROGATES
    return value.isascii() or not any(low <= ord(one) <= high for one in value)


def _is_row(value: Any, *, holes: bool = False) -> bool:
    """The values of nodes; `null` is no node at all."""
    if value is None:
        return True
    return type(value) is list and all(
        (holes and one is None) or _is_one(one, Base.INTEGER, finite=True) for one in value
    )


def _pruned(nodes: list[int | None]) -> list[int | None]:
    """Without what has no parent, and without the holes at the end."""
    places, size = 1, 0  # places: where a node could still hang, behind those that were seen
    for index, node in enumerate(nodes):
        if not places:
            break
        places -= 1
        if node is not None:
            places += 2
            size = index + 1
    return nodes[:size]
