import asyncio
import json
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connections

from judge_site.asgi import application
from judge_site.version import version

ID = "00000000-0000-0000-0000-000000000009"
STATUS = f"/api/v1/submissions/{ID}/status/"


def ask(method: str, path: str) -> tuple[int, Any]:
    """What a client of the whole application gets."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def run() -> None:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [(b"host", b"localhost")],
            "server": ("127.0.0.1", 8000),
            "client": ("127.0.0.1", 1),
        }
        await application(scope, receive, send)
        await sync_to_async(connections.close_all)()

    asyncio.run(run())
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], json.loads(body) if body else None


class TestApplication:
    def test_gives_polls_to_the_poll_application(self, monkeypatch: pytest.MonkeyPatch) -> None:
        polled = []

        async def poll(_self: Any, scope: dict[str, Any], _receive: Any, send: Any) -> None:
            polled.append(scope["path"])
            await send({"type": "http.response.start", "status": 299, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        monkeypatch.setattr("submissions.live.polling.PollApplication.__call__", poll)

        assert ask("GET", STATUS) == (299, None)
        assert polled == [STATUS]

    def test_gives_the_rest_to_django(self) -> None:
        assert ask("GET", "/healthz") == (200, {"status": "ok", "version": version()})
        assert ask("POST", STATUS)[1]["code"] in {"not_authenticated", "method_not_allowed"}
        assert ask("GET", "/api/v1/nothing/")[1]["code"] == "not_found"

    def test_refuses_nul_bytes(self) -> None:
        assert ask("GET", "/api/v1/problems/a\0b/")[0] == 400
