"""Asking as a LeetCode client would, in this process."""

import asyncio
import json
from typing import Any

from asgiref.sync import sync_to_async
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client
from django.utils import timezone

from leetcode.checking import CHECK
from problems.models import Problem
from submissions.live.application import Live
from submissions.live.polling import STATUS, PollApplication
from submissions.models import Submission
from tests.factories import make_submission

PASSWORD = "correct horse"
CSRF = "c" * 32
AGENT = "Mozilla/5.0 LeetCode API"
SIGNATURE = {
    "name": "addUp",
    "params": [{"name": "nums", "type": "integer[]"}],
    "return": {"type": "integer"},
}


class Desk:
    """A client with a session, or with none."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.client.cookies["csrftoken"] = CSRF
        self.headers = {"X-CSRFToken": CSRF, "User-Agent": AGENT}

    @classmethod
    def of(cls, user: User) -> "Desk":
        made = cls()
        made.client.force_login(user)
        return made

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(path, query, headers=self.headers)

    def post(self, path: str, body: Any, *, method: str = "POST") -> Any:
        return self.client.generic(
            method, path, json.dumps(body), "application/json", headers=self.headers
        )

    def ask(self, query: str, **sent: Any) -> Any:
        """What GraphQL answers."""
        answer = self.post("/graphql", {"query": query, **sent})
        assert answer.status_code == 200, answer.content
        return json.loads(answer.content)

    def check(self, name: Any, *, version: str = "") -> tuple[int, Any]:
        """Status and body of one poll of `/check/`."""
        cookies = "; ".join(f"{one.key}={one.value}" for one in self.client.cookies.values())
        scope = {
            "type": "http",
            "method": "GET",
            "path": f"/submissions/detail/{name}/{version}check/",
            "query_string": b"",
            "headers": [(b"cookie", cookies.encode())],
        }
        return asyncio.run(_poll(scope))


async def _poll(scope: dict[str, Any]) -> tuple[int, Any]:
    live = Live()
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        return {}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    application = PollApplication(live, (STATUS, CHECK))
    try:
        assert application.matches(scope)
        await application(scope, receive, send)
    finally:
        await live.close()
        await sync_to_async(connections.close_all)()
    assert dict(sent[0]["headers"])[b"content-type"] == b"application/json"
    return sent[0]["status"], json.loads(sent[1]["body"])


def case(index: int, verdict: str = "accepted", **texts: Any) -> dict[str, Any]:
    """One judged case of a function problem, as it is stored."""
    return {
        "index": index,
        "verdict": verdict,
        "is_sample": True,
        "runtime_ms": 3,
        "memory_kb": 9000,
        "input": f"[{index}]\n{index}",
        "expected": f"[{index}]",
        "output": f"[{index}]",
        "stdout": "",
        "stderr": "",
        **texts,
    }


def finished(
    problem: Problem, user: User, verdict: str, cases: list[dict[str, Any]], **fields: Any
) -> Submission:
    """A row as a worker leaves it."""
    measured = {"runtime_ms": 82, "memory_kb": 16004} if cases else {}
    return make_submission(
        problem,
        user,
        state="done",
        verdict=verdict,
        cases=cases,
        **{
            "cases_total": len(cases),
            "cases_done": len(cases),
            "started_at": timezone.now(),
            **measured,
            **fields,
        },
    )
