"""The whole judge as real processes, on the test's own database and broker."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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
from submissions.intake import orders
from submissions.models import Submission
from submissions.queue import wake_ups
from submissions.status import redis_client, store

QUEUES = (
    *(f"judge.{slug}" for slug in ("python3", "c", "cpp", "java", "javascript")),
    "housekeeping",
)
STATE_KEYS = ("turn:sweep", wake_ups.WAITING, wake_ups.REJUDGES, store.PACE)
LEASE_S = 4
Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Site:
    """Starts processes of the judge."""

    folder: Path
    env: dict[str, str]

    def start(self, program: str, *argv: str, **env: str) -> Process:
        """A process in a session of its own; what it says goes to a log."""
        command = [str(Path(sys.executable).parent / program), *argv]
        with self.log(program, str(time.monotonic_ns())).open("wb") as output:
            return subprocess.Popen(
                command,
                cwd=BASE_DIR,
                env={**self.env, **env},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    @contextmanager
    def running(self, program: str, *argv: str, **env: str) -> Iterator[Process]:
        """The process; asked to end when the block ends, then made to."""
        process = self.start(program, *argv, **env)
        try:
            yield process
        finally:
            stop(process)

    def worker(self, name: str, *, slots: int = 2, **env: Any) -> Any:
        options = ("-c", str(slots), "-n", f"{name}@%h", "--without-mingle", "--without-gossip")
        return self.running("celery", "-A", "judge_site", "worker", *options, **env)

    def web(self, host: str = "127.0.0.1", **env: str) -> Any:
        """A web server on a free port."""
        return self.web_at(free_port(), host, **env)

    @contextmanager
    def web_at(self, port: int, host: str = "127.0.0.1", **env: str) -> Iterator[str]:
        """A web server on this port; its address."""
        address = ("--host", host, "--port", str(port))
        with self.running(
            "granian", "--interface", "asgi", *address, "judge_site.asgi:application", **env
        ):
            url = f"http://127.0.0.1:{port}"
            until(lambda: is_ready(url), seconds=20)
            yield url

    def log(self, program: str, name: str) -> Path:
        return self.folder / f"{program}-{name}.log"

    def logs(self) -> str:
        return "\n".join(
            f"--- {path.name}\n{path.read_text(errors='replace')[-4000:]}"
            for path in sorted(self.folder.glob("*.log"))
        )


def web_command(application: str = "judge_site.asgi:application") -> str:
    """The shell command of deploy/Procfile that serves this application on $PORT."""
    lines = (BASE_DIR / "deploy" / "Procfile").read_text().splitlines()
    command = next(line for line in lines if line.startswith("web:")).removeprefix("web:").strip()
    assert command.endswith(" judge_site.asgi:application")
    return command.replace("judge_site.asgi:application", application)


def stop(process: Process) -> None:
    process.send_signal(signal.SIGCONT)
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        kill(process)


def kill(process: Process) -> None:
    """As when the power of the host fails: nothing of the process group can say good-bye."""
    signal_all(process, signal.SIGKILL)
    process.wait()


def signal_all(process: Process, number: signal.Signals) -> None:
    os.killpg(process.pid, number)


def until(is_true: Callable[[], Any], *, seconds: float) -> float:
    """Wait for it, bounded; returns how long it took."""
    started = time.monotonic()
    pause = threading.Event()
    while not is_true():
        if time.monotonic() > started + seconds:
            pytest.fail(f"what was waited for did not happen within {seconds} s")
        pause.wait(0.05)
    return time.monotonic() - started


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def is_ready(url: str) -> bool:
    try:
        return requests.get(f"{url}/readyz", timeout=5).ok
    except requests.ConnectionError:
        return False


def boxes_of(worker: Process) -> set[str]:
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


def submit(user_id: int, source: str, *, language: str = "python3", problem: str = "sums") -> Any:
    order = orders.Order(
        user_id=user_id,
        problem=Problem.objects.get(slug=problem),
        language=language,
        source=source,
    )
    return orders.submit(order)


def is_state(row: Submission, state: str) -> bool:
    return Submission.objects.filter(pk=row.pk, state=state).exists()


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


def import_problems(folder: Path) -> None:
    """`sums` and `hello`, in the database of this process."""
    sums = {
        "sample/1": ("1 2\n", "3\n"),
        "secret/1": ("3 4\n", "7\n"),
        "secret/2": ("0 0\n", "0\n"),
    }
    hello = {"secret/1": ("", "hello\n")}
    folders = [
        write_package(folder / "sums", sums, 3),
        write_package(folder / "hello", hello, 3),
    ]
    call_command("import_problem", *(str(one) for one in folders), verbosity=0)


@contextmanager
def site_in(folder: Path, settings: Any) -> Iterator[Site]:
    """A site whose test data, cache and logs are in a folder."""
    storage = folder / "storage"
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
        "RUNNER_CACHE_DIR": str(folder / "cache"),
        "RUNNER_LANGUAGES": "python3,c,cpp",
        "SUBMIT_RATE_PER_MINUTE": "100000",
        "ADDRESS_RATE_PER_MINUTE": "100000",
        "LEASE_S": str(LEASE_S),
        "PYTHONWARNINGS": "ignore",
    }
    with ExitStack() as stack:
        redis_client.client.cache_clear()
        redis_client.breaker.cache_clear()
        redis_client.client().delete(*QUEUES, *STATE_KEYS)
        stack.callback(lambda: redis_client.client().delete(*QUEUES, *STATE_KEYS))
        site = Site(folder, env)
        stack.callback(lambda: print(site.logs()))  # noqa: T201 - shown when a test fails
        yield site
