"""What a poll asks for: `?wait=S` and `?until=done`."""

import math
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qs

NOT_SECONDS = "Send a number of seconds that is not negative."
NOT_KNOWN = "The only value is done."


class BadQueryError(Exception):
    """A parameter can't be understood; `field` is its name."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class PollQuery:
    """How long a poll may be held, in seconds, and whether progress ends the wait."""

    wait_s: float = 0.0
    until_done: bool = False

    @classmethod
    def read(cls, query: bytes, max_wait_s: float) -> Self:
        """The parameters of a query string; BadQueryError for values that make no sense.

        More seconds than `max_wait_s` mean `max_wait_s`, and so does `until=done` without `wait`.
        """
        if not query:
            return cls()
        values = parse_qs(query.decode("latin-1"), keep_blank_values=True)
        until = values.get("until", [None])[-1]
        if until not in {None, "done"}:
            raise BadQueryError("until", NOT_KNOWN)
        asked = values.get("wait", [None])[-1]
        wait_s = _seconds(asked) if asked is not None else max_wait_s if until else 0.0
        return cls(min(wait_s, max_wait_s), until_done=until is not None)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds >= 0):
        raise BadQueryError("wait", NOT_SECONDS)
    return seconds
