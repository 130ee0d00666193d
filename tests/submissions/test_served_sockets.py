"""Sockets through the real web server, with real clients, and with what goes wrong in between."""

import asyncio
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, connections
from judge_client import Judge, Status
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect as connect_now

from judge_site.env import BASE_DIR
from submissions.models import Submission
from submissions.status import redis_client, store
from submissions.status.shapes import snapshot
from tests.factories import claim, token_of
from tests.submissions.pollers import finish

pytestmark = pytest.mark.django_db(transaction=True)


def wait_for(is_true: Callable[[], Any], seconds: float = 20) -> None:
    pause = threading.Event()
    for _ in range(int(seconds / 0.05)):
        if is_true():
            return
        pause.wait(0.05)
    pytest.fail("what was waited for did not happen")


def is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def served(port: int, workers: int = 1) -> Iterator["subprocess.Popen[bytes]"]:
    """The web server on the test's own database and Redis."""
    database = settings.DATABASE_URL.rpartition("/")[0]
    env = os.environ | {
        "JUDGE_ENV": "local",
        "JUDGE_ENV_FILE": os.devnull,
        "DJANGO_SETTINGS_MODULE": "judge_site.settings",
        "SECRET_KEY": settings.SECRET_KEY,
        "DATABASE_URL": f"{database}/{connection.settings_dict['NAME']}",
        "REDIS_URL": settings.REDIS_URL,
    }
    program = str(Path(sys.executable).with_name("granian"))
    where = ("--interface", "asginl", "--port", str(port), "--workers", str(workers))
    argv = (program, *where, "--log-level", "error", "judge_site.asgi:application")
    with subprocess.Popen(argv, cwd=BASE_DIR, env=env, start_new_session=True) as process:
        try:
            wait_for(lambda: is_open(port))
            yield process
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


class Follower:
    """A client that follows in a thread of its own, as a terminal does."""

    def __init__(self, port: int, row: Submission, token: str) -> None:
        self.seen: list[Status] = []
        self._judge = Judge(f"http://127.0.0.1:{port}", token)
        self._first = Status.of(snapshot(row).status)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        for status in self._judge.follow(self._first):
            self.seen.append(status)

    def end(self) -> list[str]:
        self._thread.join(20)
        assert not self._thread.is_alive(), self.seen
        done = [status.cases_done for status in self.seen]
        assert done == sorted(done), "progress went back"
        return [state for state, _ in itertools.groupby(status.state for status in self.seen)]


class TestFollowing:
    def test_works_over_several_web_processes(self, submission: Submission, user: User) -> None:
        port = free_port()
        with served(port, workers=2):
            crowd = [Follower(port, submission, token_of(user)) for _ in range(12)]
            wait_for(lambda: listeners() >= 1)
            held = claim(submission)
            store.publish(snapshot(held, phase="testing", cases_done=1))
            wait_for(lambda: all(one.seen[-1].state == "running" for one in crowd))
            Submission.objects.finish(held, verdict="accepted", cases_done=1)
            held.refresh_from_db()
            store.publish(snapshot(held))

            assert {tuple(one.end()) for one in crowd} == {("queued", "running", "done")}

    def test_survives_a_restart_of_the_web_process(
        self, submission: Submission, user: User
    ) -> None:
        port = free_port()
        with served(port) as first:
            follower = Follower(port, submission, token_of(user))
            wait_for(lambda: listeners() >= 1)
            held = claim(submission)
            store.publish(snapshot(held, phase="testing", cases_done=3))
            wait_for(lambda: follower.seen[-1].state == "running")
            os.killpg(first.pid, signal.SIGKILL)
            first.wait()
        with served(port):
            Submission.objects.finish(held, verdict="accepted", cases_done=9)
            held.refresh_from_db()
            store.publish(snapshot(held))

            assert follower.end() == ["queued", "running", "done"]

    def test_survives_the_loss_of_redis_connections(
        self, submission: Submission, user: User
    ) -> None:
        port = free_port()
        with served(port):
            follower = Follower(port, submission, token_of(user))
            wait_for(lambda: listeners() >= 1)
            for one in redis_client.client().client_list():
                if int(one["psub"]):
                    redis_client.client().client_kill_filter(_id=one["id"])
            finish(submission)

            assert follower.end() in (["queued", "done"], ["queued", "running", "done"])


class TestSocket:
    def test_tells_and_closes(self, submission: Submission, user: User) -> None:
        port = free_port()
        protocols = ["judge", f"token.{token_of(user)}"]

        async def run() -> tuple[list[str], int | None]:
            url = f"ws://127.0.0.1:{port}/ws/submissions/{submission.pk}/"
            async with connect(url, subprotocols=protocols) as client:  # type: ignore[arg-type]
                assert client.subprotocol == "judge"
                await (await client.ping())
                first = json.loads(await client.recv())["state"]
                await asyncio.to_thread(finish_elsewhere, submission)
                others = [json.loads(message)["state"] async for message in client]
            return [first, *others], client.close_code

        with served(port):
            assert asyncio.run(run()) == (["queued", "done"], 1000)

    @pytest.mark.parametrize(
        ("headers", "code"),
        [
            ({"Authorization": "Token nonsense"}, 4401),
            ({"Origin": "http://evil.example"}, 4403),
        ],
    )
    def test_is_closed_with_a_reason(
        self, submission: Submission, headers: dict[str, str], code: int
    ) -> None:
        port = free_port()
        url = f"ws://127.0.0.1:{port}/ws/submissions/{submission.pk}/"
        with (
            served(port),
            connect_now(url, additional_headers=headers) as client,
            pytest.raises(ConnectionClosed) as caught,
        ):
            client.recv(timeout=10)

        assert caught.value.rcvd is not None
        assert (caught.value.rcvd.code, bool(caught.value.rcvd.reason)) == (code, True)


def finish_elsewhere(row: Submission) -> None:
    """In a thread of its own, which takes its connection along when it ends."""
    finish(row)
    connections.close_all()


def listeners() -> int:
    """A web process has one subscription, from the first request on."""
    return int(redis_client.client().pubsub_numpat())
