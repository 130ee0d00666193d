"""Finds the user of a token or a session, and remembers them in this process for seconds.

A token that is deleted or renewed, a user who logs out or is deactivated: all of these are out
after at most KEEP_S, in polls and in open sockets.
"""

import asyncio
import time
from collections import OrderedDict
from concurrent.futures import Executor
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user
from django.db import close_old_connections
from django.http import HttpRequest
from rest_framework.authtoken.models import Token

KEEP_S = 15.0  # the longest that a revoked token or a closed session can still read a status
KEEP_UNKNOWN_S = 1.0  # a client that loops with a wrong token costs one query a second
KEEP_COUNT = 20_000
MAX_BYTES = 4096  # longer credentials are not remembered
Credential = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Identity:
    user_id: int
    is_staff: bool


class Identities:
    """The users of requests: one query for a user that this process has not seen recently."""

    def __init__(self, threads: Executor) -> None:
        self._threads = threads
        self._known: OrderedDict[bytes, tuple[float, Identity | None]] = OrderedDict()

    async def identify(self, headers: dict[bytes, bytes]) -> Identity | None:
        """The user behind a request; None if there is none."""
        raw = headers.get(b"authorization", b"") + b"\n" + headers.get(b"cookie", b"")
        until, identity = self._known.get(raw, (0.0, None))
        if time.monotonic() < until:
            return identity
        credential = credential_of(headers)
        if credential is None:
            return None
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, _look_up, *credential)
        self._keep(raw, found)
        return found

    def _keep(self, raw: bytes, identity: Identity | None) -> None:
        if len(raw) > MAX_BYTES:
            return
        self._known.pop(raw, None)
        self._known[raw] = (time.monotonic() + (KEEP_S if identity else KEEP_UNKNOWN_S), identity)
        while len(self._known) > KEEP_COUNT:
            self._known.popitem(last=False)


def credential_of(headers: dict[bytes, bytes]) -> Credential | None:
    """The token, or else the session, that came with a request."""
    kind, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    if kind.lower() == "token" and token.strip():
        return "token", token.strip()
    try:
        cookies = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return None
    session = cookies.get(settings.SESSION_COOKIE_NAME)
    return ("session", session.value) if session and session.value else None


def _look_up(kind: str, secret: str) -> Identity | None:
    if "\x00" in secret:  # PostgreSQL can't look it up
        return None
    close_old_connections()  # before and after, as Django does around a request
    try:
        user = _by_token(secret) if kind == "token" else _by_session(secret)
        return Identity(user.pk, user.is_staff) if user is not None and user.is_active else None
    finally:
        close_old_connections()


def _by_token(secret: str) -> Any:
    token = Token.objects.select_related("user").filter(key=secret).first()
    return token.user if token else None


def _by_session(secret: str) -> Any:
    request = HttpRequest()
    engine = import_module(settings.SESSION_ENGINE)
    request.session = engine.SessionStore(session_key=secret)
    user = get_user(request)
    return user if user.is_authenticated else None
