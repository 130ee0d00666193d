"""The whole path with real processes: web server, broker, workers, boxes."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from submissions.models import Submission
from submissions.queue import wake_ups
from tests.factories import make_user, token_of
from tests.stack import (
    Site,
    boxes_of,
    containers,
    import_problems,
    is_state,
    kill,
    site_in,
    stop,
    submit,
    until,
)

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

PROGRAMS = [  # problem, language, source, verdict
    ("sums", "python3", "print(sum(map(int, input().split())))", "accepted"),
    ("sums", "python", "print(7)", "wrong_answer"),
    ("sums", "python3", "print(1 / 0)", "runtime_error"),
    ("hello", "python3", "print('hello'", "compile_error"),
    ("hello", "c", '#include <stdio.h>\nint main() { puts("hello"); }', "accepted"),
    ("hello", "c", "int main() { return 0; }", "wrong_answer"),
]
ENDLESS = "while True: pass"
THREADS = 10


@pytest.fixture
def site(tmp_path: Path, settings: Any) -> Iterator[Site]:
    with site_in(tmp_path, settings) as made:
        yield made


@pytest.fixture
def problems(site: Site) -> None:
    import_problems(site.folder)


def judge_all(url: str, token: str) -> list[tuple[str, str]]:
    """One client: posts every program, then polls each; expected and found verdicts."""
    with requests.Session() as client:
        client.headers["Authorization"] = f"Token {token}"
        posted = []
        for problem, language, source, verdict in PROGRAMS:
            answer = client.post(
                f"{url}/api/v1/problems/{problem}/submissions/",
                json={"language": language, "source": source},
                timeout=10,
            )
            assert answer.status_code == 202, answer.text
            posted.append((verdict, answer.json()["status_url"]))
        return [(verdict, final_verdict(client, url + path)) for verdict, path in posted]


def final_verdict(client: requests.Session, status_url: str) -> str:
    for _ in range(10):
        status = client.get(status_url, params={"wait": "10"}, timeout=20).json()
        if status["state"] == "done":
            return str(status["verdict"])
    pytest.fail(f"no verdict: {status}")


class TestBurst:
    @pytest.mark.usefixtures("problems")
    def test_reaches_every_verdict_once_and_leaves_no_box(self, site: Site) -> None:
        tokens = [token_of(make_user(f"user{number}")) for number in range(THREADS)]
        with site.web() as url, site.worker("w1") as worker:
            with ThreadPoolExecutor(THREADS) as pool:
                results = list(pool.map(lambda token: judge_all(url, token), tokens))
            boxes = boxes_of(worker)
            stop(worker)

        found = [pair for result in results for pair in result]
        assert len(found) == THREADS * len(PROGRAMS)
        assert [pair for pair in found if pair[0] != pair[1]] == []
        assert set(Submission.objects.values_list("attempt", "crashes")) == {(1, 0)}
        assert wake_ups.queue_length() == 0
        assert boxes
        until(lambda: not boxes & containers(), seconds=10)


class TestKilledWorker:
    @pytest.mark.usefixtures("problems")
    def test_is_replaced_by_another_within_seconds(self, site: Site) -> None:
        with site.worker("w1") as first:
            row = submit(make_user().pk, ENDLESS)
            until(lambda: is_state(row, "running"), seconds=20)
            boxes = boxes_of(first)
            kill(first)
            killed = time.monotonic()
            with site.worker("w2"):
                until(lambda: is_state(row, "done"), seconds=25)
                seconds = time.monotonic() - killed

        row.refresh_from_db()
        assert (row.verdict, row.attempt, row.crashes) == ("time_limit_exceeded", 2, 1)
        assert seconds < 15 + 3
        assert boxes
        until(lambda: not boxes & containers(), seconds=10)
