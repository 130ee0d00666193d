import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.models import Submission
from tests.factories import make_problem
from tests.submissions.answers import code_of, statements

ClientOf = Any  # tests/submissions/conftest.py
BODY = {"language": "python3", "source": "print(3)"}
SUBMIT = "/api/v1/problems/sums/submissions/"


class TestSubmit:
    def test_answers_202_with_the_status_and_where_to_ask(
        self, client: APIClient, problem: Problem
    ) -> None:
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(f"/api/v1/problems/{problem.slug}/submissions/", BODY)

        body = answer.json()
        assert answer.status_code == 202
        assert (body["state"], body["verdict"], body["phase"]) == ("queued", None, None)
        assert body["position"] == 1
        assert body["status_url"] == answer["Location"]
        assert body["status_url"] == f"/api/v1/submissions/{body['id']}/status/"
        assert len(statements(queries)) == 4

    def test_honours_an_idempotency_key(self, client: APIClient, problem: Problem) -> None:
        del problem
        with CaptureQueriesContext(connection) as queries:
            first = client.post(SUBMIT, BODY, headers={"Idempotency-Key": "k"})
            count = len(statements(queries))
        again = client.post(SUBMIT, BODY, headers={"Idempotency-Key": "k"})
        other = client.post(SUBMIT, {**BODY, "source": "x"}, headers={"Idempotency-Key": "k"})

        assert count == 4
        assert first.json()["id"] == again.json()["id"]
        assert code_of(other) == (409, "idempotency_conflict")

    @pytest.mark.parametrize("key", ["", "k" * 101, "a\tb"])
    def test_refuses_an_odd_idempotency_key(
        self, client: APIClient, problem: Problem, key: str
    ) -> None:
        del problem
        answer = client.post(SUBMIT, BODY, headers={"Idempotency-Key": key})

        assert code_of(answer) == (400, "invalid")

    @pytest.mark.parametrize(
        ("body", "status", "code"),
        [
            ("{", 400, "bad_json"),
            ("", 400, "invalid"),
            ("[" * 50_000, 400, "bad_json"),
            ("\xff\xfe", 400, "bad_json"),
            ("[]", 400, "invalid"),
            ("null", 400, "invalid"),
            ('"text"', 400, "invalid"),
            ("{}", 400, "invalid"),
            ('{"language": "python3"}', 400, "invalid"),
            ('{"language": "python3", "source": null}', 400, "invalid"),
            ('{"language": "python3", "source": 5}', 400, "invalid"),
            ('{"language": "python3", "source": ["x"]}', 400, "invalid"),
            ('{"language": {"a": 1}, "source": "x"}', 400, "invalid"),
            ('{"language": true, "source": "x"}', 400, "invalid"),
            ('{"language": "python3", "source": ""}', 400, "bad_source"),
            ('{"language": "python3", "source": "\\u0000"}', 400, "bad_text"),
            ('{"language": "python3", "source": "\\ud800"}', 400, "bad_text"),
            ('{"language": "py\\u0000", "source": "x"}', 400, "bad_text"),
            ('{"language": "cobol", "source": "x"}', 400, "unknown_language"),
            (json.dumps({**BODY, "source": "x" * 200_000}), 413, "source_too_large"),
            (json.dumps({**BODY, "source": "x" * 3_000_000}), 413, "too_large"),
        ],
    )
    def test_refuses_bad_bodies(
        self, client: APIClient, problem: Problem, body: str, status: int, code: str
    ) -> None:
        del problem
        answer = client.post(SUBMIT, body.encode("latin-1"), content_type="application/json")

        assert code_of(answer) == (status, code)
        assert not Submission.objects.exists()

    def test_refuses_other_media_types(self, client: APIClient, problem: Problem) -> None:
        del problem
        answer = client.post(SUBMIT, b"language=python3", content_type="text/plain")

        assert code_of(answer) == (415, "unsupported_media_type")

    def test_wants_a_token_that_is_right(self, problem: Problem) -> None:
        del problem
        anyone = APIClient()
        assert code_of(anyone.post(SUBMIT, BODY)) == (401, "not_authenticated")
        for token in ("Token nonsense", "Token", "Token a b", "Token \xff"):
            anyone.credentials(HTTP_AUTHORIZATION=token)
            assert code_of(anyone.post(SUBMIT, BODY)) == (401, "bad_token")

    def test_finds_no_problem_that_is_unknown_or_hidden(
        self, client: APIClient, staff: User, client_of: ClientOf
    ) -> None:
        make_problem("secret", is_public=False)
        path = "/api/v1/problems/secret/submissions/"

        assert code_of(client.post(path, BODY)) == (404, "not_found")
        assert code_of(client.post("/api/v1/problems/none/submissions/", BODY)) == (
            404,
            "not_found",
        )
        assert client_of(staff).post(path, BODY).status_code == 202

    def test_refuses_a_problem_that_can_not_be_judged(self, client: APIClient) -> None:
        make_problem(is_interactive=True)

        assert code_of(client.post(SUBMIT, BODY)) == (409, "not_judgeable")


class TestSessions:
    def test_need_the_csrf_token_to_submit(self, problem: Problem, user: User) -> None:
        del problem
        client = APIClient(enforce_csrf_checks=True)
        client.force_login(user)

        assert code_of(client.post(SUBMIT, BODY)) == (403, "permission_denied")
        assert client.get("/api/v1/submissions/").status_code == 200
