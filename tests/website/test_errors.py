"""Errors are pages of the site for people, and stay JSON for programs."""

from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client

from submissions.intake.rejections import QueueFullError
from tests.factories import make_user
from website import daily, listing

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    """A client for which an exception is an answer, as in production, and tokens are checked."""
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def shown(answer: Any, status: int) -> str:
    text = answer.content.decode()
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert text.count("<h1>") == 1
    assert "site-name" in text, "a page of the site, not Django's own"
    return str(text)


class TestPages:
    def test_for_an_address_that_is_not_there(self, client: Client) -> None:
        assert "no such page" in shown(client.get("/nowhere/"), 404)

    def test_for_a_host_that_is_not_ours(self, client: Client) -> None:
        shown(client.get("/", headers={"host": "evil.example.org"}), 400)

    def test_for_a_form_without_a_token(self, client: Client) -> None:
        assert "form is too old" in shown(client.post("/theme/", {"theme": "dark"}), 403)

    def test_for_a_method_that_a_page_has_not(self, client: Client) -> None:
        answer = client.get("/theme/")

        shown(answer, 405)
        assert answer.headers["Allow"] == "POST"

    def test_for_a_user_without_the_permission(self, client: Client) -> None:
        client.force_login(make_user("eve", is_staff=True))

        shown(client.get("/admin/problems/problem/"), 403)

    def test_for_a_bug_asks_nothing_of_the_database(
        self, client: Client, django_assert_num_queries: Any
    ) -> None:
        client.force_login(make_user("ada"))

        with (
            patch.object(daily, "of_today", side_effect=RuntimeError("a bug")),
            django_assert_num_queries(0),
        ):
            text = shown(client.get("/"), 500)

        assert "a bug" not in text

    def test_for_a_database_that_is_away(self, client: Client) -> None:
        with patch.object(listing, "page", side_effect=OperationalError("gone")):
            answer = client.get("/problems/")

        shown(answer, 503)
        assert answer.headers["Retry-After"]

    def test_for_a_submission_that_is_refused(self, client: Client) -> None:
        refused = QueueFullError("The queue is full.", retry_after_s=5)
        with patch.object(listing, "page", side_effect=refused):
            answer = client.get("/problems/")

        assert "The queue is full." in shown(answer, answer.status_code)
        assert answer.headers["Retry-After"] == "5"


class TestPrograms:
    @pytest.mark.parametrize("path", ["/api/v1/nowhere/", "/api/v1/problems/nowhere/"])
    def test_get_json_from_the_api(self, client: Client, path: str) -> None:
        assert client.get(path).json()["code"] == "not_found"

    @pytest.mark.parametrize("path", ["/problems/sums/submit/", "/graphql/"])
    def test_get_json_from_leetcodes_addresses(self, client: Client, path: str) -> None:
        client.force_login(make_user("ada"))

        answer = client.post(path, {}, content_type="application/json")

        assert answer.headers["Content-Type"].startswith("application/json")


class TestCompression:
    def test_is_for_pages(self, client: Client) -> None:
        answer = client.get("/problems/", headers={"accept-encoding": "gzip"})

        assert answer.headers["Content-Encoding"] == "gzip"

    @pytest.mark.parametrize("path", ["/api/v1/languages/", "/accounts/login/"])
    def test_is_not_for_json_and_pages_with_secrets(self, client: Client, path: str) -> None:
        answer = client.get(path, headers={"accept-encoding": "gzip"})

        assert "Content-Encoding" not in answer.headers
