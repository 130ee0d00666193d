"""A small REST client for the demo and the benchmarks: what any client of the API would write."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import requests

Json = dict[str, Any]


class ApiError(Exception):
    """The judge said no; the message has its code and its words."""


def default_url() -> str:
    return f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"


@dataclass(slots=True)
class Api:
    """One user's connection to a judge."""

    url: str
    token: str = ""
    session: requests.Session = field(default_factory=requests.Session)

    def register(self, username: str, password: str) -> None:
        body = {"username": username, "password": password}
        self.token = self.call("POST", "/api/v1/users/", body)["token"]

    def languages(self) -> list[Json]:
        return list(self.call("GET", "/api/v1/languages/"))

    def submit(self, problem: str, language: str, source: str) -> Json:
        """Post a solution; returns its first status."""
        body = {"language": language, "source": source}
        return dict(self.call("POST", f"/api/v1/problems/{problem}/submissions/", body))

    def statuses(self, status: Json, *, wait_s: int = 10, limit_s: float = 120) -> Iterator[Json]:
        """Poll until the submission is done; yields each status that differs from the last."""
        deadline = time.monotonic() + limit_s
        while status["state"] != "done":
            if time.monotonic() > deadline:
                raise ApiError(f"{status['id']} is not done after {limit_s:.0f} s.")
            path = f"/api/v1/submissions/{status['id']}/status/?wait={wait_s}"
            status = dict(self.call("GET", path))
            yield status

    def call(self, method: str, path: str, body: Json | None = None) -> Any:
        headers = {"Authorization": f"Token {self.token}"} if self.token else {}
        try:
            answer = self.session.request(
                method, self.url + path, json=body, headers=headers, timeout=60
            )
        except requests.ConnectionError as error:
            raise ApiError(f"No judge answers at {self.url}: run `make up` first.") from error
        if not answer.ok:
            raise ApiError(f"{method} {path}: {answer.status_code} {answer.text[:300]}")
        return answer.json()
