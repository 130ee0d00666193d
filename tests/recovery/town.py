"""A judge on a PostgreSQL and a Redis of its own, which a test may stop and start as it likes."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from redis import Redis

from deploy.local import home, postgres, redis_server, services_env
from deploy.local.layout import Layout
from judge_site.env import BASE_DIR
from tests.stack import Site, until, write_package

SUMS = {"sample/1": ("1 2\n", "3\n"), "secret/1": ("3 4\n", "7\n")}


@dataclass(slots=True)
class Town:
    """The servers, and a client of the API as a user would write one."""

    site: Site
    layout: Layout
    place: home.Home
    url: str = ""
    token: str = ""
    session: requests.Session = field(default_factory=requests.Session)

    def stop_postgres(self) -> None:
        postgres.stop(self.layout, self.place)

    def start_postgres(self) -> None:
        postgres.ensure(self.layout, self.place)

    def stop_redis(self) -> None:
        redis_server.stop(self.place)

    def start_redis(self) -> None:
        redis_server.ensure(self.layout, self.place)

    def empty_redis(self) -> None:
        with Redis.from_url(self.site.env["REDIS_URL"]) as client:
            client.flushall()

    def manage(self, *argv: str) -> None:
        command = [sys.executable, "manage.py", *argv]
        subprocess.run(command, cwd=BASE_DIR, env=self.site.env, check=True, capture_output=True)

    def sign_up(self, url: str) -> None:
        self.url = url
        body = {"username": "ada", "password": "correct horse battery"}
        answer = self.session.post(f"{url}/api/v1/users/", json=body, timeout=10)
        self.session.headers["Authorization"] = f"Token {answer.json()['token']}"

    def post(self, source: str) -> str:
        """Submit a solution of `sums`; returns its address."""
        body = {"language": "python3", "source": source}
        path = f"{self.url}/api/v1/problems/sums/submissions/"
        answer = self.session.post(path, json=body, timeout=15)
        assert answer.status_code == 202, answer.text
        return f"{self.url}/api/v1/submissions/{answer.json()['id']}"

    def status(self, submission: str) -> dict[str, Any]:
        """The status; empty while nobody can tell it."""
        answer = self.session.get(f"{submission}/status/", timeout=15)
        return dict(answer.json()) if answer.ok else {}

    def verdicts(self, submissions: list[str], *, seconds: float) -> list[str]:
        """The verdicts, once all are there."""
        until(
            lambda: all(self.status(one).get("state") == "done" for one in submissions),
            seconds=seconds,
        )
        return [self.status(one)["verdict"] for one in submissions]


@contextmanager
def town_in(folder: Path, *, limit_s: int = 3) -> Iterator[Town]:
    layout = Layout(folder)
    layout.prepare()
    services_env.update(layout.services_env, {})
    place = home.prepare(layout)
    town = Town(Site(folder, {}), layout, place)
    try:
        town.start_postgres()
        town.start_redis()
        town.site = Site(folder, _environment(layout))
        town.manage("migrate", "--verbosity", "0")
        town.manage("import_problem", str(write_package(folder / "sums", SUMS, limit_s)))
        yield town
    finally:
        print(town.site.logs())  # noqa: T201 - shown when a test fails
        town.stop_redis()
        town.stop_postgres()
        if place.folder.parent == home.SHARED_STATE:
            shutil.rmtree(place.folder)


def _environment(layout: Layout) -> dict[str, str]:
    values = services_env.read(layout.services_env)
    assert urlsplit(values["DATABASE_URL"]).hostname == "127.0.0.1"
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "PYTHONWARNINGS": "ignore",
        "JUDGE_ENV_FILE": str(layout.services_env),
        "STORAGE_DIR": str(layout.var / "storage"),
        "RUNNER_CACHE_DIR": str(layout.var / "cache"),
        "RUNNER_LANGUAGES": "python3",
        "SUBMIT_RATE_PER_MINUTE": "100000",
        "LEASE_S": "4",
        **values,
    }
