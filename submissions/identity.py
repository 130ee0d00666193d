"""Who is polling? Told from a token or a session; the answer is kept in Redis for some seconds."""

import hashlib
import json
from dataclasses import asdict, dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections
from django.http import HttpRequest
from redis.exceptions import RedisError
from rest_framework.authtoken.models import Token

KEEP_S = 15  # the longest that a revoked token or a closed session can still read a status


@dataclass(frozen=True, slots=True)
class Identity:
    user_id: int
    is_staff: bool


async def identify(headers: dict[bytes, bytes], client: Any) -> Identity | None:
    """The user behind a request; None if there is none. No database query if Redis remembers."""
    credential = _credential(headers)
    if credential is None:
        return None
    key = f"identity:{hashlib.sha256(':'.join(credential).encode()).hexdigest()}"
    try:
        kept = await client.get(key)
    except RedisError:
        return await sync_to_async(_look_up)(*credential)
    if kept is not None:
        return Identity(**json.loads(kept))
    found = await sync_to_async(_look_up)(*credential)
    if found is not None:
        try:
            await client.set(key, json.dumps(asdict(found)), ex=KEEP_S)
        except RedisError:
            return found
    return found


def _credential(headers: dict[bytes, bytes]) -> tuple[str, str] | None:
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
    close_old_connections()
    user = _by_token(secret) if kind == "token" else _by_session(secret)
    if user is None or not user.is_active:
        return None
    return Identity(user.pk, user.is_staff)


def _by_token(secret: str) -> Any:
    token = Token.objects.select_related("user").filter(key=secret).first()
    return token.user if token else None


def _by_session(secret: str) -> Any:
    request = HttpRequest()
    request.session = SessionStore(session_key=secret)
    user = get_user(request)
    return user if user.is_authenticated else None
