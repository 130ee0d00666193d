"""The first page and the daily problems."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from problems import daily
from tests.factories import make_problem, make_submission

pytestmark = pytest.mark.django_db


class TestHome:
    def test_shows_the_daily_problem_and_counts(self, client: Client) -> None:
        make_problem("jars", title="Jam Jars")

        text = client.get("/").content.decode()

        assert "Jam Jars" in text
        assert "There is 1 problem." in text

    def test_leads_back_to_what_the_user_tried(self, signed_in: Client, user: User) -> None:
        first, second = make_problem("first"), make_problem("second")
        for problem in (first, second, first):
            make_submission(problem, user, state="done", verdict="wrong_answer")

        page = signed_in.get("/").context["page"]

        assert [row.problem for row in page.recent] == ["first", "second"]

    def test_works_without_a_problem(self, client: Client) -> None:
        assert client.get("/").status_code == 200

    def test_takes_as_many_queries_for_many_submissions_as_for_one(
        self, signed_in: Client, user: User, django_assert_num_queries: Any
    ) -> None:
        problem = make_problem()
        signed_in.get("/")
        for _ in range(20):
            make_submission(problem, user)

        with django_assert_num_queries(5):  # session, user, daily, count, recent
            signed_in.get("/")


class TestDailyPage:
    def test_lists_the_days_of_a_month(self, client: Client) -> None:
        make_problem("jars", title="Jam Jars")

        assert "Jam Jars" in client.get("/daily/").content.decode()
        assert "Jam Jars" in client.get(f"/daily/?month={daily.today():%Y-%m}").content.decode()

    @pytest.mark.parametrize("month", ["2020-01", "x", "2026-13", "9999-12", "%00"])
    def test_never_fails_on_an_address(self, client: Client, month: str) -> None:
        make_problem()

        assert client.get(f"/daily/?month={month}").status_code in {200, 400}
