"""The cases of a job as its program reads them; small ones are kept for the next job that has them.

A job has the same cases as another if they are the very same tuple: who makes jobs hands out one
tuple only while what its files say stays the same.
"""

from collections.abc import Sequence
from functools import lru_cache

from runners.contract import Case
from runners.functions import cases, values
from runners.functions.cases import Call, InputError
from runners.signature import Signature

MAX_JOBS = 8
MAX_KEPT_BYTES = 4 * 1024 * 1024  # of one job; what a kept case takes beside its text is as much
MAX_CASE_BYTES = 16 * 1024


class Reading:
    """Reads the cases of a job, by their index."""

    def __init__(self, listed: Sequence[Case], signature: Signature) -> None:
        self._cases = listed
        self._signature = signature
        self._calls: dict[int, Call] = {}
        self._right: dict[int, bytes] = {}
        self._room = MAX_KEPT_BYTES

    def __len__(self) -> int:
        return len(self._cases)

    def call(self, index: int) -> Call:
        """What a program is asked. Raises InputError."""
        found = self._calls.get(index)
        if found is None:
            found = cases.read_one(self._cases[index].input.read_bytes(), self._signature)
            if self._has_room(found.sent):
                self._calls[index] = found
        return found

    def right(self, index: int) -> bytes | None:
        """The line that is surely right: the first answer that is accepted, as programs write it.

        None where there is no answer, or none that can be read.
        """
        found = self._right.get(index)
        if found is None:
            found = self._read_right(index)
            if found is not None and self._has_room(found):
                self._right[index] = found
        return found

    def _read_right(self, index: int) -> bytes | None:
        raw = self._cases[index].read_answer()
        try:
            return values.line(cases.read_answers(raw, self.call(index), self._signature)[0])
        except InputError:
            return None

    def _has_room(self, content: bytes) -> bool:
        size = len(content)
        if size > min(MAX_CASE_BYTES, self._room):
            return False
        self._room -= size
        return True


class _Same:
    """A tuple of cases as a key that only it equals."""

    def __init__(self, listed: Sequence[Case]) -> None:
        self.listed = listed

    def __hash__(self) -> int:
        return id(self.listed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.listed is self.listed


def reading_of(listed: Sequence[Case], signature: Signature) -> Reading:
    """The reading of these cases, which may have been begun for an earlier job."""
    return _reading(_Same(listed), signature)


@lru_cache(maxsize=MAX_JOBS)
def _reading(same: _Same, signature: Signature) -> Reading:
    return Reading(same.listed, signature)
