"""The input that came with a run, as cases: one for a program, all it holds for a function."""

from runners.functions import cases
from runners.functions.cases import InputError
from runners.signature import Signature

MAX_CASES = 100

__all__ = ["MAX_CASES", "InputError", "split"]


def split(text: str, signature: Signature | None) -> list[bytes]:
    """What each case reads. Raises InputError, which names the line and what was expected."""
    raw = text.encode()
    if signature is None:
        return [raw]
    found = [call.sent for call in cases.split(raw, signature)]
    if len(found) > MAX_CASES:
        raise InputError(MAX_CASES * signature.lines + 1, f"the end: {MAX_CASES} cases are enough")
    return found
