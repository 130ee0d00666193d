"""Earlier submissions: lists, pages and details, for their owner."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from tests.factories import make_submission, make_user
from tests.leetcode.desk import Desk, case, finished

SOURCE = "print('</script>' + \"'\")\n\\"

pytestmark = pytest.mark.django_db


def read(desk: Desk, path: str, **query: Any) -> Any:
    return json.loads(desk.get(path, **query).content)


class TestLists:
    @pytest.fixture(autouse=True)
    def rows(self, problem: Problem, user: User) -> None:
        finished(problem, user, "accepted", [case(1)], source=SOURCE)
        make_submission(problem, user)
        make_submission(problem, user, kind="run")
        make_submission(problem, make_user("eve"))

    @pytest.mark.parametrize("path", ["/api/submissions/sums", "/api/submissions/"])
    def test_have_the_users_own_and_no_runs(self, desk: Desk, path: str) -> None:
        body = read(desk, path)
        pending, accepted = body["submissions_dump"]
        assert "detail" not in body
        assert body["has_next"] is False
        assert (pending["status_display"], pending["is_pending"]) == ("Pending", "Pending")
        assert (accepted["status_display"], accepted["runtime"]) == ("Accepted", "82 ms")
        assert accepted["url"] == f"/submissions/detail/{accepted['id']}/"
        assert (accepted["title_slug"], accepted["code"]) == ("sums", SOURCE)

    def test_come_in_pages(self, desk: Desk) -> None:
        first = read(desk, "/api/submissions/", offset=0, limit=1)
        second = read(desk, "/api/submissions/", offset=1, limit=1)
        assert (first["has_next"], second["has_next"]) == (True, False)
        assert first["submissions_dump"][0]["id"] > second["submissions_dump"][0]["id"]

    def test_do_not_care_for_odd_numbers(self, desk: Desk) -> None:
        for offset, limit in (("x", "y"), ("-1", "1e9"), ("99999999999999999999", "0")):
            assert desk.get("/api/submissions/", offset=offset, limit=limit).status_code == 200

    def test_say_detail_to_who_is_not_logged_in(self, stranger: Desk) -> None:
        answer = stranger.get("/api/submissions/", offset=0, limit=1)
        assert answer.status_code == 403
        assert "detail" in json.loads(answer.content)

    def test_in_graphql(self, desk: Desk) -> None:
        query = """query s($offset: Int!, $limit: Int!, $slug: String!) {
            submissionList(offset: $offset, limit: $limit, questionSlug: $slug, status: 10) {
                hasNext lastKey submissions { id lang statusDisplay isPending titleSlug } }
            recentSubmissionList(username: "ada", limit: 5) { id title }
            recentAcSubmissionList(username: "eve") { id } }"""
        found = desk.ask(query, variables={"offset": 0, "limit": 20, "slug": "sums"})["data"]
        (only,) = found["submissionList"]["submissions"]
        assert (only["statusDisplay"], only["isPending"]) == ("Accepted", "Not Pending")
        assert len(found["recentSubmissionList"]) == 2
        assert found["recentAcSubmissionList"] == []

    def test_in_graphql_are_for_users(self, stranger: Desk) -> None:
        assert stranger.ask("{ submissionList { hasNext } }")["errors"]


class TestOne:
    def test_in_graphql(self, desk: Desk, problem: Problem, user: User) -> None:
        row = finished(problem, user, "accepted", [case(1)], source=SOURCE)
        query = """query d($id: Int!) { submissionDetails(submissionId: $id) {
            code statusCode runtimeDisplay runtimePercentile totalCorrect runtimeError
            lang { name verboseName } question { titleSlug questionId } user { username } } }"""
        found = desk.ask(query, variables={"id": row.number})["data"]["submissionDetails"]
        assert (found["code"], found["statusCode"]) == (SOURCE, 10)
        assert (found["runtimeDisplay"], found["totalCorrect"]) == ("82 ms", 1)
        assert found["lang"] == {"name": "python3", "verboseName": "Python3"}

    def test_of_somebody_else_is_null(self, desk: Desk, problem: Problem) -> None:
        row = finished(problem, make_user("eve"), "accepted", [case(1)])
        query = "query d($id: Int!) { submissionDetails(submissionId: $id) { code } }"
        answer = desk.ask(query, variables={"id": row.number})
        assert answer == {"data": {"submissionDetails": None}}
        assert desk.get(f"/submissions/detail/{row.number}/").status_code == 404

    def test_as_a_page_gives_its_code_to_clients_and_runs_nothing(
        self, desk: Desk, problem: Problem, user: User
    ) -> None:
        row = finished(problem, user, "accepted", [case(1)], source=SOURCE)
        page = desk.get(f"/submissions/detail/{row.number}/").content.decode()
        (code,) = re.findall(r"submissionCode:\s'([^']*)'", page)
        assert json.loads(f'"{code}"') == SOURCE
        (spread,) = re.findall(r"runtimeDistributionFormatted:\s'([^']+)'", page)
        assert json.loads(json.loads(f'"{spread}"'))["lang"] == "python3"
        found = dict(re.findall(r"(\w+): '([0-9]+)',", page))
        assert found == {"submissionId": str(row.number), "questionId": str(problem.pk),
                         "runtime": "82", "memory": "16388096"}  # fmt: skip
        assert page.count("</script>") == 1
        assert 'type="text/plain"' in page

    def test_the_latest_code(self, desk: Desk, problem: Problem, user: User) -> None:
        make_submission(problem, user, source="old")
        make_submission(problem, user, source="new")
        query = {"qid": problem.pk, "lang": "python3"}
        assert read(desk, "/submissions/latest/", **query) == {"code": "new"}
        assert desk.get("/submissions/latest/", qid="x", lang="cpp").status_code == 404
