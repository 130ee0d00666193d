"""Lists of problems, stars and coding sessions."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leetcode.models import Favourite, list_hash
from problems.models import Problem, Tag
from tests.factories import make_problem, make_submission
from tests.leetcode.desk import Desk

pytestmark = pytest.mark.django_db


def read(desk: Desk, path: str, **query: Any) -> Any:
    answer = desk.get(path, **query)
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


class TestProblems:
    def test_have_what_clients_divide_and_compare(self, desk: Desk, problem: Problem) -> None:
        body = read(desk, "/api/problems/algorithms/")
        (pair,) = body["stat_status_pairs"]
        assert body["user_name"] == "ada"
        assert pair["stat"]["total_submitted"] == 1  # never 0: clients divide by it
        assert pair["stat"]["total_acs"] == 0
        assert pair["stat"]["question_id"] == problem.pk
        assert type(pair["stat"]["frontend_question_id"]) is int
        assert pair["stat"]["question__title_slug"] == "sums"
        assert (pair["status"], pair["difficulty"]["level"]) == (None, 1)
        assert pair["paid_only"] is pair["is_favor"] is False

    def test_know_what_became_of_them(self, desk: Desk, user: User, problem: Problem) -> None:
        make_submission(problem, user, state="done", verdict="wrong_answer")
        assert self.state(desk) == ("notac", 0)
        make_submission(problem, user, state="done", verdict="accepted")
        assert self.state(desk) == ("ac", 1)

    def test_of_a_run_nothing_becomes(self, desk: Desk, user: User, problem: Problem) -> None:
        make_submission(problem, user, state="done", verdict="accepted", kind="run")
        assert self.state(desk) == (None, 0)

    def state(self, desk: Desk) -> tuple[str | None, int]:
        body = read(desk, "/api/problems/all/")
        return body["stat_status_pairs"][0]["status"], body["num_solved"]

    @pytest.mark.usefixtures("problem")
    @pytest.mark.parametrize("category", ["database", "shell", "concurrency"])
    def test_of_other_kinds_there_are_none(self, desk: Desk, category: str) -> None:
        body = read(desk, f"/api/problems/{category}")
        assert (body["category_slug"], body["stat_status_pairs"]) == (category, [])

    @pytest.mark.usefixtures("problem")
    def test_are_for_everybody(self, stranger: Desk) -> None:
        body = read(stranger, "/api/problems/all/")
        assert (body["user_name"], len(body["stat_status_pairs"])) == ("", 1)

    def test_that_are_hidden_are_not_listed(self, desk: Desk) -> None:
        make_problem("secret", is_public=False)
        assert read(desk, "/api/problems/all/")["stat_status_pairs"] == []

    def test_cost_the_same_however_many_there_are(self, desk: Desk) -> None:
        counts = []
        for number in range(3):
            make_problem(f"p{number}").tags.add(Tag.objects.get_or_create(name="sums")[0])
            with CaptureQueriesContext(
                connection,
            ) as queries:
                read(desk, "/api/problems/all/")
            counts.append(len(queries))
        assert counts[0] == counts[2]

    def test_tags(self, desk: Desk) -> None:
        Tag.objects.create(name="two-pointers")
        (topic,) = read(desk, "/problems/api/tags/")["topics"]
        assert (topic["slug"], topic["name"]) == ("two-pointers", "Two Pointers")


class TestStars:
    def test_come_and_go(self, desk: Desk, user: User, problem: Problem) -> None:
        favourites = read(desk, "/list/api/questions")
        (own,) = favourites["favorites"]["private_favorites"]
        assert favourites["user_name"] == "ada"
        assert own["name"] == "Favorite"
        body = {"favorite_id_hash": own["id_hash"], "question_id": problem.pk}
        assert desk.post("/list/api/questions", body).status_code == 204
        assert desk.post("/list/api/questions", body).status_code == 204
        pairs = read(desk, "/api/problems/all/")["stat_status_pairs"]
        assert pairs[0]["is_favor"] is True
        path = f"/list/api/questions/{own['id_hash']}/{problem.pk}"
        assert desk.post(path, None, method="DELETE").status_code == 204
        assert not Favourite.objects.of(user.pk).exists()

    def test_are_not_taken_from_others(self, desk: Desk, user: User, problem: Problem) -> None:
        Favourite.objects.star(user.pk, problem.pk)
        path = f"/list/api/questions/{list_hash(user.pk + 1)}/{problem.pk}"
        assert desk.post(path, None, method="DELETE").status_code == 404
        assert Favourite.objects.of(user.pk).exists()

    def test_are_for_users(self, stranger: Desk) -> None:
        assert stranger.get("/list/api/questions").status_code == 403


class TestCodingSession:
    def test_is_one_with_its_counts(self, desk: Desk, user: User, problem: Problem) -> None:
        make_submission(problem, user, state="done", verdict="wrong_answer")
        make_submission(problem, user, state="done", verdict="accepted")
        (session,) = json.loads(desk.post("/session/", {}).content)["sessions"]
        assert session["is_active"] is True
        assert (session["ac_questions"], session["submitted_questions"]) == (1, 1)
        assert (session["total_acs"], session["total_submitted"]) == (1, 2)

    def test_is_not_to_be_changed(self, desk: Desk) -> None:
        made = {"func": "create", "name": "foo"}
        assert desk.post("/session/", made, method="PUT").status_code == 400
        kept = {"func": "activate", "target": 1}
        assert desk.post("/session/", kept, method="PUT").status_code == 200
        assert desk.post("/session/", {"target": 1}, method="DELETE").status_code == 400
