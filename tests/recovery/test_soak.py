"""Mixed load while workers, servers and boxes go away at random; then every submission is audited.

SOAK_MINUTES says how long (`make soak MINUTES=10`); without it, it is a matter of seconds.
"""

import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import docker
import pytest
import requests
from docker.errors import APIError

from tests.recovery.load import Posted, keep_posting
from tests.recovery.town import Town, town_in
from tests.stack import Process, boxes_of, containers, kill, signal_all, stop, until

pytestmark = pytest.mark.docker

SECONDS = float(os.environ.get("SOAK_MINUTES") or 0.2) * 60
USERS = 4
FAULT_EVERY_S = (3.0, 7.0)
FROZEN_S = 6.0  # longer than a lease
OPTIONS = ("worker", "-c", "1", "--without-gossip", "--without-mingle")
ENV = {"RUNNER_LANGUAGES": "python3,c", "MAX_CRASHES": "6", "WORKER_GRACE_S": "3"}


class Fleet:
    """Two workers that somebody always starts again, and what was done to them."""

    def __init__(self, town: Town, seed: int) -> None:
        self.town = town
        self.done: Counter[str] = Counter()
        self.boxes: set[str] = set()
        self._choice = random.Random(seed)
        self._workers = [self._start(), self._start()]

    def hurt(self) -> None:
        """One fault, chosen at random; it is over when this returns."""
        faults: tuple[Callable[[], None], ...] = (
            self.kill_worker,
            self.stop_worker,
            self.freeze_worker,
            self.kill_boxes,
            self.town.empty_redis,
            self.restart_redis,
            self.restart_postgres,
        )
        for worker in self._workers:
            self.boxes |= boxes_of(worker)
        fault = self._choice.choice(faults)
        self.done[fault.__name__] += 1
        fault()

    def kill_worker(self) -> None:
        kill(self._workers.pop(0))
        self._workers.append(self._start())

    def stop_worker(self) -> None:
        stop(self._workers.pop(0))
        self._workers.append(self._start())

    def freeze_worker(self) -> None:
        signal_all(self._workers[0], signal.SIGSTOP)
        threading.Event().wait(FROZEN_S)
        signal_all(self._workers[0], signal.SIGCONT)

    def kill_boxes(self) -> None:
        for box in boxes_of(self._workers[0]):
            with suppress(APIError):
                docker.from_env().api.kill(box)

    def restart_redis(self) -> None:
        self.town.stop_redis()
        self.town.start_redis()

    def restart_postgres(self) -> None:
        self.town.stop_postgres()
        self.town.start_postgres()

    def close(self) -> None:
        for worker in self._workers:
            self.boxes |= boxes_of(worker)
            stop(worker)

    def _start(self) -> Process:
        return self.town.site.start("celery", "-A", "judge_site", *OPTIONS, **ENV)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path, limit_s=1) as made:
        yield made


def sign_up(url: str, number: int) -> str:
    body = {"username": f"user{number}", "password": "correct horse battery"}
    answer = requests.post(f"{url}/api/v1/users/", json=body, timeout=10)
    return str(answer.json()["token"])


class TestSoak:
    def test_ends_every_submission_once_with_the_right_verdict(self, town: Town) -> None:
        seed = random.SystemRandom().randrange(10**6)
        posted, over = Posted(), threading.Event()
        with town.site.web(**ENV) as url, ThreadPoolExecutor(USERS) as pool:
            town.sign_up(url)
            fleet = Fleet(town, seed)
            tokens = [sign_up(url, number) for number in range(USERS)]
            users = [
                pool.submit(keep_posting, url, token, over, posted, seed + number)
                for number, token in enumerate(tokens)
            ]
            try:
                self.hurt_until_the_end(fleet, seed)
            finally:
                over.set()
            for user in users:
                user.result()
            found = self.audit(url, tokens, posted)
            fleet.close()

        figures = [f"seed {seed}", f"{len(posted.wanted)} submissions", f"faults {fleet.done}"]
        print("soak:", *figures, f"verdicts {found}", sep="\n  ")  # noqa: T201 - it is asked for
        assert posted.keys == len(posted.wanted) == found.total()
        until(lambda: not fleet.boxes & containers(), seconds=15)

    def hurt_until_the_end(self, fleet: Fleet, seed: int) -> None:
        choice = random.Random(seed)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            threading.Event().wait(choice.uniform(*FAULT_EVERY_S))
            fleet.hurt()

    def audit(self, url: str, tokens: list[str], posted: Posted) -> Counter[str]:
        """Every submission is done, with a verdict that its program may have; how many of each."""
        found: Counter[str] = Counter()
        rows = self.wait_for_all(url, tokens, len(posted.wanted))
        for name, verdicts in posted.wanted.items():
            verdict = rows[name.rpartition("/")[2]]["verdict"]
            assert verdict in verdicts, (name, verdict, sorted(verdicts))
            found[verdict] += 1
        return found

    def wait_for_all(self, url: str, tokens: list[str], count: int) -> dict[str, dict[str, Any]]:
        """All submissions of these users, once each is done."""
        rows: dict[str, dict[str, Any]] = {}

        def are_done() -> bool:
            rows.clear()
            for token in tokens:
                rows.update({row["id"]: row for row in list_of(url, token)})
            return len(rows) == count and all(row["state"] == "done" for row in rows.values())

        until(are_done, seconds=60 + count)
        return rows


def list_of(url: str, token: str) -> Iterator[dict[str, Any]]:
    """All submissions of a user, page by page."""
    page = f"{url}/api/v1/submissions/"
    while page:
        answer = requests.get(page, headers={"Authorization": f"Token {token}"}, timeout=15)
        yield from answer.json()["results"]
        page = answer.json()["next"]
