"""One port: polls and sockets go to small ASGI applications, all else to Django, as WSGI."""

import os
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "judge_site.settings")
_wsgi = get_wsgi_application()  # first: it sets Django up, which the imports below need

from django.conf import settings  # noqa: E402
from django.db import Error as DatabaseUnavailable  # noqa: E402

from judge_site.bodies import BodyReader  # noqa: E402
from judge_site.bridge import WsgiBridge  # noqa: E402
from leetcode.checking import CHECK  # noqa: E402
from submissions.live.application import Live  # noqa: E402
from submissions.live.polling import RUN_STATUS, STATUS, PollApplication  # noqa: E402
from submissions.live.sockets import SocketApplication  # noqa: E402


async def larger_body_bytes(scope: dict[str, Any]) -> int:
    """The most that a request may send beyond the ordinary limit; 0 where there is no more.

    Staff upload packages in the admin. Strangers can't: the page would read 256 MB of theirs before
    it asks who they are, because the check of the CSRF token reads the form.
    """
    if not scope["path"].startswith("/admin/"):
        return 0
    try:
        identity = await _live.identities.identify(dict(scope["headers"]))
    except DatabaseUnavailable:
        return 0
    return int(settings.MAX_UPLOAD_BYTES) if identity and identity.is_staff else 0


_live = Live()
_bodies = BodyReader(settings.DATA_UPLOAD_MAX_MEMORY_SIZE, larger_body_bytes)
_django = WsgiBridge(_wsgi, threads=settings.WEB_THREADS, bodies=_bodies)
_poll = PollApplication(_live, (STATUS, RUN_STATUS, CHECK))
_push = SocketApplication(_live)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Send polls and sockets their way; Django answers the rest, errors and all other methods."""
    if scope["type"] == "websocket":
        await _push(scope, receive, send)
    elif _poll.matches(scope):
        await _poll(scope, receive, send)
    else:
        await _django(scope, receive, send)
