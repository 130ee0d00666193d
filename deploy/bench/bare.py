"""What our web server is compared with: a Django that does nothing, and a socket that does nothing.

granian --interface wsgi deploy.bench.bare:view       one Django view, no middleware
granian --interface asginl deploy.bench.bare:socket   accepts a WebSocket and waits for its end
"""

from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, JsonResponse
from django.urls import path

BODY = {"id": "0" * 36, "state": "done", "verdict": "accepted", "cases_done": 1, "cases_total": 1}


def answer(_request: HttpRequest) -> JsonResponse:
    response = JsonResponse(BODY)
    response["Content-Length"] = str(len(response.content))  # as CommonMiddleware would
    return response


urlpatterns = [path("status/", answer)]


def __getattr__(name: str) -> Any:
    """`view` is made when a server asks for it: importing this module configures nothing."""
    if name != "view":
        raise AttributeError(name)
    import django  # noqa: PLC0415 - only the server that serves the view needs it

    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="bench")  # noqa: S106
    django.setup()
    return WSGIHandler()


async def socket(_scope: dict[str, Any], receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        pass
