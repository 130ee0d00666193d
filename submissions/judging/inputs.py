"""Splits the input of a run into cases: one for a program, all that it holds for a function."""

from runners.functions import cases
from runners.functions.cases import InputError
from runners.signature import Signature

MAX_CASES = 100

__all__ = ["MAX_CASES", "InputError", "split"]


def split(text: str, signature: Signature | None) -> list[bytes]:
    """Return the input of each case. Raises InputError with the line and the expected type."""
    raw = text.encode()
    if signature is None:
        return [raw]
    found = [call.sent for call in cases.split(raw, signature)]
    if len(found) > MAX_CASES:
        raise InputError(MAX_CASES * signature.lines + 1, f"the end: {MAX_CASES} cases are enough")
    return found
