"""Rotating a token, logging out everywhere, changing a password."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from accounts.models import Session
from accounts.throttles import AccountThrottle, LoginThrottle
from tests.factories import token_of

pytestmark = pytest.mark.django_db

TOKEN, ROTATE = "/api/v1/auth/token/", "/api/v1/auth/token/rotate/"
LOGOUT, PASSWORD_PATH = "/api/v1/auth/logout/", "/api/v1/auth/password/"
OWN = "/api/v1/submissions/"
PASSWORD, NEW = "correct-horse-9", "battery-staple-8"


@pytest.fixture(autouse=True)
def own_cache(settings: Any, request: pytest.FixtureRequest) -> None:
    backend = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": request.node.nodeid}}


@pytest.fixture
def user() -> User:
    return User.objects.create_user("ada", password=PASSWORD)


@pytest.fixture
def client(user: User) -> APIClient:
    """Sends the token."""
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {token_of(user)}")
    return client


@pytest.fixture
def browser(user: User) -> Client:
    """Has a session."""
    client = Client()
    client.force_login(user)
    return client


def is_let_in(client: Any) -> bool:
    return bool(client.get(OWN).status_code == 200)


def change(client: Any, current: str, new: str = NEW) -> Any:
    body = {"current_password": current, "new_password": new}
    return (
        client.post(PASSWORD_PATH, body, content_type="application/json")
        if type(client) is Client
        else client.post(PASSWORD_PATH, body)
    )


@pytest.mark.parametrize("path", [ROTATE, LOGOUT, PASSWORD_PATH])
def test_strangers_change_nothing(path: str) -> None:
    answer = APIClient().post(path, {})

    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")


def test_a_user_is_told_who_they_are(client: APIClient) -> None:
    assert client.get("/api/v1/users/me/").json() == {"username": "ada", "is_staff": False}
    assert APIClient().get("/api/v1/users/me/").status_code == 401


class TestRotate:
    def test_replaces_the_token_and_keeps_sessions(
        self, client: APIClient, browser: Client, user: User
    ) -> None:
        old = token_of(user)

        new = client.post(ROTATE).json()["token"]

        assert new != old
        assert Token.objects.get(user=user).key == new
        assert not is_let_in(client)
        assert is_let_in(browser)

    def test_makes_one_for_a_user_who_has_none(self, browser: Client, user: User) -> None:
        assert browser.post(ROTATE).json() == {"token": token_of(user)}

    def test_is_not_to_be_done_all_day(self, browser: Client) -> None:
        answers = [browser.post(ROTATE) for _ in range(AccountThrottle.limit + 1)]

        assert [one.status_code for one in answers] == [200] * AccountThrottle.limit + [429]


class TestLogout:
    def test_ends_every_session_and_the_token(
        self, client: APIClient, browser: Client, user: User
    ) -> None:
        other = Client()
        other.force_login(user)
        stranger = Client()
        stranger.force_login(User.objects.create_user("eve"))

        assert browser.post(LOGOUT).status_code == 204

        assert [is_let_in(one) for one in (browser, other, client)] == [False] * 3
        assert is_let_in(stranger)
        assert not Token.objects.filter(user=user).exists()

    def test_the_right_password_lets_in_again(self, client: APIClient) -> None:
        assert client.post(LOGOUT).status_code == 204

        answer = client.post(TOKEN, {"username": "ada", "password": PASSWORD})

        assert answer.status_code == 200


class TestPassword:
    def test_is_changed_and_everything_else_is_logged_out(
        self, client: APIClient, browser: Client, user: User
    ) -> None:
        answer = change(client, PASSWORD)

        user.refresh_from_db()
        assert user.check_password(NEW)
        assert answer.json() == {"token": token_of(user)}
        assert not is_let_in(client)
        assert not is_let_in(browser)

    def test_keeps_the_session_that_changed_it(self, browser: Client, user: User) -> None:
        other = Client()
        other.force_login(user)

        assert change(browser, PASSWORD).status_code == 200

        assert is_let_in(browser)
        assert not is_let_in(other)
        assert Session.objects.get().user_id == user.pk

    def test_needs_the_current_one(self, client: APIClient, user: User) -> None:
        answer = change(client, "wrong")

        assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password")
        user.refresh_from_db()
        assert user.check_password(PASSWORD)
        assert is_let_in(client)

    @pytest.mark.parametrize("new", ["short", "1234567890", "", "x" * 129])
    def test_has_to_be_a_good_one(self, client: APIClient, new: str) -> None:
        answer = change(client, PASSWORD, new)

        assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
        assert set(answer.json()["fields"]) == {"new_password"}

    def test_is_guessed_no_faster_than_at_the_door(self, client: APIClient) -> None:
        for _ in range(LoginThrottle.limit):
            client.post(TOKEN, {"username": " ADA", "password": "wrong"})

        assert change(client, PASSWORD).status_code == 429
