"""The whole path with real processes: web server, broker, workers, boxes."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import docker
import pytest
import requests
from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import connection

from judge_site.env import BASE_DIR
from problems.models import Problem
from runners.boxes.spec import OWNER_LABEL
from submissions import events, intake
from submissions.models import Submission
from tests.factories import make_user, token_of

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

QUEUES = ("judge", "housekeeping")
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
LEASE_S = 4


@dataclass(frozen=True, slots=True)
class Site:
    """Starts processes of the judge on the test's own database and broker."""

    folder: Path
    env: dict[str, str]

    @contextmanager
    def running(self, program: str, *argv: str) -> Iterator["subprocess.Popen[bytes]"]:
        """The process, in a session of its own; asked to end, then made to."""
        command = [str(Path(sys.executable).parent / program), *argv]
        log = self.folder / f"{program}-{time.monotonic_ns()}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=BASE_DIR,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            stop(process)
            print(f"--- {' '.join(argv)}\n{log.read_text(errors='replace')[-5000:]}")  # noqa: T201

    def worker(self, name: str) -> Any:
        return self.running("celery", "-A", "judge_site", "worker", "-c", "2", "-n", f"{name}@%h")

    def beat(self) -> Any:
        schedule = str(self.folder / "schedule")
        return self.running("celery", "-A", "judge_site", "beat", "--schedule", schedule)

    @contextmanager
    def web(self) -> Iterator[str]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        address = ("--host", "127.0.0.1", "--port", str(port))
        with self.running(
            "granian", "--interface", "asgi", *address, "judge_site.asgi:application"
        ):
            url = f"http://127.0.0.1:{port}"
            until(lambda: is_ready(url), seconds=20)
            yield url


def stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        kill(process)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """As when the power of the host fails: nothing of the process group can say good-bye."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def until(is_true: Callable[[], Any], *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not is_true():
        if time.monotonic() > deadline:
            pytest.fail(f"what was waited for did not happen within {seconds} s")
        pause.wait(0.05)


def is_ready(url: str) -> bool:
    try:
        return requests.get(f"{url}/readyz", timeout=5).ok
    except requests.ConnectionError:
        return False


def boxes_of(worker: "subprocess.Popen[bytes]") -> set[str]:
    """The containers whose owner is a process of this worker."""
    found = set()
    for box in docker.from_env().api.containers(filters={"label": OWNER_LABEL}):
        owner = box["Labels"][OWNER_LABEL].rpartition("/")[2]  # host/pid of a worker's slot
        about = Path(f"/proc/{owner}/stat")
        if about.exists() and about.read_text().split()[3] == str(worker.pid):
            found.add(str(box["Id"]))
    return found


def containers() -> set[str]:
    return {str(box["Id"]) for box in docker.from_env().api.containers(all=True)}


@pytest.fixture
def site(tmp_path: Path, settings: Any) -> Iterator[Site]:
    storage = tmp_path / "storage"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": storage},
        },
    }
    database = urlsplit(django_settings.DATABASE_URL)
    env = {
        **os.environ,
        "JUDGE_ENV": "local",
        "JUDGE_ENV_FILE": os.devnull,
        "DJANGO_SETTINGS_MODULE": "judge_site.settings",
        "SECRET_KEY": django_settings.SECRET_KEY,
        "DATABASE_URL": database._replace(path=f"/{connection.settings_dict['NAME']}").geturl(),
        "REDIS_URL": django_settings.REDIS_URL,
        "STORAGE_DIR": str(storage),
        "RUNNER_CACHE_DIR": str(tmp_path / "cache"),
        "RUNNER_LANGUAGES": "python3,c",
        "SUBMIT_RATE_PER_MINUTE": "100000",
        "LEASE_S": str(LEASE_S),
    }
    events.client.cache_clear()
    events.client().delete(*QUEUES)
    yield Site(tmp_path, env)
    events.client().delete(*QUEUES)


def write_package(folder: Path, cases: dict[str, tuple[str, str]], limit_s: int) -> Path:
    files = {
        "problem.yaml": f"name: {folder.name}\nlicense: cc0\n",
        "problem_statement/problem.en.md": "Read, think, print.\n",
        ".timelimit": f"{limit_s}\n",
    }
    for name, (given, wanted) in cases.items():
        files |= {f"data/{name}.in": given, f"data/{name}.ans": wanted}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture
def problems(site: Site) -> None:
    sums = {
        "sample/1": ("1 2\n", "3\n"),
        "secret/1": ("3 4\n", "7\n"),
        "secret/2": ("0 0\n", "0\n"),
    }
    hello = {"secret/1": ("", "hello\n")}
    folders = [
        write_package(site.folder / "sums", sums, 3),
        write_package(site.folder / "hello", hello, 3),
    ]
    call_command("import_problem", *(str(folder) for folder in folders))


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
        assert events.queue_length() == 0
        assert boxes
        until(lambda: not boxes & containers(), seconds=10)


class TestKilledWorker:
    @pytest.mark.usefixtures("problems")
    def test_is_replaced_by_another_within_seconds(self, site: Site) -> None:
        with site.beat(), site.worker("w1") as first:
            row = intake.submit(
                intake.Order(
                    user_id=make_user().pk,
                    problem=Problem.objects.get(slug="sums"),
                    language="python3",
                    source=ENDLESS,
                )
            )
            until(lambda: Submission.objects.filter(pk=row.pk, state="running"), seconds=20)
            boxes = boxes_of(first)
            kill(first)
            killed = time.monotonic()
            with site.worker("w2"):
                until(lambda: Submission.objects.filter(pk=row.pk, state="done"), seconds=25)
                seconds = time.monotonic() - killed

        row.refresh_from_db()
        assert (row.verdict, row.attempt, row.crashes) == ("time_limit_exceeded", 2, 1)
        assert seconds < 15 + 3
        assert boxes
        until(lambda: not boxes & containers(), seconds=10)
