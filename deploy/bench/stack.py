"""A stack of our own for load tests: own database, own Redis database, own web and workers.

The servers are those of `make up`; nothing of the running judge is touched. Used once a process,
since Django can only be set up once.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2  # type: ignore[import-untyped]
import redis

from deploy.bench.processes import family

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = Path(__file__).resolve().parent / "bench-hello"
DATABASE = "judge_bench"
REDIS_DATABASE = 8
START_S = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """A process that we started, and where it listens."""

    process: "subprocess.Popen[bytes]"
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pids(self) -> list[int]:
        return family(self.process.pid)


@dataclass(frozen=True, slots=True)
class Stack:
    """What the load tests work on: a problem, and a token of staff."""

    token: str
    user_id: int
    problem: Any

    @contextmanager
    def web(self, target: str = "judge_site.asgi:application") -> Iterator[Server]:
        """The web server as the Procfile has it, one process."""
        interface = "wsgi" if target.endswith(":view") else "asginl"
        port = _free_port()
        argv = (
            "granian",
            "--interface",
            interface,
            "--ws",
            "--port",
            str(port),
            "--no-log",
            target,
        )
        with _running(*argv) as process:
            _await_port(port, process)
            yield Server(process, port)

    @contextmanager
    def workers(self, slots: int) -> Iterator[Server]:
        """Workers that run nothing."""
        argv = ("celery", "-A", "judge_site", "worker", "-c", str(slots), "-n", "bench@%h")
        quiet = ("--without-gossip", "--without-mingle", "--loglevel", "error")
        with _running(*argv, *quiet) as process:
            yield Server(process)


@contextmanager
def stack() -> Iterator[Stack]:
    """Make the databases, set Django up on them in this process, and drop them at the end."""
    from judge_site import env  # noqa: PLC0415 - reads what `make up` wrote

    servers = env.env_secret("DATABASE_URL"), env.env_secret("REDIS_URL")
    _recreate(servers[0])
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "judge_site.settings",
        "DATABASE_URL": urlsplit(servers[0])._replace(path=f"/{DATABASE}").geturl(),
        "REDIS_URL": urlsplit(servers[1])._replace(path=f"/{REDIS_DATABASE}").geturl(),
        "RUNNER_SANDBOX": "deploy.bench.stub.make_sandbox",
        "RUNNER_CACHE_DIR": str(ROOT / "var" / "cache" / "bench"),
        "MAX_QUEUED": "1000000",
        "MAX_SOCKETS": "100000",
        "LOG_LEVEL": "ERROR",
    }
    try:
        yield _prepare()
    finally:
        from django.db import connections  # noqa: PLC0415

        connections.close_all()
        redis.Redis.from_url(os.environ["REDIS_URL"]).flushdb()
        _drop(servers[0])


def _prepare() -> Stack:
    import django  # noqa: PLC0415 - set up here, with our environment
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("import_problem", str(PACKAGE), stdout=Path(os.devnull).open("w"))  # noqa: SIM115
    from django.contrib.auth.models import User  # noqa: PLC0415
    from rest_framework.authtoken.models import Token  # noqa: PLC0415

    from problems.models import Problem  # noqa: PLC0415

    user = User.objects.create(username="bench", is_staff=True)
    return Stack(Token.objects.create(user=user).key, user.pk, Problem.objects.get())


def _recreate(url: str) -> None:
    _drop(url)
    _execute(url, f"CREATE DATABASE {DATABASE}")


def _drop(url: str) -> None:
    _execute(url, f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")


def _execute(url: str, statement: str) -> None:
    connection = psycopg2.connect(url)
    connection.autocommit = True
    try:
        connection.cursor().execute(statement)
    finally:
        connection.close()


@contextmanager
def _running(program: str, *argv: str) -> Iterator["subprocess.Popen[bytes]"]:
    command = [str(Path(sys.executable).parent / program), *argv]
    log = (ROOT / "var" / "log" / f"bench-{program}.log").open("wb")
    with log, subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await_port(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise OSError("The benchmark's web server did not start: see var/log/bench-granian.log.")
