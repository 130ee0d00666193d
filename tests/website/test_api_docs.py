"""The page of the REST API says what the OpenAPI document does, under the site's own policy."""

import ast
import shlex
import shutil
import subprocess
from typing import Any

import pytest
from django.test import Client

from website.apidocs import document
from website.pages.apidocs import Operation, Snippet

pytestmark = pytest.mark.django_db
ADDRESS = "https://judge.example.org"


@pytest.fixture(scope="module")
def operations() -> dict[str, Operation]:
    groups = document.page(ADDRESS).groups
    return {one.id: one for group in groups for one in group.operations}


def snippet(one: Operation, language: str) -> Snippet:
    return next(found for found in one.snippets if found.id.endswith(f"-{language}"))


class TestPage:
    def test_has_every_operation_of_the_document(
        self, client: Client, operations: dict[str, Operation]
    ) -> None:
        described: Any = client.get("/api/v1/schema/?format=json").json()

        ids = {one["operationId"] for each in described["paths"].values() for one in each.values()}
        text = client.get("/api/v1/docs/").content.decode()

        assert set(operations) == ids
        assert all(f'id="{one}"' in text for one in ids)

    def test_has_the_policy_of_the_site(self, client: Client) -> None:
        policy = client.get("/api/v1/docs/").headers["Content-Security-Policy"]

        assert "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy

    def test_links_lead_somewhere(self, client: Client) -> None:
        text = client.get("/api/v1/docs/").content.decode()

        anchors = {one.partition('"')[0] for one in text.split('href="#')[1:]}
        assert {one for one in anchors if f'id="{one}"' not in text} == set()
        assert "websocket" in anchors

    def test_ids_are_unique(self, client: Client) -> None:
        text = client.get("/api/v1/docs/").content.decode()

        ids = [one.partition('"')[0] for one in text.split(' id="')[1:]]
        assert len(ids) == len(set(ids))

    def test_asks_the_database_nothing_but_who_the_reader_is(
        self, client: Client, django_assert_num_queries: Any
    ) -> None:
        with django_assert_num_queries(0):
            client.get("/api/v1/docs/")


class TestOperation:
    def test_says_what_is_sent_and_answered(self, operations: dict[str, Operation]) -> None:
        one = operations["problems_submissions_create"]

        assert [field.name for field in one.parameters] == ["Idempotency-Key (header)", "slug"]
        assert one.request
        assert {field.name for field in one.request.fields} == {"language", "source"}
        assert {"202", "429", "503"} <= {answer.status for answer in one.answers}

    def test_names_the_values_of_an_enum(self, operations: dict[str, Operation]) -> None:
        body = operations["submissions_retrieve"].answers[0].body

        assert body
        phase = next(field for field in body.fields if field.name == "phase")
        assert "compiling" in phase.choices
        assert phase.kind == "string or null"


class TestSnippets:
    def test_in_curl_are_commands(self, operations: dict[str, Operation]) -> None:
        for one in operations.values():
            words = shlex.split(snippet(one, "curl").source.replace("\\\n", ""))

            assert words[0] == "curl"
            assert any(word.startswith(ADDRESS) and "{" not in word for word in words)

    def test_in_python_are_programs(self, operations: dict[str, Operation]) -> None:
        for one in operations.values():
            assert ast.parse(snippet(one, "python").source)

    def test_in_javascript_are_modules(self, operations: dict[str, Operation]) -> None:
        node = shutil.which("node")
        if node is None:
            pytest.skip("Node is not installed")
        text = "\n".join(
            f"{{ {snippet(one, 'javascript').source} }}" for one in operations.values()
        )

        done = subprocess.run(
            [node, "--input-type=module", "--check"],
            input=text,
            text=True,
            capture_output=True,
            check=False,
        )

        assert done.returncode == 0, done.stderr
