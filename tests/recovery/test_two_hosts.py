"""A worker on a host of its own: it reaches PostgreSQL, Redis and the web server over a network.

Web server, PostgreSQL and Redis are in one network namespace, the worker in another; test data
comes from the web server. Docker Engine's socket is a file, which both hosts happen to see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.recovery.hosts import Host, two_hosts
from tests.recovery.proxy import opened
from tests.recovery.town import Town, town_in
from tests.stack import Process, until

pytestmark = [pytest.mark.docker, pytest.mark.slow]

RIGHT = "print(sum(map(int, input().split())))"
ENDLESS = "while True: pass"
SERVERS = ("DATABASE_URL", "REDIS_URL")
TOKEN = "a token for the workers of this test"


@pytest.fixture
def hosts() -> Iterator[tuple[Host, Host]]:
    with two_hosts() as pair:
        yield pair


def port_of(url: str) -> int:
    return urlsplit(url).port or 0


@contextmanager
def serving(town: Town, host: Host) -> Iterator[str]:
    """The web server, and all that a worker needs, open to the other host; its address there."""
    names = f"localhost,127.0.0.1,{host.address}"
    with town.site.web("0.0.0.0", BLOB_TOKEN=TOKEN, ALLOWED_HOSTS=names) as url:  # noqa: S104
        database, broker = (port_of(town.site.env[name]) for name in SERVERS)
        with opened(host.address, database), opened(host.address, broker):
            town.sign_up(url)
            yield f"http://{host.address}:{port_of(url)}"


@contextmanager
def far_worker(town: Town, near: Host, far: Host, web: str) -> Iterator[Process]:
    env = {name: town.site.env[name].replace("127.0.0.1", near.address) for name in SERVERS}
    env |= {
        "BLOB_URL": web,
        "BLOB_TOKEN": TOKEN,
        "STORAGE_DIR": "/nonexistent",
        "RUNNER_CACHE_DIR": str(town.site.folder / "far-cache"),
    }
    with far.entered(), town.site.worker("far", slots=2, **env) as worker, near.entered():
        yield worker


class TestTwoHosts:
    def test_judge_together(self, hosts: tuple[Host, Host], tmp_path: Path) -> None:
        near, far = hosts
        with (
            near.entered(),
            town_in(tmp_path) as town,
            serving(town, near) as web,
            far_worker(town, near, far, web),
        ):
            posted = [town.post(source) for source in (RIGHT, "print(7)", RIGHT)]
            verdicts = town.verdicts(posted, seconds=40)

        assert verdicts == ["accepted", "wrong_answer", "accepted"]
        assert list((town.site.folder / "far-cache" / "data").glob("??/??/*"))

    def test_lose_sight_of_each_other_and_nothing_else(
        self, hosts: tuple[Host, Host], tmp_path: Path
    ) -> None:
        near, far = hosts
        with (
            near.entered(),
            town_in(tmp_path) as town,
            serving(town, near) as web,
            far_worker(town, near, far, web),
        ):
            row = town.post(ENDLESS)
            until(lambda: town.status(row).get("state") == "running", seconds=30)
            far.plug(is_in=False)
            with town.site.worker("near", slots=1):
                assert town.verdicts([row], seconds=25) == ["time_limit_exceeded"]
                before = town.session.get(f"{row}/", timeout=10).json()
            far.plug(is_in=True)
            later = town.post(RIGHT)
            assert town.verdicts([later], seconds=60) == ["accepted"]
            assert town.session.get(f"{row}/", timeout=10).json() == before
