import json
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from rest_framework import exceptions, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from judge_site import errors
from judge_site.middleware import refuse_nul_bytes
from judge_site.parsers import StrictJSONParser
from submissions.intake.rejections import QueueFullError, UnknownLanguageError


def answer_to(exc: Exception) -> Response:
    class Failing(APIView):
        authentication_classes = ()
        permission_classes = ()

        def get_exception_handler(self) -> Any:
            return errors.handle

        def get(self, request: Request) -> Response:
            del request
            raise exc

    answer = Failing.as_view()(APIRequestFactory().get("/"))
    assert isinstance(answer, Response)
    return answer


class TestHandle:
    @pytest.mark.parametrize(
        ("exc", "status", "code"),
        [
            (exceptions.ParseError(), 400, "bad_json"),
            (exceptions.NotAuthenticated(), 401, "not_authenticated"),
            (exceptions.AuthenticationFailed(), 401, "bad_token"),
            (exceptions.AuthenticationFailed("x", code="bad_credentials"), 401, "bad_credentials"),
            (exceptions.PermissionDenied(), 403, "permission_denied"),
            (exceptions.PermissionDenied("x", "registration_closed"), 403, "registration_closed"),
            (DjangoPermissionDenied(), 403, "permission_denied"),
            (Http404(), 404, "not_found"),
            (exceptions.NotFound(), 404, "not_found"),
            (exceptions.MethodNotAllowed("PUT"), 405, "method_not_allowed"),
            (exceptions.UnsupportedMediaType("text/x"), 415, "unsupported_media_type"),
            (exceptions.Throttled(wait=7), 429, "too_many_requests"),
            (UnknownLanguageError("x"), 400, "unknown_language"),
            (QueueFullError("x", retry_after_s=7), 503, "queue_full"),
        ],
    )
    def test_gives_every_error_its_status_and_code(
        self, exc: Exception, status: int, code: str
    ) -> None:
        answer = answer_to(exc)

        assert (answer.status_code, answer.data["code"]) == (status, code)
        assert isinstance(answer.data["detail"], str)

    def test_says_when_to_come_back(self) -> None:
        assert answer_to(exceptions.Throttled(wait=7)).headers["Retry-After"] == "7"
        assert answer_to(QueueFullError("x", retry_after_s=7)).headers["Retry-After"] == "7"

    def test_names_the_fields_that_are_wrong(self) -> None:
        wrong: Any = {"name": ["Too long."], "parts": [{}, {"size": ["Too big."]}]}

        assert answer_to(serializers.ValidationError(wrong)).data == {
            "code": "invalid",
            "detail": "name: Too long.",
            "fields": {"name": ["Too long."], "parts": ["size: Too big."]},
        }

    def test_has_no_fields_where_the_whole_is_wrong(self) -> None:
        assert answer_to(serializers.ValidationError("No.")).data == {
            "code": "invalid",
            "detail": "No.",
        }

    def test_leaves_bugs_to_the_server_error(self) -> None:
        assert errors.handle(KeyError("bug"), {}) is None


class TestDjangoErrors:
    def test_are_json_under_api(self) -> None:
        request = RequestFactory().get("/api/v1/x")
        answers = [
            errors.bad_request(request, ValueError()),
            errors.bad_request(request, RequestDataTooBig()),
            errors.forbidden(request, DjangoPermissionDenied()),
            errors.not_found(request, Http404()),
            errors.server_error(request),
        ]

        found = [
            (answer.status_code, json.loads(answer.content)["code"])
            for answer in answers
            if isinstance(answer, HttpResponse)
        ]
        assert found == [
            (400, "bad_request"),
            (413, "too_large"),
            (403, "permission_denied"),
            (404, "not_found"),
            (500, "server_error"),
        ]

    def test_are_pages_elsewhere(self) -> None:
        request = RequestFactory().get("/admin/x")

        assert errors.server_error(request).headers["Content-Type"].startswith("text/html")


class TestStrictJSONParser:
    def post(self, body: bytes) -> Response:
        class Echo(APIView):
            authentication_classes = ()
            permission_classes = ()
            parser_classes = (StrictJSONParser,)

            def get_exception_handler(self) -> Any:
                return errors.handle

            def post(self, request: Request) -> Response:
                return Response(request.data)

        factory = APIRequestFactory()
        answer = Echo.as_view()(factory.post("/", body, content_type="application/json"))
        assert isinstance(answer, Response)
        return answer

    def test_reads_json(self) -> None:
        assert self.post('{"a": ["é\\\\u0000"]}'.encode()).data == {"a": ["é\\u0000"]}

    @pytest.mark.parametrize(
        "body",
        [
            b"{",
            b"\xff",
            b"[" * 100_000,
            b'{"a":' * 100_000,
            b"NaN",
            b"[" + b"9" * 10_000 + b"]",
            b'"a\0b"',
        ],
    )
    def test_refuses_what_is_no_json(self, body: bytes) -> None:
        answer = self.post(body)

        assert (answer.status_code, answer.data["code"]) == (400, "bad_json")

    @pytest.mark.parametrize("body", [b'"\\u0000"', b'{"a": [{"b\\u0000": 1}]}', b'["\\ud800"]'])
    def test_refuses_text_that_can_not_be_stored(self, body: bytes) -> None:
        answer = self.post(body)

        assert (answer.status_code, answer.data["code"]) == (400, "bad_text")

    def test_refuses_too_large_a_body(self, settings: Any) -> None:
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10

        answer = self.post(b'"0123456789"')

        assert (answer.status_code, answer.data["code"]) == (413, "too_large")


class TestRefuseNulBytes:
    @pytest.mark.parametrize(
        "request_",
        [
            RequestFactory().get("/api/?search=a%00b"),
            RequestFactory().get("/api/a%00b/"),
            RequestFactory().get("/api/", headers={"authorization": "Token a\0b"}),
            RequestFactory().get("/api/", headers={"cookie": 'LEETCODE_SESSION="a\\000b"'}),
        ],
    )
    def test_answers_400(self, request_: Any) -> None:
        answer = refuse_nul_bytes(lambda _request: HttpResponse())(request_)

        assert answer.status_code == 400

    def test_lets_others_through(self) -> None:
        request = RequestFactory().get("/api/?search=a%2500")

        assert refuse_nul_bytes(lambda _request: HttpResponse())(request).status_code == 200
