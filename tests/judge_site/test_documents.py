"""The OpenAPI document: it names every address, and every error and header that clients act on."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from drf_spectacular.generators import SchemaGenerator

PREFIX = "api/v1/"
NOT_DESCRIBED = {"api/v1/schema/", "api/v1/docs/"}  # and blobs, which is for our own workers
ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
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
            answer["content"]
            for path in document["paths"].values()
            for operation in path.values()
            for status, answer in operation["responses"].items()
            if status >= "400"
        ]

        assert len(errors) > len(document["paths"])
        assert all(content == ERROR for content in errors)
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
