"""The built-in comparison of an output with the judge's answer.

It follows Kattis' default output validator: both texts are cut into tokens at white space and
compared token by token, case aside unless asked for; with a tolerance set, a token of the answer
that is a decimal number is compared as one. Words, not numbers, are: `inf`, `nan`, hexadecimal
floats, and anything beyond the range of a double.

The output is hostile. All work is linear in its size, holds a few copies of it and never raises.
"""

import string
from collections.abc import Iterator
from itertools import zip_longest

from runners.contract import Comparison
from runners.flags import number

_SPACES = b" \t\n\r\v\f"
_UPPER = string.ascii_uppercase.encode()
_LOWER = string.ascii_lowercase.encode()
_TO_SPACE = bytes.maketrans(_SPACES, b" " * len(_SPACES))
_TO_SPACE_AND_LOWER = bytes.maketrans(_SPACES + _UPPER, b" " * len(_SPACES) + _LOWER)
_TO_LAYOUT = bytes(byte if byte in _SPACES else ord("x") for byte in range(256))

_CHUNK_BYTES = 64 * 1024
_SHOWN_BYTES = 40


def compare(output: bytes, answer: bytes, comparison: Comparison) -> str | None:
    """Nothing when the output is right, else one short reason for staff."""
    if output == answer:
        return None
    if comparison.space_change_sensitive and _layout(output) != _layout(answer):
        return "The white space differs."
    table = _TO_SPACE if comparison.case_sensitive else _TO_SPACE_AND_LOWER
    mine, theirs = _normalise(output, table), _normalise(answer, table)
    if mine == theirs:
        return None
    if _has_tolerance(comparison):
        return _compare_numbers(mine, theirs, comparison)
    return _first_mismatch(mine, theirs)


def _has_tolerance(comparison: Comparison) -> bool:
    return (
        comparison.float_absolute_tolerance is not None
        or comparison.float_relative_tolerance is not None
    )


def _layout(data: bytes) -> bytes:
    """The white space alone, with one mark in place of each token."""
    return _collapse(data.translate(_TO_LAYOUT), b"x")


def _normalise(data: bytes, table: bytes) -> bytes:
    """The tokens, each followed by one space: equal bytes now mean equal tokens."""
    text = _collapse(data.translate(table), b" ").strip(b" ")
    return text + b" " if text else b""


def _collapse(data: bytes, unit: bytes) -> bytes:
    # Each pass halves the longest run, so this is C speed whatever the data. Long runs go first: of
    # 8 MiB of spaces, pairs alone take 70 ms.
    for length in (256, 16):
        if unit * length in data:
            data = data.replace(unit * length, unit)
    while unit * 2 in data:
        data = data.replace(unit * 2, unit)
    return data


def _first_mismatch(output: bytes, answer: bytes) -> str:
    at = _first_difference(output, answer)
    start = output.rfind(b" ", 0, at) + 1
    index = output.count(b" ", 0, start) + 1
    return _reason(index, _token(output, start), _token(answer, start))


def _first_difference(left: bytes, right: bytes) -> int:
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _token(text: bytes, start: int) -> bytes:
    end = text.find(b" ", start)
    return text[start:end] if end >= 0 else b""


def _compare_numbers(output: bytes, answer: bytes, comparison: Comparison) -> str | None:
    pairs = zip_longest(_tokens(output), _tokens(answer), fillvalue=b"")
    for index, (mine, theirs) in enumerate(pairs, start=1):
        if mine != theirs and not _is_close(mine, theirs, comparison):
            return _reason(index, mine, theirs)
    return None


def _tokens(text: bytes) -> Iterator[bytes]:
    """The tokens of a normalised text; a list of them all would take 20 times its size."""
    start = 0
    while start < len(text):
        end = text.find(b" ", start + _CHUNK_BYTES)
        end = len(text) if end < 0 else end
        yield from text[start:end].split()
        start = end + 1


def _is_close(output: bytes, answer: bytes, comparison: Comparison) -> bool:
    expected, actual = number(answer), number(output)
    if expected is None or actual is None:
        return False
    error = abs(expected - actual)
    absolute = comparison.float_absolute_tolerance
    relative = comparison.float_relative_tolerance
    return (absolute is not None and error <= absolute) or (
        relative is not None and error <= relative * abs(expected)
    )


def _reason(index: int, output: bytes, answer: bytes) -> str:
    if not output:
        return f"Token {index}: the output ends where {_show(answer)} is expected."
    if not answer:
        return f"Token {index}: {_show(output)} after the end of the expected output."
    return f"Token {index}: {_show(output)} where {_show(answer)} is expected."


def _show(token: bytes) -> str:
    """A token as printable ASCII, cut short."""
    return repr(token[:_SHOWN_BYTES])[1:] + ("..." if len(token) > _SHOWN_BYTES else "")
