"""Decides which pages may open a socket, because browsers send cookies from pages of any site.

The rule is the one of Django's CSRF check: a page of this site, or one of CSRF_TRUSTED_ORIGINS.
A client that is no browser sends no Origin, and nobody else's cookies.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.utils.http import is_same_domain


def is_foreign(scheme: str, headers: dict[bytes, bytes]) -> bool:
    """Whether a request comes from a page of somebody else's. `scheme`: ws or wss."""
    origin = headers.get(b"origin", b"").decode("latin-1")
    if not origin:
        return False
    host = headers.get(b"host", b"").decode("latin-1").lower()
    own = f"{'https' if _is_secure(scheme, headers) else 'http'}://{host}"
    if origin.lower() == own:  # a name that points here without our knowing is not ours
        return not validate_host(_without_port(host), settings.ALLOWED_HOSTS)
    return not any(_matches(origin.lower(), trusted) for trusted in settings.CSRF_TRUSTED_ORIGINS)


def _is_secure(scheme: str, headers: dict[bytes, bytes]) -> bool:
    name, wanted = settings.SECURE_PROXY_SSL_HEADER or ("", "")
    if name:
        sent = headers.get(name.removeprefix("HTTP_").replace("_", "-").lower().encode(), b"")
        return bool(sent.decode("latin-1").split(",")[0].strip() == wanted)
    return scheme == "wss"


def _matches(origin: str, trusted: str) -> bool:
    """`trusted` may begin with *. in place of a name."""
    if "*" not in trusted:
        return origin == trusted.lower()
    scheme, _, pattern = trusted.lower().partition("://")
    try:
        found = urlsplit(origin)
    except ValueError:
        return False
    return found.scheme == scheme and is_same_domain(found.netloc, pattern.lstrip("*"))


def _without_port(host: str) -> str:
    name, _, port = host.rpartition(":")
    return name if name and port.isdigit() else host
