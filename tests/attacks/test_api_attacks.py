"""Group G: what strangers send to the API, and try to read from it.

Archives, YAML and package limits are attacked in tests/runners/packages, statements in
tests/problems, start-up settings in tests/judge_site/test_guard.py, log lines in
tests/judge_site/test_logs.py. Here is what crosses rooms, through the addresses of the whole site.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.test import APIClient

from problems import blobs, excerpts
from submissions.models import Submission
from submissions.status import redis_client
from tests.factories import SECRET, make_problem, make_submission, make_user, token_of

SUBMIT = "/api/v1/problems/sums/submissions/"
BODY = {"language": "python3", "source": "print(3)"}
MARKUP = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
FORGED = 'x\n{"level": "info", "event": "all is well"}'
BOMBS = {
    "deep lists": "[" * 900_000,
    "deep objects": '{"a":' * 300_000,
    "wide lists": "[" + "[]," * 500_000 + "[]]",
    "many keys": "{" + ",".join(f'"{n}":{n}' for n in range(100_000)) + "}",
    "a huge number": '{"language": ' + "9" * 1_000_000 + ', "source": "x"}',
    "a huge exponent": '{"language": 1e999999999, "source": "x"}',
    "escapes": '{"language": "python3", "source": "' + "\\u0041" * 300_000 + '"}',
    "two megabytes and more": '{"source": "' + "x" * 2_200_000 + '"}',
    "a spread word": '{"language": ["python3"], "source": {"print": 1}}',
}
MAX_SECONDS = 2.0


@pytest.fixture(autouse=True)
def places(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Storage of its own, and a queue that no worker reads."""
    backend = "django.core.files.storage.FileSystemStorage"
    options = {"location": tmp_path / "storage"}
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": backend, "OPTIONS": options},
    }
    settings.RUNNER = {**settings.RUNNER, "cache_dir": tmp_path / "cache"}
    for made in (blobs._cache, excerpts._cut_text, redis_client.client):
        made.cache_clear()
    redis_client.client().delete("judge.python3")
    yield
    redis_client.client().delete("judge.python3")
    for made in (blobs._cache, excerpts._cut_text, redis_client.client):
        made.cache_clear()


@pytest.fixture
def user(db: None) -> User:
    del db
    return make_user("mallory")


@pytest.fixture
def mallory(user: User) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {token_of(user)}")
    return client


@pytest.fixture
def theirs(db: None) -> Submission:
    """Somebody else's submission."""
    del db
    row: Submission = make_submission(make_problem(), make_user("alice"), source="my secret idea")
    return row


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, json.loads(answer.content)["code"]


class TestBodies:
    @pytest.mark.parametrize("bomb", BOMBS.values(), ids=list(BOMBS))
    def test_that_are_bombs_are_refused_quickly(self, mallory: APIClient, bomb: str) -> None:
        make_problem()
        started = time.monotonic()

        answer = mallory.generic("POST", SUBMIT, bomb, content_type="application/json")

        assert time.monotonic() - started < MAX_SECONDS
        assert answer.status_code in {400, 413}
        assert len(answer.content) < 2000, "a refusal repeats nothing"
        assert not Submission.objects.exists()

    @pytest.mark.parametrize(
        "content_type",
        [
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/xml",
            "application/x-yaml",
            "application/x-python-pickle",
            "application/json; charset=utf-7",
            "text/plain",
        ],
    )
    def test_in_other_forms_are_not_read(self, mallory: APIClient, content_type: str) -> None:
        make_problem()

        answer = mallory.generic("POST", SUBMIT, "x=1", content_type=content_type)

        assert answer.status_code in {400, 415}

    def test_can_not_say_what_is_not_asked(self, mallory: APIClient, user: User) -> None:
        make_problem()
        wishes = {
            "id": str(uuid4()),
            "user": 1,
            "user_id": 1,
            "state": "done",
            "verdict": "accepted",
            "attempt": 99,
            "priority": 9,
            "cases": [],
            "limits": {"time_ms": 10**9},
        }

        answer = mallory.post(SUBMIT, BODY | wishes)

        row = Submission.objects.get()
        assert answer.status_code == 202
        assert (row.user, row.state, row.verdict, row.attempt) == (user, "queued", "", 0)
        assert str(row.pk) != wishes["id"]

    def test_make_nobody_staff(self, db: None) -> None:
        del db
        body = {"username": "eve", "password": "correct horse battery", "is_staff": True}

        answer = APIClient().post("/api/v1/users/", body | {"is_superuser": True, "id": 1})

        eve = User.objects.get(username="eve")
        assert answer.status_code == 201
        assert not eve.is_staff
        assert not eve.is_superuser

    @pytest.mark.parametrize(
        "name", [FORGED, "a\x1b[2J", "a\u202eb", MARKUP, "a b", "\uff41dmin", ""]
    )
    def test_name_nobody_in_a_way_that_logs_and_pages_trip_over(self, db: None, name: str) -> None:
        del db
        body = {"username": name, "password": "correct horse battery"}

        assert code_of(APIClient().post("/api/v1/users/", body)) == (400, "invalid")
        assert not User.objects.exists()


