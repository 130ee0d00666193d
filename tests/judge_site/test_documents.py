"""The OpenAPI document: it names every address, and every error and header that clients act on."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator

from judge_site.examples import ANSWERS, REQUESTS
from submissions.live.sockets import CLOSE_CODES

PREFIX = "api/v1/"
NOT_DESCRIBED = {"api/v1/schema/", "api/v1/docs/"}  # and blobs, which is for our own workers
ERROR = {"$ref": "#/components/schemas/Error"}
SUBMIT = "/api/v1/problems/{slug}/submissions/"
STATUS = "/api/v1/submissions/{submission_id}/status/"


@pytest.fixture(scope="module")
def document() -> Any:
    return SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]


def addresses() -> Iterator[str]:
    for one in get_resolver().url_patterns:
        if str(one.pattern) == PREFIX and hasattr(one, "url_patterns"):
            yield from (PREFIX + str(inner.pattern) for inner in one.url_patterns)
        elif str(one.pattern).startswith(PREFIX):
            yield str(one.pattern)


class TestDocument:
    def test_has_every_address(self, document: Any) -> None:
        shown = {path.lstrip("/").split("{")[0] for path in document["paths"]}

        for path in set(addresses()) - NOT_DESCRIBED:
            assert path.split("<")[0] in shown or "blobs" in path

    def test_gives_all_errors_one_form(self, document: Any) -> None:
        errors = [
            answer["content"]["application/json"]
            for path in document["paths"].values()
            for operation in path.values()
            for status, answer in operation["responses"].items()
            if status >= "400"
        ]

        assert len(errors) > len(document["paths"])
        assert all(content["schema"] == ERROR for content in errors)
        assert document["components"]["schemas"]["Error"]["required"] == ["code", "detail"]

    @pytest.mark.parametrize(
        ("path", "method", "statuses"),
        [
            (SUBMIT, "post", {"202", "400", "401", "404", "409", "413", "415", "429", "503"}),
            (STATUS, "get", {"200", "304", "400", "401", "404"}),
            ("/api/v1/auth/token/", "post", {"200", "400", "401", "413", "415", "429"}),
            ("/api/v1/users/", "post", {"201", "400", "403", "413", "415", "429"}),
            ("/api/v1/workers/", "get", {"200", "401", "403"}),
            ("/api/v1/languages/", "get", {"200", "401"}),
        ],
    )
    def test_says_what_can_come_back(
        self, document: Any, path: str, method: str, statuses: set[str]
    ) -> None:
        assert set(document["paths"][path][method]["responses"]) == statuses

    def test_says_which_headers_come_back(self, document: Any) -> None:
        submit = document["paths"][SUBMIT]["post"]["responses"]
        status = document["paths"][STATUS]["get"]["responses"]

        assert {"Location", "X-RateLimit-Remaining"} <= set(submit["202"]["headers"])
        assert {"Retry-After", "X-RateLimit-Reset"} <= set(submit["429"]["headers"])
        assert "Retry-After" in submit["503"]["headers"]
        assert "ETag" in status["200"]["headers"]

    def test_says_that_languages_are_a_list(self, document: Any) -> None:
        answer = document["paths"]["/api/v1/languages/"]["get"]["responses"]["200"]

        assert answer["content"]["application/json"]["schema"]["type"] == "array"


def test_its_page_has_nothing_to_say_to_options() -> None:
    client = Client(raise_request_exception=False)

    assert client.options("/api/v1/docs/").status_code == 405
    assert client.head("/api/v1/docs/").status_code == 200


def operations(document: Any) -> Iterator[tuple[str, Any]]:
    for path in document["paths"].values():
        for operation in path.values():
            yield operation["operationId"], operation


def strict(schema: Any) -> Any:
    """The schema without required fields, but with no others than it names."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: strict(value) for name, value in schema.items() if name != "required"}
    if "properties" in schema and "additionalProperties" not in schema:
        found["additionalProperties"] = False
    if schema.get("nullable") and "type" in schema:
        found["type"] = [schema["type"], "null"]
    return found


class TestWords:
    def test_every_operation_has_a_summary_and_a_description(self, document: Any) -> None:
        for name, operation in operations(document):
            assert operation.get("summary"), name
            assert len(operation["summary"]) < 60, name
            assert len(operation["description"]) > len(operation["summary"]) + 10, name

    def test_every_parameter_and_header_has_words(self, document: Any) -> None:
        for name, operation in operations(document):
            for one in operation.get("parameters", ()):
                assert one["description"], (name, one["name"])
            for answer in operation["responses"].values():
                assert answer.get("description") or answer["content"], name
                for header, about in answer.get("headers", {}).items():
                    assert about["description"], (name, header)

    def test_every_body_has_an_example_that_fits_its_schema(self, document: Any) -> None:
        components = {"components": strict(document["components"])}
        for name, operation in operations(document):
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for media in (one for body in bodies for one in body.get("content", {}).values()):
                errors = Draft202012Validator(strict(media["schema"]) | components).iter_errors(
                    media["example"]
                )
                assert [f"{name}: {error.message}" for error in errors] == []

    @pytest.mark.parametrize("name", [*ANSWERS, *REQUESTS])
    def test_no_example_is_left_over(self, document: Any, name: str) -> None:
        assert name in dict(operations(document))

    def test_the_introduction_names_every_close_code(self, document: Any) -> None:
        words = document["info"]["description"]

        assert all(f"| {code} |" in words for code in CLOSE_CODES)
        for text in ("Idempotency-Key", "poll_after_ms", "wait=20&until=done", "token.<key>"):
            assert text in words
