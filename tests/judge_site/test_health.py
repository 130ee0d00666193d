import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

from judge_site.version import PROJECT, version
from submissions.status import redis_client


@pytest.fixture
def redis_down(settings: Any) -> Iterator[None]:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()
    yield
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()


class TestAlive:
    def test_asks_nobody_and_shows_the_version(self) -> None:
        assert Client().get("/healthz").json() == {"status": "ok", "version": version()}

    def test_has_the_version_of_the_changelog(self) -> None:
        newest = re.search(
            r"^## \[([\d.]+)\]", (PROJECT.parent / "CHANGELOG.md").read_text(), re.MULTILINE
        )

        assert newest is not None
        assert version() == newest[1]


@pytest.mark.django_db
class TestReady:
    def test_is_200_when_both_answer(self) -> None:
        answer = Client().get("/readyz")

        assert (answer.status_code, answer.json()) == (200, {"database": "ok", "redis": "ok"})

    @pytest.mark.usefixtures("redis_down")
    def test_says_that_redis_is_down(self) -> None:
        answer = Client().get("/readyz")

        assert (answer.status_code, answer.json()) == (503, {"database": "ok", "redis": "down"})

    @pytest.mark.parametrize("error", [OperationalError, InterfaceError])
    def test_says_that_the_database_is_down(
        self, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
    ) -> None:
        def fail() -> None:
            raise error("away")

        monkeypatch.setattr(connection, "cursor", fail)

        answer = Client().get("/readyz")

        assert (answer.status_code, answer.json()) == (503, {"database": "down", "redis": "ok"})
