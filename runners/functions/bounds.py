"""How long a line can be and still be an answer that is accepted.

A longer line is refused before it is read: parsing, checking and comparing an answer of 8 MiB took
10 s of a worker (issue 10, item 5). The bound follows from the expected answers, because drivers
write JSON without spaces (runners/functions/drivers/model.py):

- integers, booleans and null have one spelling, but `-0` is 0 and `null` is an empty list of nodes;
- a character of a string takes at most six times its UTF-8 bytes, as in `\\u0041`;
- a double takes at most 32 characters, and at least the three of `0.0` where we write it.
"""

from collections.abc import Sequence
from typing import Any

from runners.contract import Compare
from runners.functions import values
from runners.functions.cases import Call
from runners.signature import Base, Type

_GROWTH = {Base.DOUBLE: 11, Base.STRING: 6, Base.CHARACTER: 6}
_OTHER_GROWTH = 2
# A validator may accept answers that are longer than the judge's own.
VALIDATOR_GROWTH = 16
VALIDATOR_ROOM_BYTES = 64 * 1024
UNKNOWN_BYTES = 1024 * 1024  # where no answer of the judge can be read


def longest(accepted: Sequence[Any], call: Call, compare: Compare) -> int:
    """The most bytes that the line of a right answer has. `accepted` are the judge's answers."""
    if not accepted:
        return UNKNOWN_BYTES
    known = max(len(values.line(one)) for one in accepted)
    bound = known * max(map(_growth, call.returns))
    if compare is Compare.VALIDATOR:
        size = max(bound, VALIDATOR_GROWTH * max(known, len(call.sent)))
        return size + VALIDATOR_ROOM_BYTES
    return bound


def _growth(kind: Type) -> int:
    return _GROWTH.get(kind.base, _OTHER_GROWTH)
