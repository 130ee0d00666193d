"""Is what a function returned one of the answers that are accepted?

Both are values of the same types, so nothing here fails on what a program answered. Doubles are
compared with LeetCode's tolerance, whatever `compare` says: two are equal if they differ by at most
1e-5, absolutely or relative to the larger one. All other types are compared exactly.

Where the order is free, lengths are compared first; then both sides are sorted and compared element
by element, which takes n log n steps in the size of the answer. `bounds` limits that size.
"""

import math
from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import Any

from runners.contract import Compare
from runners.functions import values
from runners.signature import Base, Type

TOLERANCE = 1e-5
_APART = 3 * TOLERANCE  # no double is within the tolerance of two that differ by more than this


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
    depth = {Compare.ANY_ORDER: 1, Compare.ANY_ORDER_DEEP: len(kind.levels)}.get(compare, 0)
    if not depth or not kind.is_array:
        return _is_close(mine, theirs, kind)
    if len(mine) != len(theirs):
        return False
    order = _Order(theirs, kind)
    return _is_close(order.sorted(mine, kind, depth), order.sorted(theirs, kind, depth), kind)


def _is_close(mine: Any, theirs: Any, kind: Type) -> bool:
    if kind.base is not Base.DOUBLE:
        return bool(mine == theirs)
    if kind.is_array:
        return len(mine) == len(theirs) and all(
            _is_close(one, other, kind.element) for one, other in zip(mine, theirs, strict=True)
        )
    if math.isnan(mine) or math.isnan(theirs):
        return math.isnan(mine) and math.isnan(theirs)
    return math.isclose(mine, theirs, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


class _Order:
    """Puts equal elements of two answers in equal places, without trying all pairs.

    Sorted doubles can be compared pair by pair. Lists of doubles can't: a small error in a first
    element changes the places of whole lists. So the expected doubles are put into groups that lie
    further apart than the tolerance, and lists are sorted by the groups of their doubles, then by
    the doubles. Only lists of which all doubles share their groups are paired by value alone.
    """

    def __init__(self, theirs: Any, kind: Type) -> None:
        is_nested = kind.base is Base.DOUBLE and kind.element.is_array
        self._borders = _borders(theirs, kind) if is_nested else []

    def sorted(self, value: Any, kind: Type, depth: int) -> Any:
        """The value with its `depth` outer levels sorted."""
        if not depth or not kind.is_array:
            return value
        element = kind.element
        parts = [self.sorted(one, element, depth - 1) for one in value] if depth > 1 else value
        return sorted(parts, key=self._key(element))

    def _key(self, kind: Type) -> Callable[[Any], Any] | None:
        if kind.base is Base.TREE_NODE:
            return values.line  # None and int have no order
        if kind.base is Base.DOUBLE and kind.is_array:
            return lambda one: (self._groups(one), one)
        return None

    def _groups(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._groups(one) for one in value]
        return bisect(self._borders, value)


def _borders(answer: Any, kind: Type) -> list[float]:
    """Values between the groups of the doubles in an answer, in ascending order."""
    flat = answer
    for _ in kind.levels[1:]:
        flat = chain.from_iterable(flat)
    found = sorted(set(flat))
    return [
        low / 2 + high / 2
        for low, high in pairwise(found)
        if high - low > _APART * max(1.0, abs(low), abs(high))
    ]
