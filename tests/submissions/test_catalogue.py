from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from tests.factories import make_problem, make_submission

pytestmark = pytest.mark.django_db
URL = "/api/v1/problems/"


def listed(client: APIClient, **query: str) -> dict[str, str]:
    answer = client.get(URL, query)
    assert answer.status_code == 200
    return {one["slug"]: one["status"] for one in answer.json()["results"]}


@pytest.fixture
def problems(user: User, stranger: User) -> None:
    solved, tried, new = (make_problem(slug) for slug in ("a-solved", "b-tried", "c-new"))
    make_submission(solved, user, state="done", verdict="wrong_answer")
    make_submission(solved, user, state="done", verdict="accepted")
    make_submission(tried, user, state="done", verdict="wrong_answer")
    make_submission(new, stranger, state="done", verdict="accepted")


@pytest.mark.usefixtures("problems")
class TestCatalogue:
    def test_says_what_the_user_has_solved_and_tried(self, user: User) -> None:
        client = APIClient()
        client.force_authenticate(user)

        assert listed(client) == {"a-solved": "solved", "b-tried": "tried", "c-new": "new"}
        assert listed(client, status="tried") == {"b-tried": "tried"}

    def test_is_all_new_to_a_stranger_to_the_site(self) -> None:
        assert set(listed(APIClient()).values()) == {"new"}

    def test_refuses_another_status(self) -> None:
        answer = APIClient().get(URL, {"status": "failed"})

        assert (answer.status_code, answer.json()["code"]) == (400, "invalid")

    def test_takes_as_many_queries_for_one_problem_as_for_many(
        self, user: User, django_assert_num_queries: Any
    ) -> None:
        client = APIClient()
        client.force_authenticate(user)

        with django_assert_num_queries(3):
            listed(client)
