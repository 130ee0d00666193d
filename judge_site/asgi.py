"""One port: polls and sockets go to small ASGI applications, all else to Django, as WSGI."""

import os
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "judge_site.settings")
_wsgi = get_wsgi_application()  # first: it sets Django up, which the imports below need

from django.conf import settings  # noqa: E402

from judge_site.bridge import WsgiBridge  # noqa: E402
from submissions.leetcode.checking import CHECK  # noqa: E402
from submissions.live import Live  # noqa: E402
from submissions.polling import RUN_STATUS, STATUS, PollApplication  # noqa: E402
from submissions.sockets import SocketApplication  # noqa: E402


def _max_body_bytes(path: str) -> int:
    """Packages are uploaded in the admin; no other address takes as much."""
    is_admin = path.startswith("/admin/")
    return int(settings.MAX_UPLOAD_BYTES if is_admin else settings.DATA_UPLOAD_MAX_MEMORY_SIZE)


_django = WsgiBridge(_wsgi, threads=settings.WEB_THREADS, max_body_bytes=_max_body_bytes)
_live = Live()
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
