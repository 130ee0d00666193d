"""Running and submitting: what comes in, and what clients make of the answer."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User

from leetcode import gate
from problems.models import Problem
from submissions.models import Submission
from tests.factories import make_problem
from tests.leetcode.desk import SIGNATURE, Desk

RUN, SUBMIT = "/problems/sums/interpret_solution/", "/problems/sums/submit/"
CODE: dict[str, Any] = {"lang": "python3", "question_id": 1, "typed_code": "\n\nprint(3)"}

pytestmark = pytest.mark.django_db


def body_of(answer: Any) -> dict[str, Any]:
    assert answer["content-type"] == "application/json"
    return dict(json.loads(answer.content))


@pytest.mark.usefixtures("problem")
class TestSubmit:
    @pytest.mark.parametrize("path", [SUBMIT, SUBMIT.rstrip("/")])
    def test_is_200_with_a_number(self, desk: Desk, path: str) -> None:
        answer = desk.post(path, CODE | {"judge_type": "large", "test_mode": False})
        row = Submission.objects.get()
        assert answer.status_code == 200
        assert body_of(answer) == {"submission_id": row.number}
        assert type(body_of(answer)["submission_id"]) is int
        assert row.source == CODE["typed_code"]  # the lines that make its line numbers right, too

    @pytest.mark.parametrize("given", [False, None, "1 2", ["1 2"], {}])
    def test_ignores_what_it_is_not_for(self, desk: Desk, given: Any) -> None:
        assert desk.post(SUBMIT, CODE | {"data_input": given}).status_code == 200

    @pytest.mark.parametrize(
        ("change", "status"),
        [
            ({"lang": "klingon"}, 400),
            ({"lang": 3}, 400),
            ({"typed_code": None}, 400),
            ({"typed_code": "   "}, 400),
            ({"typed_code": "x" * 200_000}, 413),
            ({"typed_code": "a\0b"}, 400),
        ],
    )
    def test_refuses_with_an_error_to_show(self, desk: Desk, change: Any, status: int) -> None:
        answer = desk.post(SUBMIT, CODE | change)
        assert answer.status_code == status
        assert isinstance(body_of(answer)["error"], str)
        assert not Submission.objects.exists()

    @pytest.mark.parametrize("text", ["", "[]", "{", "3", "[" * 100_000])
    def test_a_body_that_is_none_is_400(self, desk: Desk, text: str) -> None:
        answer = desk.client.generic("POST", SUBMIT, text, "application/json", headers=desk.headers)
        assert answer.status_code == 400

    def test_refuses_with_200_where_only_that_is_shown(self, desk: Desk) -> None:
        del desk.headers["User-Agent"]
        answer = desk.post(SUBMIT, CODE | {"lang": "klingon"})
        assert answer.status_code == 200
        assert "klingon" in body_of(answer)["error"]

    def test_knows_golang(self, desk: Desk, settings: Any) -> None:
        settings.RUNNER = {**settings.RUNNER, "languages": ["python3", "go"]}
        assert desk.post(SUBMIT, CODE | {"lang": "golang"}).status_code == 200
        assert Submission.objects.get().language == "go"

    def test_an_unknown_problem_is_404(self, desk: Desk) -> None:
        assert desk.post("/problems/nothing/submit/", CODE).status_code == 404

    def test_a_hidden_problem_is_404(self, desk: Desk, problem: Problem) -> None:
        Problem.objects.filter(pk=problem.pk).update(is_public=False)
        assert desk.post(SUBMIT, CODE).status_code == 404


@pytest.mark.usefixtures("problem")
class TestRun:
    def test_names_both_sides_of_a_run(self, desk: Desk) -> None:
        answer = body_of(desk.post(RUN, CODE | {"data_input": "5 6"}))
        row = Submission.objects.get()
        assert answer["interpret_id"].startswith("runcode_")
        assert answer["interpret_id"].endswith(row.pk.hex)
        assert answer["interpret_expected_id"] == answer["interpret_id"] + "x"
        assert answer["test_case"] == "5 6"
        assert row.is_run

    @pytest.mark.parametrize("given", ["", " \n", None])
    def test_without_input_runs_the_examples(self, desk: Desk, given: Any) -> None:
        assert body_of(desk.post(RUN, CODE | {"data_input": given}))["test_case"] == "1 2"

    @pytest.mark.parametrize("version", ["", "v2/"])
    def test_of_input_that_can_not_be_read_says_why(self, desk: Desk, version: str) -> None:
        make_problem("add-up", metadata={"signature": SIGNATURE}, data=(("[1,2]\n", "3\n"),))
        body = CODE | {"data_input": "[1,"}
        started = body_of(desk.post("/problems/add-up/interpret_solution/", body))
        name = started["interpret_id"]
        assert started == {
            "interpret_id": name, "interpret_expected_id": name, "test_case": "[1,"
        }  # fmt: skip
        found = body_of(desk.get(f"/submissions/detail/{name}/{version}check/"))
        assert found["submission_id"] == name
        assert (found["state"], found["status_code"], found["lang"]) == ("SUCCESS", 15, "python3")
        assert found["invalid_testcase"] is True
        assert found["runtime_error"].startswith("Line 1: expected integer[]")
        assert not Submission.objects.exists()

    @pytest.mark.parametrize("word", ["x", "W10:1vNxyz:abc", "a" * 500])
    def test_that_somebody_made_up_is_404(self, desk: Desk, word: str) -> None:
        path = f"/submissions/detail/runcode_1700000000.5_unread_{word}/check/"
        assert desk.get(path).status_code == 404

    def test_the_examples_themselves_are_no_input_of_the_users_own(self, desk: Desk) -> None:
        desk.post(RUN, CODE | {"data_input": "1 2\n"})
        assert Submission.objects.get().input is None

    def test_takes_a_list_of_lines(self, desk: Desk) -> None:
        assert body_of(desk.post(RUN, CODE | {"data_input": ["1", "2"]}))["test_case"] == "1\n2"


@pytest.mark.usefixtures("problem")
class TestWhoMay:
    @pytest.mark.parametrize("path", [RUN, SUBMIT])
    def test_nobody_is_403(self, stranger: Desk, path: str) -> None:
        answer = stranger.post(path, CODE)
        assert answer.status_code == 403
        assert body_of(answer)["error"] == gate.NOT_SIGNED_IN

    def test_a_page_of_another_site_can_not_submit(self, desk: Desk) -> None:
        del desk.headers["X-CSRFToken"]
        assert desk.post(SUBMIT, CODE).status_code == 403
        desk.headers["X-CSRFToken"] = "another"
        assert desk.post(SUBMIT, CODE).status_code == 403
        assert not Submission.objects.exists()

    def test_a_client_with_an_origin_and_a_token_of_its_own_can(self, desk: Desk) -> None:
        desk.headers |= {"Origin": "https://leetcode.com", "X-CSRFToken": "dummy"}
        desk.client.cookies["csrftoken"] = "dummy"
        assert desk.post(SUBMIT, CODE).status_code == 200


@pytest.mark.usefixtures("problem")
class TestTooFast:
    @pytest.fixture(autouse=True)
    def slow(self, settings: Any) -> None:
        settings.JUDGE = {**settings.JUDGE, "submit_rate": 0}

    def test_is_429_and_when_to_come_back(self, desk: Desk) -> None:
        answer = desk.post(SUBMIT, CODE)
        assert answer.status_code == 429
        assert 0 < int(answer["Retry-After"]) <= 61

    @pytest.mark.parametrize("path", [RUN, SUBMIT])
    def test_is_200_for_clients_that_can_only_wait_then(self, desk: Desk, path: str) -> None:
        del desk.headers["User-Agent"]
        answer = desk.post(path, CODE)
        assert answer.status_code == 200
        assert "too soon" in body_of(answer)["error"]

    def test_says_which_limit(self, desk: Desk) -> None:
        error = body_of(desk.post(SUBMIT, CODE))["error"]
        assert error.startswith(gate.TOO_SOON)
        assert "You may submit 0 times a minute" in error


@pytest.mark.usefixtures("problem")
def test_a_full_queue_is_503(desk: Desk, settings: Any) -> None:
    settings.JUDGE = {**settings.JUDGE, "max_queued": 0}
    answer = desk.post(SUBMIT, CODE)
    assert (answer.status_code, answer["Retry-After"]) == (503, "11")


def test_own_user_is_the_owner(desk: Desk, user: User, problem: Problem) -> None:
    desk.post(f"/problems/{problem.slug}/submit/", CODE)
    assert Submission.objects.get().user == user
