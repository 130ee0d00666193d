"""Limits the sockets of this process, in all and for each user, to bound its memory."""

import contextlib
from collections import Counter
from collections.abc import Iterator

from django.conf import settings

from submissions.live.identity import Identity

MAX_UNKNOWN = 200  # that have not said yet whose they are


class NoSeatError(Exception):
    """The socket can't be held: `code` is its close code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class Seats:
    """Counts; call from one event loop only."""

    def __init__(self) -> None:
        self._all = 0
        self._unknown = 0
        self._by_user: Counter[int] = Counter()

    @contextlib.contextmanager
    def taken(self) -> Iterator[None]:
        """Count a socket of any user."""
        if self._all >= settings.JUDGE["max_sockets"]:
            raise NoSeatError(1013, "This server holds too many sockets: try again later.")
        self._all += 1
        try:
            yield
        finally:
            self._all -= 1

    @contextlib.contextmanager
    def unknown(self) -> Iterator[None]:
        """Count a socket whose user is not known yet."""
        if self._unknown >= MAX_UNKNOWN:
            raise NoSeatError(1013, "Too many sockets wait for their first message: try again.")
        self._unknown += 1
        try:
            yield
        finally:
            self._unknown -= 1

    @contextlib.contextmanager
    def of(self, identity: Identity) -> Iterator[None]:
        """Count a socket of a known user. Staff are exempt."""
        user = identity.user_id
        if not identity.is_staff and self._by_user[user] >= settings.JUDGE["max_user_sockets"]:
            raise NoSeatError(4429, "You have too many sockets open: close some.")
        self._by_user[user] += 1
        try:
            yield
        finally:
            self._by_user[user] -= 1
            if not self._by_user[user]:
                del self._by_user[user]
