"""Several workers at once: who gets what, and what is known of them."""

import socket
from collections import Counter

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from submissions.models import Submission, Worker
from tests.factories import make_user, token_of
from tests.stack import Site, is_state, submit, until

pytestmark = pytest.mark.django_db(transaction=True)

TIMED = {"RUNNER_SANDBOX": "tests.recovery.timed.make_sandbox", "PYTHONPATH": "."}


def all_done() -> bool:
    return not Submission.objects.exclude(state="done").exists()


def ready(count: int) -> bool:
    return Worker.objects.alive().exclude(languages={}).count() == count


class TestShares:
    def test_follow_the_number_of_slots(self, site: Site) -> None:
        users = [make_user(f"user{number}") for number in range(7)]
        with (
            site.worker("one", slots=1, **TIMED),
            site.worker("two", slots=2, **TIMED),
            site.worker("four", slots=4, **TIMED),
        ):
            until(lambda: ready(3), seconds=40)
            for number in range(210):
                submit(users[number % 7].pk, "# wait 0.1")
            until(all_done, seconds=60)

        shares = Counter(
            name.partition("@")[0] for name in Submission.objects.values_list("worker", flat=True)
        )
        for name, slots in (("one", 1), ("two", 2), ("four", 4)):
            assert shares[name] == pytest.approx(210 * slots / 7, rel=0.1), shares


class TestFairness:
    def test_keeps_the_wait_of_another_user_below_twice_the_usual(self, site: Site) -> None:
        flooder, other = make_user("flooder"), make_user("other")

        def time_of_one() -> float:
            row = submit(other.pk, "# wait 0.1")
            return until(lambda: is_state(row, "done"), seconds=20)

        with site.worker("w1", slots=2, **TIMED):
            until(lambda: ready(1), seconds=40)
            alone = sorted(time_of_one() for _ in range(7))[3]
            for _ in range(150):
                submit(flooder.pk, "# wait 0.1")
            beside = sorted(time_of_one() for _ in range(7))[3]
            assert not all_done(), "the flood was over too soon to be measured by"

        assert beside < 2 * alone


class TestLanguages:
    def test_go_to_workers_that_serve_them(self, site: Site, user: User) -> None:
        row = submit(user.pk, "# wait 0", language="c")
        with site.worker("w1", slots=2, **TIMED | {"RUNNER_LANGUAGES": "python3"}):
            other = submit(user.pk, "# wait 0")
            until(lambda: is_state(other, "done"), seconds=30)

        row.refresh_from_db()
        assert (row.state, row.attempt) == ("queued", 0)


class TestRegistry:
    @pytest.mark.slow
    def test_tells_two_unnamed_workers_apart_and_what_they_judge(
        self, site: Site, user: User
    ) -> None:
        boss = APIClient()
        boss.credentials(HTTP_AUTHORIZATION=f"Token {token_of(make_user('boss', is_staff=True))}")
        argv = ("-A", "judge_site", "worker", "-c", "1", "--without-mingle", "--without-gossip")
        with site.running("celery", *argv, **TIMED), site.running("celery", *argv, **TIMED):
            until(lambda: ready(2), seconds=40)
            row = submit(user.pk, "# wait 2")
            until(lambda: is_state(row, "running"), seconds=20)
            workers = boss.get("/api/v1/workers/").json()

        assert len({worker["name"] for worker in workers}) == 2
        assert {(one["host"], one["slots"], one["status"]) for one in workers} == {
            (socket.gethostname(), 1, "ok")
        }
        assert all(one["languages"]["c"]["image"] == "sha256:gcc" for one in workers)
        judging = [work for worker in workers for work in worker["judging"]]
        assert [(work["id"], work["problem"]) for work in judging] == [(str(row.pk), "sums")]
        assert set(Worker.objects.values_list("status", flat=True)) == {"stopped"}

    def test_is_for_staff(self, user: User) -> None:
        client = APIClient()
        client.credentials(HTTP_AUTHORIZATION=f"Token {token_of(user)}")

        assert client.get("/api/v1/workers/").status_code == 403
