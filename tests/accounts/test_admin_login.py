"""The admin's own log-in page: the third door, with the same counters as the other two."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
PASSWORD = "correct-horse-9"
GUESSES = 10


@pytest.fixture(autouse=True)
def own_cache(settings: Any, request: pytest.FixtureRequest) -> None:
    backend = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": request.node.nodeid}}


@pytest.fixture(autouse=True)
def chief() -> User:
    return User.objects.create_superuser("chief", password=PASSWORD)


def log_in(password: str) -> Any:
    return Client().post(LOGIN, {"username": "chief", "password": password, "next": "/admin/"})


def test_lets_staff_in() -> None:
    assert Client().get(LOGIN).status_code == 200
    assert log_in(PASSWORD)["Location"] == "/admin/"


def test_is_not_to_be_guessed() -> None:
    answers = [log_in("wrong").status_code for _ in range(GUESSES + 1)]

    assert answers == [200] * GUESSES + [429]
    refused = log_in(PASSWORD)
    assert (refused.status_code, int(refused["Retry-After"]) > 0) == (429, True)


@pytest.mark.parametrize("spelling", ["chief", " CHIEF ", "\uff43hief"])
def test_shares_its_guesses_with_tokens_however_a_name_is_spelt(spelling: str) -> None:
    body = {"username": spelling, "password": "wrong"}
    for _ in range(GUESSES):
        Client().post("/api/v1/auth/token/", body, "application/json")

    assert log_in(PASSWORD).status_code == 429


def test_shares_its_guesses_with_the_form_of_all_users() -> None:
    for _ in range(GUESSES):
        Client().post("/accounts/login/", {"login": "Chief ", "password": "wrong"})

    assert log_in(PASSWORD).status_code == 429


def test_a_name_with_spaces_around_it_logs_in_at_every_door() -> None:
    name = " chief"
    token = Client().post(
        "/api/v1/auth/token/", {"username": name, "password": PASSWORD}, "application/json"
    )
    form = Client().post("/accounts/login/", {"login": name, "password": PASSWORD})
    own = Client().post(LOGIN, {"username": name, "password": PASSWORD, "next": "/admin/"})

    assert [token.status_code, form.status_code, own.status_code] == [200, 302, 302]


def test_forgets_the_wrong_ones_once_the_right_one_came() -> None:
    for password in ["wrong", PASSWORD] * GUESSES:
        assert log_in(password).status_code in {200, 302}