class TestHeaders:
    @pytest.mark.parametrize(
        "token",
        ["Token " + "x" * 60_000, "Token ' OR 1=1 --", "Token é", "Token", "Bearer x", "Token a b"],
    )
    def test_that_are_no_token_are_refused(self, db: None, token: str) -> None:
        del db
        client = APIClient(HTTP_AUTHORIZATION=token)

        assert client.get("/api/v1/submissions/").status_code == 401

    def test_change_no_method(self, mallory: APIClient, theirs: Submission) -> None:
        path = f"/api/v1/submissions/{theirs.pk}/"
        headers = {"X-HTTP-Method-Override": "DELETE", "X-Method-Override": "PUT"}

        assert mallory.post(path, BODY, headers=headers).status_code == 405
        assert Submission.objects.filter(pk=theirs.pk).exists()

    def test_open_the_site_to_no_other_origin(self, mallory: APIClient) -> None:
        answer = mallory.get("/api/v1/submissions/", headers={"Origin": "https://evil.example"})

        assert not [name for name in answer.headers if name.startswith("Access-Control")]

    def test_do_not_choose_the_host_that_addresses_name(self, mallory: APIClient) -> None:
        make_problem()

        answer = mallory.post(SUBMIT, BODY, headers={"X-Forwarded-Host": "evil.example"})

        assert answer.status_code == 202
        assert b"evil" not in answer.content + answer["Location"].encode()


class TestIds:
    def test_can_not_be_guessed(self, theirs: Submission) -> None:
        assert theirs.pk.version == 4, "122 random bits"

    @pytest.mark.parametrize("path", ["", "status/", "status/?wait=1"])
    def test_of_others_are_the_same_as_none(
        self, mallory: APIClient, theirs: Submission, path: str
    ) -> None:
        answers = [mallory.get(f"/api/v1/submissions/{pk}/{path}") for pk in (theirs.pk, uuid4())]

        assert {code_of(answer) for answer in answers} == {(404, "not_found")}
        assert len({answer.content for answer in answers}) == 1
        assert APIClient().get(f"/api/v1/submissions/{theirs.pk}/{path}").status_code == 401

    def test_of_others_are_in_no_list(self, mallory: APIClient, theirs: Submission) -> None:
        for query in ("", "?problem=sums", f"?user={theirs.user_id}", "?verdict=accepted"):
            assert mallory.get(f"/api/v1/submissions/{query}").json()["results"] == []

    def test_of_others_can_not_be_rejudged(self, mallory: APIClient, theirs: Submission) -> None:
        answer = mallory.post(f"/api/v1/submissions/{theirs.pk}/rejudge/")

        assert code_of(answer) == (403, "permission_denied")

    def test_of_hidden_problems_are_the_same_as_none(self, mallory: APIClient) -> None:
        make_problem("finals", is_public=False)
        for name in ("finals", "no-such"):
            path = f"/api/v1/problems/{name}/"
            assert code_of(mallory.get(path)) == (404, "not_found")
            assert code_of(mallory.post(f"{path}submissions/", BODY)) == (404, "not_found")

    @pytest.mark.parametrize(
        "slug", ["..%2f..%2fetc%2fpasswd", "sums%0a", "%2e%2e", "sums;ls", "a" * 5000, "sums/../x"]
    )
    def test_that_are_paths_lead_nowhere(self, mallory: APIClient, slug: str) -> None:
        make_problem()

        assert mallory.get(f"/api/v1/problems/{slug}/").status_code == 404


class TestWhatComesBack:
    @pytest.fixture
    def mine(self, user: User) -> Submission:
        hidden = {"index": 2, "name": "secret/2", "is_sample": False, "verdict": "wrong_answer"}
        told = {
            "runtime_ms": 5,
            "memory_kb": 9,
            "stdout": SECRET[0],
            "stderr": SECRET[1],
            "exit_code": 3,
            "signal": None,
            "reason": f"expected {SECRET[1]}",
        }
        sample = {"index": 1, "is_sample": True, "verdict": "accepted", "stdout": MARKUP}
        row: Submission = make_submission(
            make_problem(),
            user,
            source=MARKUP,
            state="done",
            compile_log=MARKUP,
            cases=[{**told, **sample, "stderr": "", "reason": ""}, hidden | told],
        )
        return row

    def test_of_a_hidden_case_is_index_and_verdict(
        self, mallory: APIClient, mine: Submission
    ) -> None:
        answer = mallory.get(f"/api/v1/submissions/{mine.pk}/")

        hidden = answer.json()["cases"][1]
        assert hidden == {"index": 2, "is_sample": False, "verdict": "wrong_answer"}
        for path in (f"{mine.pk}/", f"{mine.pk}/status/", ""):
            content = mallory.get(f"/api/v1/submissions/{path}").content.decode()
            assert not any(text.strip() in content for text in SECRET)

    def test_of_hidden_cases_is_in_no_page_of_the_problem(
        self, mallory: APIClient, mine: Submission
    ) -> None:
        assert mine.problem is not None
        content = mallory.get(f"/api/v1/problems/{mine.problem.slug}/").content.decode()

        assert "1 2" in content, "the sample"
        assert not any(text.strip() in content for text in SECRET)

    def test_is_never_a_page(self, mallory: APIClient, mine: Submission) -> None:
        for path in (f"submissions/{mine.pk}/", "problems/sums/", "submissions/"):
            answer = mallory.get(f"/api/v1/{path}", headers={"Accept": "text/html,*/*"})

            assert answer["Content-Type"] == "application/json"
            assert answer["X-Content-Type-Options"] == "nosniff"

    def test_is_escaped_where_staff_look_at_it(self, mine: Submission) -> None:
        client = Client()
        client.force_login(User.objects.create_superuser("chief", password="x"))

        for path in (f"submission/{mine.pk}/change/", f"submission/?q={MARKUP}"):
            page = client.get(f"/admin/submissions/{path}", follow=True)
            assert page.status_code == 200
            assert "<script>alert" not in page.content.decode()
            assert page["X-Frame-Options"] == "DENY"
