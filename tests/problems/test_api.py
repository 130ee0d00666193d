from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from problems import blobs, excerpts
from problems.models import Problem, Tag

pytestmark = pytest.mark.django_db

LIST = "/api/v1/problems/"


def slugs(answer: Any) -> list[str]:
    return [problem["slug"] for problem in answer.json()["results"]]


class TestList:
    def test_shows_public_problems_to_anyone_and_hidden_ones_to_staff(
        self, make_problem: Any, anyone: APIClient, staff_client: APIClient
    ) -> None:
        make_problem("open")
        make_problem("secret", is_public=False)

        assert slugs(anyone.get(LIST)) == ["open"]
        assert slugs(staff_client.get(LIST)) == ["open", "secret"]

    def test_filters(self, make_problem: Any, anyone: APIClient) -> None:
        make_problem("apples", difficulty="easy").tags.add(Tag.objects.create(name="greedy"))
        make_problem("pears", title="Ripe fruit", difficulty="hard")

        for query, expected in (
            ("difficulty=hard", ["pears"]),
            ("tag=greedy", ["apples"]),
            ("tag=unknown", []),
            ("search=RIPE", ["pears"]),
            ("search=apple", ["apples"]),
            *(
                (f"{name}=", ["apples", "pears"])
                for name in ("search", "tag", "difficulty", "status")
            ),
            ("tag=&difficulty=hard&search=%20", ["pears"]),
            ("search=%25", []),
            ("difficulty=easy&tag=greedy&search=app", ["apples"]),
        ):
            assert slugs(anyone.get(f"{LIST}?{query}")) == expected, query

    @pytest.mark.parametrize(
        ("query", "field"),
        [
            ("difficulty=impossible", "difficulty"),
            ("tag=a%20b", "tag"),
            ("tag=%00", "tag"),
            ("search=%00", "search"),
            ("search=" + "x" * 101, "search"),
        ],
    )
    def test_refuses_bad_filters(self, anyone: APIClient, query: str, field: str) -> None:
        answer = anyone.get(f"{LIST}?{query}")

        assert answer.status_code == 400
        assert answer.json()["code"] in {"invalid", "bad_text"}
        assert field in answer.json().get("fields", {field: []})

    def test_comes_in_pages(self, make_problem: Any, anyone: APIClient) -> None:
        for number in range(5):
            make_problem(f"p{number}", cases=0)

        answer = anyone.get(f"{LIST}?page=2&page_size=2").json()

        assert answer["count"] == 5
        assert [problem["slug"] for problem in answer["results"]] == ["p2", "p3"]
        assert anyone.get(f"{LIST}?page=9").status_code == 404

    def test_takes_three_queries_whatever_the_number(
        self, make_problem: Any, anyone: APIClient
    ) -> None:
        for number in range(4):
            make_problem(f"p{number}").tags.add(Tag.objects.create(name=f"t{number}"))

        with CaptureQueriesContext(connection) as queries:
            anyone.get(LIST)

        assert len(queries) == 3


class TestDetail:
    def test_has_statement_samples_and_limits(self, make_problem: Any, anyone: APIClient) -> None:
        make_problem("sums", statement="*Add* them.", cases=3)

        answer = anyone.get(f"{LIST}sums/")

        assert answer.status_code == 200
        assert answer.json() == {
            "slug": "sums",
            "title": "Sums",
            "difficulty": "medium",
            "tags": [],
            "is_public": True,
            "statement_html": "<p><em>Add</em> them.</p>",
            "statement": "*Add* them.",
            "statement_format": "markdown",
            "samples": [
                {"name": "sample/1", "input": "sums 1\n", "output": "1\n", "description": ""}
            ],
            "is_interactive": False,
            "is_scoring": False,
            "interactions": [],
            "limits": {"time_ms": 2000, "memory_mb": 256, "output_kb": 8192},
            "judgeable": True,
            "signature": None,
            "starter_code": {},
            "author": "",
            "source": "",
            "license": "",
            "submitted": 0,
            "accepted": 0,
            "acceptance_rate": None,
        }

    def test_of_a_function_has_metadata_and_starter_code(
        self, make_problem: Any, anyone: APIClient, settings: Any
    ) -> None:
        settings.RUNNER = {**settings.RUNNER, "languages": ["python3", "perl"]}
        params = [{"name": "xs", "type": "list<int>"}]
        signature = {"name": "add", "params": params, "return": {"type": "int"}}
        make_problem("sums", metadata={"signature": signature})

        body = anyone.get(f"{LIST}sums/").json()

        assert body["signature"]["params"] == [{"name": "xs", "type": "list<integer>"}]
        assert list(body["starter_code"]) == ["python3"], "perl is served, but has no driver"
        assert "class Solution" in body["starter_code"]["python3"]

    def test_of_a_function_nobody_can_read_is_shown_all_the_same(
        self, make_problem: Any, anyone: APIClient
    ) -> None:
        make_problem("sums", metadata={"signature": {"name": "a b"}})

        body = anyone.get(f"{LIST}sums/").json()

        assert (body["signature"], body["starter_code"], body["judgeable"]) == (None, {}, False)

    def test_cuts_long_samples_and_survives_lost_ones(
        self, make_problem: Any, anyone: APIClient
    ) -> None:
        problem: Problem = make_problem(cases=1)
        long = blobs.put(b"\xff\x00" + b"x" * 20_000)
        problem.cases.update(input_sha256=long.sha256, answer_sha256="0" * 64)

        sample = anyone.get(f"{LIST}sums/").json()["samples"][0]

        assert len(sample["input"]) < excerpts.SAMPLE_BYTES + 50
        assert sample["input"].endswith("[cut: the file is longer]")
        assert sample["output"] == ""

    def test_of_a_hidden_problem_is_for_staff(
        self, make_problem: Any, anyone: APIClient, staff_client: APIClient
    ) -> None:
        make_problem("secret", is_public=False)

        assert anyone.get(f"{LIST}secret/").status_code == 404
        assert anyone.get(f"{LIST}secret/").json()["code"] == "not_found"
        assert staff_client.get(f"{LIST}secret/").status_code == 200

    def test_of_an_unknown_problem_is_not_found(self, anyone: APIClient) -> None:
        for slug in ("absent", "a%00b", "..%2F..", "%ff"):
            assert anyone.get(f"{LIST}{slug}/").status_code in {400, 404}

    def test_takes_three_queries_whatever_the_cases(
        self, make_problem: Any, anyone: APIClient
    ) -> None:
        make_problem(cases=10).tags.add(Tag.objects.create(name="t"))

        with CaptureQueriesContext(connection) as queries:
            anyone.get(f"{LIST}sums/")

        assert len(queries) == 3

    def test_is_read_only(self, make_problem: Any, staff_client: APIClient) -> None:
        make_problem()

        for method in ("post", "put", "patch", "delete"):
            answer = getattr(staff_client, method)(f"{LIST}sums/")
            assert answer.status_code == 405
            assert answer.json()["code"] == "method_not_allowed"
