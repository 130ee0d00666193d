"""Logging in by form: both cookies in the redirect, as LeetCode's clients read them."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from tests.leetcode.desk import PASSWORD, Desk

LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def no_attempts() -> None:
    cache.clear()


def log_in(password: str, *, name: str = "ada", **headers: str) -> Any:
    client = Client(enforce_csrf_checks=True)
    token = client.get(LOGIN).cookies["csrftoken"].value
    form = {"csrfmiddlewaretoken": token, "login": name, "password": password}
    return client.post(LOGIN, form, headers={"Origin": "http://testserver", **headers})


@pytest.mark.usefixtures("user")
class TestLogin:
    def test_gives_both_cookies_with_the_redirect(self) -> None:
        answer = log_in(PASSWORD)
        assert answer.status_code == 302
        assert answer.cookies["LEETCODE_SESSION"].value
        assert answer.cookies["csrftoken"].value

    def test_ends_at_a_page_that_is_there(self) -> None:
        client = Client()
        client.post(LOGIN, {"login": "ada", "password": PASSWORD})
        assert client.get("/", follow=True).status_code == 200

    @pytest.mark.parametrize(
        ("name", "password"), [("ada", "wrong"), ("ada", ""), ("bob", PASSWORD), ("a\0", "b\0")]
    )
    def test_with_a_wrong_password_is_400_in_json(self, name: str, password: str) -> None:
        answer = log_in(password, name=name)
        assert answer.status_code == 400
        assert answer.json()["error"]
        assert "LEETCODE_SESSION" not in answer.cookies

    def test_is_refused_from_a_page_of_another_site(self) -> None:
        assert log_in(PASSWORD, Origin="https://evil.example").status_code == 403

    def test_is_not_to_be_guessed(self) -> None:
        statuses = {log_in("wrong").status_code for _ in range(11)}
        assert statuses == {400, 429}
        assert log_in(PASSWORD).status_code == 429

    def test_shares_its_guesses_with_tokens(self) -> None:
        for _ in range(10):
            log_in("wrong")
        body = {"username": "ada", "password": "wrong"}
        answer = Client().post("/api/v1/auth/token/", body, "application/json")
        assert answer.status_code == 429

    def test_a_session_ends_with_its_user(self, user: User) -> None:
        desk = Desk.of(user)
        User.objects.filter(pk=user.pk).update(is_active=False)
        assert desk.ask("{ user { username } }")["data"]["user"] is None


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/graphql/", "/graphql", LOGIN])
def test_the_csrf_cookie_comes_with_these_pages(path: str) -> None:
    assert Client().get(path).cookies["csrftoken"].value
