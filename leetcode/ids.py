"""Ids as clients need them: digits for a submission, `runcode_<time>_<word>` for a run.

Clients tell the two apart by their letters. The word of a run's id is its UUID, which nobody can
guess; with an `x` behind it the id names the expected side of the same run. A run whose input can't
be read is none: the little that there is to say of it is its word, signed.
"""

import re
import time
from dataclasses import dataclass
from uuid import UUID

from django.core import signing

from submissions.models import Submission

MAX_NUMBER = 2**32 - 1
MAX_DIGITS = 10
MAX_WHY = 300
PATTERN = r"[0-9]{1,10}|runcode_[0-9]{1,12}\.[0-9]{1,6}_[0-9a-f]{32}x?"
UNREAD_PATTERN = r"runcode_[0-9]{1,12}\.[0-9]{1,6}_unread_(?P<word>[-:A-Za-z0-9_]{1,3000})"
_SALT = "leetcode.unread"
_RUN = re.compile(r"runcode_[0-9.]+_([0-9a-f]{32})(x?)")


@dataclass(frozen=True, slots=True)
class RunId:
    submission_id: UUID
    is_expected_side: bool


def run_id(row: Submission, *, of_expected_side: bool = False) -> str:
    side = "x" if of_expected_side else ""
    return f"runcode_{row.created_at.timestamp():.6f}_{row.pk.hex}{side}"


def read_run_id(text: str) -> RunId | None:
    """None for what is a submission's number."""
    found = _RUN.fullmatch(text)
    return RunId(UUID(found[1]), bool(found[2])) if found else None


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a run's input can't be read."""

    language: str
    why: str


def unread_id(unread: Unread) -> str:
    word = signing.dumps([unread.language, unread.why[:MAX_WHY]], salt=_SALT)
    return f"runcode_{time.time():.6f}_unread_{word}"


def read_unread(word: str) -> Unread | None:
    """None for a word that is none of ours."""
    try:
        return Unread(*signing.loads(word, salt=_SALT))
    except signing.BadSignature:
        return None


def read_number(text: object) -> int:
    """The number in an id; 0, which nothing has, where there is none."""
    digits = str(text)
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS
    return int(digits) if is_number and int(digits) <= MAX_NUMBER else 0
