"""Who may submit how much: only accepted orders count, each user for themselves."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.api.http_codes import STATUSES
from submissions.intake import orders, rejections
from submissions.intake.admission import Admission, Applicant, network_of
from submissions.models import Submission
from submissions.queue import wake_ups
from submissions.status import redis_client
from tests.factories import make_problem, make_user
from tests.submissions.answers import code_of

ClientOf = Any  # tests/submissions/conftest.py
BODY = {"language": "python3", "source": "print(3)"}
SUBMIT = "/api/v1/problems/sums/submissions/"
CLASS = 60


@pytest.fixture(autouse=True)
def nothing_counted(problem: Problem, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A problem to submit to; all of a test is in one minute."""
    del problem
    now = time.time() // 60 * 60 + 20
    monkeypatch.setattr("submissions.intake.admission.time", SimpleNamespace(time=lambda: now))
    _forget_counts()
    yield
    _forget_counts()


def post(client: APIClient, **change: Any) -> Any:
    return client.post(SUBMIT, {**BODY, **change})


def make_old(user: User) -> User:
    user.date_joined = timezone.now() - timedelta(days=2)
    user.save()
    return user


def limit(settings: Any, **limits: int) -> None:
    settings.JUDGE = {**settings.JUDGE, **limits}


class TestUserRate:
    def test_is_told_with_every_answer(self, client: APIClient, settings: Any) -> None:
        limit(settings, submit_rate=2)

        answers = [post(client) for _ in range(3)]

        assert [answer.status_code for answer in answers] == [202, 202, 429]
        assert [answer["X-RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
        assert {answer["X-RateLimit-Limit"] for answer in answers} == {"2"}
        assert code_of(answers[2]) == (429, "too_many_requests")
        assert answers[2]["Retry-After"] == answers[2]["X-RateLimit-Reset"] == "41"
        assert "You may submit 2 times a minute" in answers[2].json()["detail"]

    def test_counts_no_order_that_is_refused_and_no_reading(
        self, client: APIClient, settings: Any
    ) -> None:
        limit(settings, submit_rate=1)
        for _ in range(3):
            assert post(client, language="cobol").status_code == 400
            assert post(client, source="").status_code == 400
            assert client.get(SUBMIT).status_code == 405
            assert client.get("/api/v1/submissions/").status_code == 200

        assert post(client).status_code == 202
        assert post(client).status_code == 429

    def test_counts_an_order_that_is_sent_again_once(
        self, client: APIClient, settings: Any
    ) -> None:
        limit(settings, submit_rate=2)
        key = {"Idempotency-Key": "k"}
        first = client.post(SUBMIT, BODY, headers=key)
        again = client.post(SUBMIT, BODY, headers=key)
        assert (first.status_code, again.status_code) == (202, 202)
        assert again["X-RateLimit-Remaining"] == "1"

        assert post(client).status_code == 202
        assert post(client).status_code == 429
        late = client.post(SUBMIT, BODY, headers=key)  # its answer may have been lost
        assert late.json()["id"] == first.json()["id"]

    @pytest.mark.django_db(transaction=True)
    def test_holds_for_orders_at_the_same_moment(self, user: User, settings: Any) -> None:
        limit(settings, submit_rate=5)

        def enter(_: int) -> bool:
            try:
                Admission(Applicant(user.pk, "192.0.2.1")).enter()
            except rejections.TooFastError:
                return False
            return True

        with ThreadPoolExecutor(10) as pool:
            assert sum(pool.map(enter, range(40))) == 5

    def test_is_not_for_staff(self, client_of: ClientOf, staff: User, settings: Any) -> None:
        limit(settings, submit_rate=1, address_rate=1)
        boss = client_of(staff)

        answers = [post(boss) for _ in range(3)]

        assert {answer.status_code for answer in answers} == {202}
        assert "X-RateLimit-Limit" not in answers[0]


class TestOneAddress:
    def test_lets_a_classroom_of_new_users_pass(self, client_of: ClientOf, settings: Any) -> None:
        """With the limits that a site begins with: 30 orders in a minute of each."""
        limit(settings, submit_rate=30, address_rate=1_800)
        pupils = [make_user(f"pupil{number}") for number in range(CLASS)]

        answers = [post(client_of(pupil)) for pupil in pupils]
        for pupil in pupils * 29:
            Admission(Applicant.of(pupil, "127.0.0.1")).enter()

        assert {answer.status_code for answer in answers} == {202}
        assert {answer["X-RateLimit-Limit"] for answer in answers} == {"30"}
        assert code_of(post(client_of(pupils[0]))) == (429, "too_many_requests")

    def test_is_bounded_for_accounts_of_today(self, client_of: ClientOf, settings: Any) -> None:
        limit(settings, address_rate=3)
        made = [post(client_of(make_user(f"fresh{number}"))) for number in range(4)]

        assert [answer.status_code for answer in made] == [202, 202, 202, 429]
        assert code_of(made[3]) == (429, "too_many_from_address")
        assert made[3]["X-RateLimit-Limit"] == "3"
        assert "from one address" in made[3].json()["detail"]
        assert post(client_of(make_old(make_user("known")))).status_code == 202

    def test_is_what_the_trusted_proxy_saw(self, client_of: ClientOf, settings: Any) -> None:
        limit(settings, address_rate=1)
        first, second, third = (client_of(make_user(name)) for name in ("a1", "a2", "a3"))
        forged = {"X-Forwarded-For": "198.51.100.7"}

        assert first.post(SUBMIT, BODY).status_code == 202
        assert second.post(SUBMIT, BODY, headers=forged).status_code == 429
        settings.TRUST_PROXY = True
        assert third.post(SUBMIT, BODY, headers=forged).status_code == 202

    @pytest.mark.parametrize(
        ("address", "network"),
        [
            ("192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("nonsense" * 50, ("nonsense" * 50)[:100]),
        ],
    )
    def test_is_a_network_in_ipv6(self, address: str, network: str) -> None:
        assert network_of(address) == network


class TestQueueBound:
    def test_answers_503(self, client: APIClient, settings: Any) -> None:
        limit(settings, max_queued=1)
        redis_client.client().rpush("judge.c", "a message")

        answer = post(client)

        assert code_of(answer) == (503, "queue_full")
        assert int(answer["Retry-After"]) > 0

    def test_counts_rows_whose_wake_ups_are_lost(self, client: APIClient, settings: Any) -> None:
        limit(settings, max_queued=5)
        wake_ups.tell_waiting(5, 0)

        assert code_of(post(client)) == (503, "queue_full")

    def test_counts_no_wake_ups_for_rejudgings(self, client: APIClient, settings: Any) -> None:
        limit(settings, max_queued=5)
        redis_client.client().rpush("judge.python3", *["a message"] * 50)
        wake_ups.tell_waiting(0, 50)

        assert post(client).json()["position"] == 1


class TestCost:
    def test_is_one_round_trip(self, user: User, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = []
        Admission(Applicant(user.pk, "192.0.2.1")).enter()  # the script is there from now on
        connection_pool = redis_client.client().connection_pool
        original = connection_pool.get_connection

        def get_connection(*args: Any, **options: Any) -> Any:
            asked.append(args)
            return original(*args, **options)

        monkeypatch.setattr(connection_pool, "get_connection", get_connection)
        Admission(Applicant(user.pk, "192.0.2.1", is_new=True)).enter()

        assert len(asked) == 1

    @pytest.mark.usefixtures("redis_down")
    def test_without_redis_everybody_passes(self, client: APIClient, settings: Any) -> None:
        limit(settings, submit_rate=1)

        assert {post(client).status_code for _ in range(3)} == {202}


def test_every_reason_has_a_status() -> None:
    reasons = rejections.SubmissionRejectedError.__subclasses__()

    assert {reason.code for reason in reasons} == set(STATUSES)


def test_what_the_database_refuses_is_given_back(
    user: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import DatabaseError

    limit(settings, submit_rate=1)
    order = orders.Order(user_id=user.pk, problem=make_problem("one"), language="c", source="x")
    monkeypatch.setattr(Submission, "take_turn", lambda _: (_ for _ in ()).throw(DatabaseError))
    with pytest.raises(DatabaseError):
        orders.submit(order, Admission(Applicant(user.pk, "192.0.2.1")))

    Admission(Applicant(user.pk, "192.0.2.1")).enter()


def _forget_counts() -> None:
    for key in redis_client.client().scan_iter("submit:*"):
        redis_client.client().delete(key)
