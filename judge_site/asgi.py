"""One port: polls go to a small ASGI application, all else to Django, served as WSGI by threads."""

import os
from typing import Any

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "judge_site.settings")
_wsgi = get_wsgi_application()  # first: it sets Django up, which the imports below need

from submissions.polling import PollApplication  # noqa: E402

DJANGO_THREADS = 8
_django = WSGIMiddleware(_wsgi, workers=DJANGO_THREADS)  # type: ignore[arg-type]
_poll = PollApplication()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Send a poll its way; Django answers the rest, errors and wrong methods included."""
    if _poll.matches(scope):
        await _poll(scope, receive, send)
        return

    async def receive_coroutine() -> Any:  # granian's own is a future, a2wsgi wants a coroutine
        return await receive()

    await _django(scope, receive_coroutine, send)  # type: ignore[arg-type]
