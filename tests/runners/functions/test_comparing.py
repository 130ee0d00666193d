"""What counts as the same answer, for each word of `compare`."""

import time
from random import Random
from typing import Any

import pytest

from runners.contract import Compare
from runners.functions.comparing import is_right
from runners.signature import read_type

EXACT, ANY, DEEP, FLOAT = (
    Compare.EXACT,
    Compare.ANY_ORDER,
    Compare.ANY_ORDER_DEEP,
    Compare.FLOAT,
)


@pytest.mark.parametrize(
    ("compare", "kind", "mine", "theirs", "right"),
    [
        (EXACT, "integer[]", [1, 2], [1, 2], True),
        (EXACT, "integer[]", [2, 1], [1, 2], False),
        (EXACT, "double", 2.000001, 2.0, True),
        (EXACT, "double", 2.0001, 2.0, False),
        (EXACT, "double", -0.0, 0.0, True),
        (EXACT, "double", 5e-06, 4.9999e-06, True),
        (EXACT, "double", 100000.5, 100000.0, True),
        (EXACT, "double", 100002.0, 100000.0, False),
        (EXACT, "double", float("nan"), 1.0, False),
        (EXACT, "double", float("inf"), 1e308, False),
        (EXACT, "double", float("-inf"), float("inf"), False),
        (EXACT, "double[][]", [[1.0], [2.000001]], [[1.0], [2.0]], True),
        (EXACT, "double[][]", [[1.0], [2.1]], [[1.0], [2.0]], False),
        (EXACT, "double[][]", [[1.0, 2.0]], [[1.0], [2.0]], False),
        (EXACT, "double[]", [2.0, 1.0], [1.0, 2.0], False),
        (EXACT, "string", "a ", "a", False),
        (ANY, "double[]", [2.000001, 1.0], [1.0, 2.0], True),
        (ANY, "double[]", [2.0, 2.0, 1.0], [2.0, 1.0, 1.0], False),
        (ANY, "double[]", [1.00001, 1.0], [1.0, 0.99999], True),
        (ANY, "double[]", [float("nan"), 1.0], [1.0, 2.0], False),
        (ANY, "double[][]", [[1.000001, 5.0], [1.0, 7.0]], [[1.0, 5.0], [1.0, 7.0]], True),
        (ANY, "double[][]", [[1.000001, 7.0], [1.0, 5.0]], [[1.0, 5.0], [1.0, 7.0]], True),
        (ANY, "double[][]", [[1.0, 7.0], [1.0, 7.0]], [[1.0, 5.0], [1.0, 7.0]], False),
        (ANY, "double[][]", [[5.0, 1.0], [1.0, 7.0]], [[1.0, 5.0], [1.0, 7.0]], False),
        (DEEP, "double[][]", [[5.0, 1.000001], [7.0, 1.0]], [[1.0, 5.0], [1.0, 7.0]], True),
        (DEEP, "double[][]", [[5.0], [7.0, 1.0, 1.0]], [[1.0, 5.0], [1.0, 7.0]], False),
        (ANY, "integer[]", [2, 1, 1], [1, 2, 1], True),
        (ANY, "integer[]", [2, 2, 1], [1, 2, 1], False),
        (ANY, "integer[]", [1], [1, 1], False),
        (ANY, "string[]", ["a,b"], ["a", "b"], False),
        (ANY, "string[]", ['a","b'], ["a", "b"], False),
        (ANY, "integer[][]", [[3], [1, 2]], [[1, 2], [3]], True),
        (ANY, "integer[][]", [[2, 1], [3]], [[1, 2], [3]], False),
        (ANY, "integer", 1, 1, True),
        (DEEP, "integer[][]", [[3], [2, 1]], [[1, 2], [3]], True),
        (DEEP, "integer[][]", [[3, 2], [1]], [[1, 2], [3]], False),
        (DEEP, "TreeNode[]", [[2], [1]], [[1], [2]], True),
        (DEEP, "ListNode", [2, 1], [1, 2], False),
        (FLOAT, "double", 100000.5, 100000.0, True),
        (FLOAT, "double", 1.00002, 1.0, False),
        (FLOAT, "double", 0.0000099, 0.0, True),
        (FLOAT, "double[]", [1.0], [1.0, 2.0], False),
        (FLOAT, "double", float("nan"), 1.0, False),
        (FLOAT, "double", float("inf"), 1e308, False),
        (FLOAT, "double", float("inf"), float("inf"), True),
        (FLOAT, "integer[]", [1], [2], False),
    ],
)
def test_words(compare: Compare, kind: str, mine: Any, theirs: Any, right: bool) -> None:
    assert is_right([mine], [theirs], [read_type(kind)], compare) is right


def test_each_result_of_a_class_is_compared_by_its_type() -> None:
    kinds = [read_type("void"), read_type("double"), read_type("integer[]")]
    assert is_right([None, 1.000001, [2, 1]], [None, 1.0, [1, 2]], kinds, ANY)
    assert not is_right([None, 1.0, [2, 2]], [None, 1.0, [1, 2]], kinds, ANY)


def test_doubles_in_any_order_are_matched_in_whole_lists() -> None:
    """Points of a grid, each coordinate a little off: a plain sort mixes up rows and columns."""
    grid = [[float(x), float(y)] for x in range(100) for y in range(100)]
    random = Random(7)
    moved = [[one + random.uniform(-9e-6, 9e-6) for one in point] for point in grid]
    random.shuffle(moved)
    kind = read_type("double[][]")
    start = time.process_time()
    assert is_right([moved], [grid], [kind], ANY)
    assert not is_right([[[one + 0.001, two] for one, two in moved]], [grid], [kind], ANY)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("compare", [ANY, DEEP])
def test_many_equal_doubles_are_quick(compare: Compare) -> None:
    """No pair of elements is tried twice: 50,000 equal ones, each within the tolerance."""
    theirs = [[1.0 + n % 2 * 1e-6] for n in range(50_000)]
    start = time.process_time()
    assert is_right([theirs[::-1]], [theirs], [read_type("double[][]")], compare)
    assert not is_right([[*theirs[1:], [2.0]]], [theirs], [read_type("double[][]")], compare)
    assert time.process_time() - start < 5


def test_large_answers_in_any_order_are_quick() -> None:
    large = [[n, n + 1] for n in range(100_000)]
    start = time.process_time()
    assert is_right([large[::-1]], [large], [read_type("integer[][]")], DEEP)
    assert time.process_time() - start < 5
