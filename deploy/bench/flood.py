"""One user floods the running judge with expensive runs; another sends a small one now and then.

The expensive run is the most that the limits of a playground allow: it sleeps for nearly all of
RUN_IDLE_MS, then computes until PLAYGROUND_TIME_MS ends it. Both users are in the same class.
"""

import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from statistics import median
from typing import Any

import requests
from judge_client import Judge

from deploy.bench.rows import Row, spread

FLOOD = 20  # runs of the one user: below SUBMIT_RATE_PER_MINUTE
SECONDS = 60.0
PAUSE_S = 1.5
TIMEOUT_S = 30.0
EXPENSIVE = "import time\ntime.sleep(2.5)\nwhile True:\n    pass\n"
CHEAP = "print('hello')\n"


def rows(url: str) -> Iterator[Row]:
    """Takes SECONDS and one wait more; the flood's runs are cancelled at the end."""
    mean, honest = (_User(url) for _ in range(2))
    alone_ms = [honest.wait_ms() for _ in range(3)]
    flood = [mean.post(EXPENSIVE) for _ in range(FLOOD)]
    try:
        waits_ms = list(_waits_ms(honest))
    finally:
        for status in flood:
            mean.cancel(status)
    yield Row(
        name="a small run, while another user floods with the most expensive ones",
        ours=f"POST to verdict {spread(waits_ms)}, {len(waits_ms)} runs",
        against=f"nobody else: {median(alone_ms):.0f} ms",
        result=f"longest {max(waits_ms) / 1000:.1f} s",
        aim="p95 <= 10 s on two slots",
    )


def _waits_ms(honest: "_User") -> Iterator[float]:
    ends = time.perf_counter() + SECONDS
    while time.perf_counter() < ends:
        time.sleep(PAUSE_S)
        yield honest.wait_ms()


class _User:
    """A new user of the judge, with playground runs."""

    def __init__(self, url: str) -> None:
        with Judge(url) as judge:
            judge.register(f"bench-{secrets.token_hex(6)}", secrets.token_urlsafe(16))
            token = judge.token
        self._url = url.rstrip("/")
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Token {token}"

    def post(self, source: str) -> Any:
        body = {"language": "python3", "source": source, "input": ""}
        answer = self._session.post(f"{self._url}/api/v1/runs/", json=body, timeout=TIMEOUT_S)
        if not answer.ok:
            raise OSError(f"A run was not accepted: {answer.text[:200]}")
        return answer.json()

    def wait_ms(self) -> float:
        """From POST until the verdict has been polled, in ms."""
        started = time.perf_counter()
        status = self.post(CHEAP)
        while status["state"] != "done":
            where = f"{self._url}/api/v1/runs/{status['id']}/status/?wait=10"
            status = self._session.get(where, timeout=TIMEOUT_S).json()
        return (time.perf_counter() - started) * 1000

    def cancel(self, status: Any) -> None:
        where = f"{self._url}/api/v1/runs/{status['id']}/cancel/"
        with suppress(requests.RequestException):
            self._session.post(where, timeout=TIMEOUT_S)
