"""PostgreSQL, Redis, the engine, its boxes, the disk: each goes away for a while."""

import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import docker
import pytest
from django.contrib.auth.models import User

from submissions.models import Submission, Worker
from submissions.status import redis_client, store
from submissions.status.shapes import Snapshot
from tests.recovery.proxy import engine_proxy
from tests.recovery.town import Town, town_in
from tests.stack import Site, boxes_of, is_state, submit, until

RIGHT = "print(sum(map(int, input().split())))"
LINGERS = "import time; time.sleep(1.5); " + RIGHT
ENDLESS = "while True: pass"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path) as made:
        yield made


@pytest.mark.docker
class TestBroker:
    @pytest.mark.slow
    def test_that_is_emptied_loses_nothing(self, town: Town) -> None:
        with town.site.web() as url:
            town.sign_up(url)
            posted = [town.post(RIGHT) for _ in range(100)]
            town.empty_redis()
            with town.site.worker("w1"):
                assert set(town.verdicts(posted, seconds=60)) == {"accepted"}

    @pytest.mark.parametrize(
        "down_s", [3, pytest.param(60, marks=pytest.mark.slow)], ids=["briefly", "a minute"]
    )
    @pytest.mark.slow
    def test_that_is_away_keeps_nobody_from_posting(self, town: Town, down_s: int) -> None:
        with town.site.web() as url, town.site.worker("w1"):
            town.sign_up(url)
            before = [town.post(LINGERS) for _ in range(2)]
            town.stop_redis()
            during = [town.post(RIGHT) for _ in range(5)]
            threading.Event().wait(down_s)
            town.start_redis()

            assert set(town.verdicts(before + during, seconds=60)) == {"accepted"}


@pytest.mark.docker
@pytest.mark.slow
class TestDatabase:
    def test_that_is_restarted_costs_no_verdict(self, town: Town) -> None:
        with town.site.web() as url, town.site.worker("w1"):
            town.sign_up(url)
            posted = [town.post(source) for source in (LINGERS, RIGHT, LINGERS, "print(7)")]
            until(lambda: town.status(posted[0]).get("state") == "running", seconds=20)
            town.stop_postgres()
            town.start_postgres()

            wanted = ["accepted", "accepted", "accepted", "wrong_answer"]
            assert town.verdicts(posted, seconds=60) == wanted


@pytest.mark.docker
@pytest.mark.django_db(transaction=True)
class TestEngine:
    @pytest.mark.slow
    def test_that_goes_away_and_comes_back_is_worked_with_again(
        self, site: Site, user: User
    ) -> None:
        with engine_proxy() as engine, site.worker("w1", DOCKER_HOST=engine.url):
            first = submit(user.pk, RIGHT)
            until(lambda: is_state(first, "done"), seconds=20)
            row = submit(user.pk, ENDLESS)
            until(lambda: is_state(row, "running"), seconds=20)
            engine.cut()
            until(lambda: refusing("Docker Engine"), seconds=10)
            waiting = submit(user.pk, RIGHT)
            engine.mend()
            for one in (row, waiting):
                until(partial(is_state, one, "done"), seconds=40)
            until(lambda: not refusing(""), seconds=10)

        row.refresh_from_db()
        waiting.refresh_from_db()
        assert (row.verdict, waiting.verdict) == ("time_limit_exceeded", "accepted")
        assert waiting.crashes == 0

    @pytest.mark.slow
    def test_that_kills_boxes_costs_no_verdict(self, site: Site, user: User) -> None:
        with site.worker("w1", slots=1) as worker:
            row = submit(user.pk, LINGERS)
            until(lambda: is_testing(row), seconds=20)
            for box in boxes_of(worker):
                docker.from_env().api.kill(box)
            until(lambda: is_state(row, "done"), seconds=30)

        row.refresh_from_db()
        assert (row.verdict, row.crashes) == ("accepted", 1)


@pytest.mark.docker
@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
class TestDisk:
    def test_that_is_full_makes_the_worker_refuse_until_there_is_room(
        self, site: Site, user: User
    ) -> None:
        cache = site.folder / "small"
        cache.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(cache)], check=True)
        try:
            filler = cache / "filler"
            filler.write_bytes(b"x" * (38 << 20))
            options = {"RUNNER_CACHE_DIR": str(cache), "RUNNER_MIN_FREE_MB": "20"}
            with site.worker("w1", slots=2, **options):
                until(lambda: refusing("disk"), seconds=20)
                row = submit(user.pk, RIGHT)
                with site.worker("w2"):
                    until(lambda: is_state(row, "done"), seconds=20)
                late = submit(user.pk, RIGHT)
                filler.unlink()
                until(lambda: is_state(late, "done"), seconds=20)
        finally:
            subprocess.run(["umount", "-l", str(cache)], check=True)

        row.refresh_from_db()
        late.refresh_from_db()
        assert (row.verdict, row.attempt) == ("accepted", 1)
        assert row.worker.startswith("w2@")
        assert (late.verdict, late.worker[:3]) == ("accepted", "w1@")
        assert not Submission.objects.filter(crashes__gt=0).exists()


def is_testing(row: Submission) -> bool:
    """Whether its program runs, as pollers are told."""
    kept = redis_client.client().get(store.channel(row.pk))
    return isinstance(kept, bytes) and Snapshot.loads(kept).status["phase"] == "testing"


def refusing(reason: str) -> bool:
    return Worker.objects.filter(status=Worker.Status.REFUSING, reason__contains=reason).exists()
