"""What an owner sees of a hidden case: nothing, or the first failure where the problem says so."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.models import Submission
from tests.factories import make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db
SECRET_INPUT = "5 6\n"


def case(index: int, verdict: str, **fields: Any) -> dict[str, Any]:
    about = {"index": index, "name": "trick", "is_sample": False, "verdict": verdict}
    texts = {"input": SECRET_INPUT, "expected": "11\n", "stdout": "12\n", "reason": "for staff"}
    return about | texts | fields


def judged(problem: Problem, user: User) -> Submission:
    cases = [case(1, "accepted"), case(2, "wrong_answer"), case(3, "wrong_answer")]
    return make_submission(problem, user, state="done", verdict="wrong_answer", cases=cases)


def seen(row: Submission, user: User) -> list[dict[str, Any]]:
    client = APIClient()
    client.force_authenticate(user)
    found: list[dict[str, Any]] = client.get(f"/api/v1/submissions/{row.pk}/").json()["cases"]
    return found


class TestHiddenCase:
    def test_is_not_shown_by_default(self, user: User) -> None:
        found = seen(judged(make_problem(), user), user)

        assert [set(one) for one in found] == [{"index", "verdict", "is_sample"}] * 3

    def test_is_shown_where_it_is_the_first_failure_and_the_problem_says_so(
        self, user: User
    ) -> None:
        first, failing, later = seen(judged(make_problem(shows_failing_case=True), user), user)

        assert failing["input"] == SECRET_INPUT
        assert (failing["expected"], failing["output"]) == ("11\n", "12\n")
        assert {"reason", "name"} & set(failing) == set()
        assert set(first) == set(later) == {"index", "verdict", "is_sample"}

    def test_is_shown_to_staff_in_any_case(self, user: User) -> None:
        found = seen(judged(make_problem(), user), make_user("eve", is_staff=True))

        assert all(one["input"] == SECRET_INPUT and one["reason"] for one in found)

    def test_of_another_user_stays_hidden(self, user: User) -> None:
        row = judged(make_problem(shows_failing_case=True), user)
        client = APIClient()
        client.force_authenticate(make_user("mallory"))

        assert client.get(f"/api/v1/submissions/{row.pk}/").status_code == 404
