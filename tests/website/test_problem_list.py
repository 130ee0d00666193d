"""The problem list: what it shows to whom, its filter, its order and its pages."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from problems.models import Problem, Tag
from tests.factories import make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db
TITLE = re.compile(r'<th scope="row"><a href="/problems/([^/"]+)/">')


def shown(client: Client, address: str = "") -> list[str]:
    answer = client.get(f"/problems/{address}")
    assert answer.status_code == 200
    return TITLE.findall(answer.content.decode())


def tagged(slug: str, *names: str) -> Problem:
    problem = make_problem(slug)
    problem.tags.set(Tag.objects.get_or_create(name=name)[0] for name in names)
    return problem


class TestFilter:
    def test_searches_titles_and_statements(self, client: Client) -> None:
        make_problem("beans")
        make_problem("jars", statement="Count the beans.")
        make_problem("trees")

        assert shown(client, "?q=BEANS") == ["beans", "jars"]

    def test_wants_all_of_several_tags(self, client: Client) -> None:
        tagged("both", "array", "tree")
        tagged("one", "array")

        assert shown(client, "?tag=array") == ["both", "one"]
        assert shown(client, "?tag=array&tag=tree") == ["both"]

    def test_knows_what_the_user_has_solved(self, signed_in: Client, user: User) -> None:
        make_submission(make_problem("solved"), user, state="done")
        make_submission(make_problem("tried"), user, state="done", verdict="wrong_answer")
        make_problem("new")

        assert shown(signed_in, "?status=solved") == ["solved"]
        assert shown(signed_in, "?status=tried") == ["tried"]
        assert shown(signed_in, "?status=new") == ["new"]

    @pytest.mark.parametrize(
        "address", ["?difficulty=huge", "?status=x", "?sort=x", "?page=x", "?page=-1", "?page=9999"]
    )
    def test_never_fails_on_an_address_that_was_shared(self, client: Client, address: str) -> None:
        make_problem()

        assert shown(client, address) == ["sums"]


class TestOrder:
    def test_can_be_by_title_and_turned_round(self, client: Client) -> None:
        for slug in ("b", "a", "c"):
            make_problem(slug)

        assert shown(client) == ["b", "a", "c"], "by number"
        assert shown(client, "?sort=title") == ["a", "b", "c"]
        assert shown(client, "?sort=-title") == ["c", "b", "a"]

    def test_by_difficulty_puts_hard_last(self, client: Client) -> None:
        for difficulty in ("hard", "easy", "medium"):
            make_problem(difficulty, difficulty=difficulty)

        assert shown(client, "?sort=difficulty") == ["easy", "medium", "hard"]


class TestPages:
    @pytest.fixture
    def many(self) -> None:
        Problem.objects.bulk_create(
            Problem(slug=f"p-{number:04}", title=f"P {number}") for number in range(1_000)
        )

    @pytest.mark.usefixtures("many")
    def test_hold_fifty_problems_each(self, client: Client) -> None:
        assert len(shown(client)) == 50
        assert shown(client, "?page=20")[-1] == "p-0999"

    @pytest.mark.usefixtures("many")
    def test_cost_the_same_for_one_problem_and_for_a_thousand(
        self, client: Client, django_assert_num_queries: Any
    ) -> None:
        client.get("/problems/")  # the daily problem is chosen once
        with django_assert_num_queries(5):
            client.get("/problems/")

    def test_say_when_nothing_matches(self, client: Client) -> None:
        assert "No problem matches" in client.get("/problems/?q=nothing").content.decode()


class TestHiddenProblems:
    def test_are_for_staff(self, client: Client) -> None:
        make_problem("hidden", is_public=False)

        assert shown(client) == []
        client.force_login(make_user("eve", is_staff=True))
        assert shown(client) == ["hidden"]


class TestRandom:
    def test_goes_to_a_problem_that_matches(self, client: Client) -> None:
        tagged("wanted", "array")
        make_problem("other")

        assert client.get("/problems/random/?tag=array").headers["Location"] == "/problems/wanted/"

    def test_goes_back_to_the_list_without_one(self, client: Client) -> None:
        answer = client.get("/problems/random/?q=nothing")

        assert answer.headers["Location"] == "/problems/?q=nothing"
