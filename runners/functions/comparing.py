"""Is what a function returned one of the answers that are accepted?

Both are values of the same types, so nothing here can fail on what a program answered. Orders are
told by sorting what values look like: n log n in the size of the answer.
"""

import math
from collections.abc import Sequence
from typing import Any

from runners.contract import Compare
from runners.functions import values
from runners.signature import Base, Type

TOLERANCE = 1e-5


def is_right(
    answer: Sequence[Any], accepted: Sequence[Any], returns: Sequence[Type], compare: Compare
) -> bool:
    """Whether two lists of results agree; a function has one result, a class one for each call."""
    return all(
        _agree(mine, theirs, kind, compare)
        for mine, theirs, kind in zip(answer, accepted, returns, strict=True)
    )


def _agree(mine: Any, theirs: Any, kind: Type, compare: Compare) -> bool:
    if mine == theirs:
        return True
    if compare is Compare.FLOAT:
        return _is_close(mine, theirs, kind)
    depth = {Compare.ANY_ORDER: 1, Compare.ANY_ORDER_DEEP: len(kind.levels)}.get(compare, 0)
    return _ordered(mine, kind, depth) == _ordered(theirs, kind, depth)


def _ordered(value: Any, kind: Type, depth: int) -> str:
    """What the value looks like, with `depth` outer levels in an order of their own."""
    if not depth or not kind.is_array:
        return values.text(value, kind)
    return f"[{','.join(sorted(_ordered(one, kind.element, depth - 1) for one in value))}]"


def _is_close(mine: Any, theirs: Any, kind: Type) -> bool:
    if kind.is_array:
        return len(mine) == len(theirs) and all(
            _is_close(one, other, kind.element) for one, other in zip(mine, theirs, strict=True)
        )
    if kind.base is not Base.DOUBLE:
        return bool(mine == theirs)
    if math.isnan(mine) or math.isnan(theirs):
        return math.isnan(mine) and math.isnan(theirs)
    return math.isclose(mine, theirs, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
