"""The problem page as the server writes it; tests/browser tries what its scripts make of it."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import SECRET, make_problem

pytestmark = pytest.mark.django_db
SIGNATURE = {
    "name": "lineUp",
    "params": [{"name": "jars", "type": "integer[]"}, {"name": "most", "type": "integer"}],
    "return": {"type": "integer"},
}


def page(client: Client, slug: str = "sums") -> str:
    answer = client.get(f"/problems/{slug}/")
    assert answer.status_code == 200
    return answer.content.decode()


def config(text: str) -> dict[str, Any]:
    found = re.search(r'<script id="workspace-config" type="application/json">(.*?)</script>', text)
    assert found
    return dict(json.loads(found[1]))


class TestStatement:
    def test_shows_samples_and_no_hidden_case(self, client: Client) -> None:
        make_problem()

        text = page(client)

        assert re.search(r"<pre[^>]*>1 2\n</pre>", text)
        assert SECRET[1].strip() not in text

    def test_is_harmless_whatever_its_author_wrote(self, client: Client) -> None:
        hostile = "<script>alert(1)</script><img src=x onerror=alert(2)><b onclick=alert(3)>b</b>"
        make_problem(statement=hostile, statement_format="html", title="</title><script>x")

        text = page(client)

        assert "alert(1)" not in text
        assert "onerror" not in text
        assert "onclick" not in text
        assert "</title><script>x" not in text

    def test_of_a_hidden_problem_is_not_there(self, client: Client) -> None:
        make_problem(is_public=False)

        assert client.get("/problems/sums/").status_code == 404


class TestConfig:
    def test_of_a_function_has_its_parameters_and_starters(self, client: Client) -> None:
        make_problem(metadata={"signature": SIGNATURE})

        found = config(page(client))

        assert [one["name"] for one in found["params"]] == ["jars", "most"]
        assert "lineUp" in found["starters"]["python3"]
        assert found["names"] == ["lineUp", "jars", "most"]

    def test_of_a_program_has_none(self, client: Client) -> None:
        make_problem()

        found = config(page(client))

        assert found["params"] is None
        assert found["samples"] == [{"input": "1 2\n", "output": "3\n"}]
        assert not found["isSignedIn"]


class TestPolicy:
    def test_refuses_what_the_site_does_not_serve(self, client: Client) -> None:
        make_problem()

        policy = client.get("/problems/sums/").headers["Content-Security-Policy"]

        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy

    def test_is_not_sent_with_json(self, client: Client) -> None:
        assert "Content-Security-Policy" not in client.get("/api/v1/problems/").headers
