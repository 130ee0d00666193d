"""Slowing down who guesses passwords or makes accounts by the hundred, by counters in the cache.

With the cache down everybody passes: a site that nobody can enter is the worse failure.
"""

import hashlib
import logging
import time
from contextlib import suppress
from typing import cast

from django.core.cache import cache
from django.http import HttpRequest
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from accounts.usernames import counted

log = logging.getLogger(__name__)


class WindowThrottle(BaseThrottle):
    """At most `limit` requests with the same key in each window of `window_s` seconds."""

    scope = ""
    limit = 1
    window_s = 60

    def key(self, request: Request) -> str:
        return str(self.get_ident(request))

    def allow_request(self, request: Request, view: APIView) -> bool:
        del view
        return self._count(self.key(request)) <= self.limit

    def wait(self) -> float:
        return self.window_s - time.time() % self.window_s

    def forget(self, request: Request) -> None:
        """Set the count of the client that made this request to zero."""
        with suppress(RedisError, OSError):
            cache.delete(self._name(self.key(request)))

    def _count(self, key: str) -> int:
        name = self._name(key)
        try:
            cache.add(name, 0, timeout=self.window_s)
            return cache.incr(name)
        except (RedisError, OSError, ValueError):
            log.warning("throttle not counted", extra={"scope": self.scope}, exc_info=True)
            return 0

    def _name(self, key: str) -> str:
        # Hashed, because cache keys have a length and a charset; the window's number ends a count.
        digest = hashlib.sha256(key.encode(errors="replace")).hexdigest()
        return f"throttle:{self.scope}:{digest}:{int(time.time() // self.window_s)}"


class LoginThrottle(WindowThrottle):
    """Wrong passwords for one name from one address: a stranger can't lock the owner out.

    All spellings of a name that may log in as the same user share one counter, at every door.
    """

    scope = "login"
    limit = 10

    def key(self, request: Request) -> str:
        return f"{self.get_ident(request)} {counted(self.name(request))}"

    def name(self, request: Request) -> str:
        """The name that the request tries."""
        data = request.data if isinstance(request.data, dict) else {}
        return str(data.get("username", ""))


class PasswordThrottle(LoginThrottle):
    """The same counter, for a user who is logged in and has to say the password again."""

    def name(self, request: Request) -> str:
        return str(request.user.get_username())


class AccountThrottle(WindowThrottle):
    """For one user's changes of token and password: each deletes rows and hashes passwords."""

    scope = "account"
    limit = 30

    def key(self, request: Request) -> str:
        return str(request.user.pk)


class LoginAddressThrottle(WindowThrottle):
    """For one address, whatever the names."""

    scope = "login_address"
    limit = 300


class RegistrationThrottle(WindowThrottle):
    scope = "registration"
    limit = 60


def password_wait_s(request: HttpRequest) -> int:
    """How long a signed-in user has to wait before they may say their password again, in seconds.

    0 for those who may; the attempt is counted.
    """
    throttle = PasswordThrottle()
    is_allowed = throttle.allow_request(cast("Request", request), APIView())
    return 0 if is_allowed else int(throttle.wait()) + 1


class PasswordResetThrottle(WindowThrottle):
    """Mails that one address may have sent."""

    scope = "password_reset"
    limit = 10
