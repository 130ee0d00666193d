from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.api.serializers import CaseOutput, DetailOutput, StatusOutput
from submissions.models import State, Submission, Worker
from tests.factories import SECRET, make_problem, make_submission, make_user
from tests.submissions.answers import code_of, statements

ClientOf = Any  # tests/submissions/conftest.py
CASES = [
    {
        "index": 1,
        "name": "sample/1",
        "is_sample": True,
        "verdict": "accepted",
        "runtime_ms": 3,
        "memory_kb": 900,
        "input": "1 2\n",
        "expected": "3\n",
        "stdout": "3\n",
        "stderr": "",
        "exit_code": 0,
        "signal": None,
        "reason": "",
    },
    {
        "index": 2,
        "name": "secret/2",
        "is_sample": False,
        "verdict": "wrong_answer",
        "runtime_ms": 4,
        "memory_kb": 901,
        "stdout": "12\n",
        "stderr": "peeked: " + SECRET[0],
        "exit_code": 0,
        "signal": None,
        "reason": "12 is not " + SECRET[1],
    },
]


@pytest.fixture
def done(problem: Problem, user: User) -> Submission:
    return make_submission(
        problem,
        user,
        state=State.DONE,
        verdict="wrong_answer",
        cases=CASES,
        compile_log="a warning",
        cases_done=2,
        cases_total=2,
    )


class TestStatus:
    def test_is_for_its_owner_and_staff(
        self, client: APIClient, submission: Submission, staff: User, client_of: ClientOf
    ) -> None:
        path = f"/api/v1/submissions/{submission.pk}/status/"

        with CaptureQueriesContext(connection) as queries:
            answer = client.get(path)

        assert answer.json() == {
            "id": str(submission.pk),
            "state": "queued",
            "phase": None,
            "cases_done": 0,
            "cases_total": 0,
            "verdict": None,
            "runtime_ms": None,
            "memory_kb": None,
            "score": None,
            "max_score": None,
            "poll_after_ms": 300,
            "position": None,
            "estimated_wait_ms": None,
        }
        assert len(statements(queries)) == 2
        assert client_of(staff).get(path).status_code == 200
        assert code_of(client_of(make_user("eve")).get(path)) == (404, "not_found")
        assert code_of(APIClient().get(path)) == (401, "not_authenticated")

    @pytest.mark.parametrize("name", ["nonsense", "0", str(uuid4()).upper() + "x"])
    def test_has_no_address_without_a_good_id(self, client: APIClient, name: str) -> None:
        for path in (f"{name}/", f"{name}/status/", f"{name}/rejudge/"):
            assert code_of(client.get(f"/api/v1/submissions/{path}")) == (404, "not_found")

    def test_answers_no_other_method(self, client: APIClient, submission: Submission) -> None:
        answer = client.post(f"/api/v1/submissions/{submission.pk}/status/")

        assert code_of(answer) == (405, "method_not_allowed")


class TestDetail:
    def test_shows_the_owner_samples_in_full_and_hidden_cases_by_verdict(
        self, client: APIClient, done: Submission
    ) -> None:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(f"/api/v1/submissions/{done.pk}/")

        body = answer.json()
        assert len(statements(queries)) == 2
        assert (body["problem"], body["source"], body["verdict"]) == (
            "sums",
            "print(3)",
            "wrong_answer",
        )
        assert body["compile_output"] == "a warning"
        sample, hidden = body["cases"]
        assert (sample["input"], sample["expected"], sample["stdout"]) == ("1 2\n", "3\n", "3\n")
        assert hidden == {"index": 2, "verdict": "wrong_answer", "is_sample": False}
        assert all(text.strip().encode() not in answer.content for text in SECRET)

    def test_shows_staff_everything(
        self, staff: User, done: Submission, client_of: ClientOf
    ) -> None:
        answer = client_of(staff).get(f"/api/v1/submissions/{done.pk}/")

        assert answer.json()["cases"] == [case | {"output": case["stdout"]} for case in CASES]

    def test_is_nothing_to_others(self, done: Submission, client_of: ClientOf) -> None:
        path = f"/api/v1/submissions/{done.pk}/"

        assert code_of(client_of(make_user("eve")).get(path)) == (404, "not_found")
        assert code_of(APIClient().get(path)) == (401, "not_authenticated")


class TestList:
    def test_has_own_submissions_newest_first(
        self, client: APIClient, problem: Problem, user: User, client_of: ClientOf, staff: User
    ) -> None:
        rows = [make_submission(problem, user) for _ in range(3)]
        make_submission(problem, make_user("eve"))

        found = client.get("/api/v1/submissions/").json()["results"]

        assert [row["id"] for row in found] == [str(row.pk) for row in reversed(rows)]
        assert set(found[0]) == {
            "id",
            "problem",
            "language",
            "state",
            "verdict",
            "runtime_ms",
            "memory_kb",
            "created_at",
        }
        assert len(client_of(staff).get("/api/v1/submissions/").json()["results"]) == 4

    def test_takes_as_many_queries_for_one_row_as_for_many(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        for count in (1, 30):
            Submission.objects.bulk_create(
                Submission(problem=problem, user=user, language="c", source="x")
                for _ in range(count)
            )
            with CaptureQueriesContext(connection) as queries:
                client.get("/api/v1/submissions/")
            found = statements(queries)
            assert len(found) == 2
            assert not any(name in found[1] for name in ('"source"', '"cases"', '"statement"'))

    def test_goes_page_by_page_through_rows_of_the_same_moment(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        rows = [make_submission(problem, user) for _ in range(120)]
        Submission.objects.update(created_at=rows[0].created_at)

        found: list[str] = []
        page = "/api/v1/submissions/"
        while page:
            body = client.get(page).json()
            found += [row["id"] for row in body["results"]]
            page = body["next"]

        assert sorted(found) == sorted(str(row.pk) for row in rows)

    def test_filters(self, client: APIClient, problem: Problem, user: User) -> None:
        make_submission(problem, user, state=State.DONE, verdict="wrong_answer")
        make_submission(make_problem("other"), user, language="c")

        def count(query: str) -> int:
            return len(client.get(f"/api/v1/submissions/?{query}").json()["results"])

        assert count("problem=sums") == count("verdict=wrong_answer") == count("language=c") == 1
        assert count("problem=sums&language=c") == count("problem=none") == 0
        assert count("problem=&language=&verdict=") == count("") == 2
        assert count("problem=%20&language=c") == 1

    def test_knows_languages_by_their_aliases(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        make_submission(problem, user, language="go")

        for name in ("go", "golang"):
            assert len(client.get(f"/api/v1/submissions/?language={name}").json()["results"]) == 1

    @pytest.mark.parametrize(
        ("query", "status", "code"),
        [
            ("verdict=fine", 400, "invalid"),
            ("problem=a%00b", 400, "bad_text"),
            ("cursor=nonsense", 404, "not_found"),
            ("cursor=cD1ub25zZW5zZQ%3D%3D", 404, "not_found"),  # p=nonsense
            ("cursor=cD0yMDI2LTk5LTk5", 404, "not_found"),  # p=2026-99-99
            ("cursor=bz0tNQ%3D%3D", 404, "not_found"),  # o=-5
            ("cursor=cD0lMDA%3D", 404, "not_found"),  # p=%00
            # p=9999-12-31T23:59:59-23:59, then p=0001-01-01T00:00:00+23:59
            ("cursor=cD05OTk5LTEyLTMxVDIzJTNBNTklM0E1OS0yMyUzQTU5", 404, "not_found"),
            ("cursor=cD0wMDAxLTAxLTAxVDAwJTNBMDAlM0EwMCUyQjIzJTNBNTk%3D", 404, "not_found"),
            ("cursor=cD0yMDI2LTAxLTAx", 404, "not_found"),  # p=2026-01-01
            ("language=klingon", 400, "invalid"),
            ("language=%00", 400, "bad_text"),
        ],
    )
    def test_refuses_bad_filters_and_cursors(
        self, client: APIClient, query: str, status: int, code: str
    ) -> None:
        assert code_of(client.get(f"/api/v1/submissions/?{query}")) == (status, code)


class TestRejudge:
    def test_is_for_staff(
        self, client: APIClient, problem: Problem, user: User, staff: User, client_of: ClientOf
    ) -> None:
        done = make_submission(problem, user, state=State.DONE)
        path = f"/api/v1/submissions/{done.pk}/rejudge/"

        assert code_of(client.post(path)) == (403, "permission_denied")
        assert code_of(APIClient().post(path)) == (401, "not_authenticated")
        answer = client_of(staff).post(path)
        assert (answer.status_code, answer.json()["state"]) == (202, "queued")
        missing = client_of(staff).post(f"/api/v1/submissions/{uuid4()}/rejudge/")
        assert code_of(missing) == (404, "not_found")


class TestLanguages:
    def test_are_listed_for_anybody_with_the_versions_that_workers_told(self, db: None) -> None:
        del db
        Worker.objects.create(
            name="w1",
            slots=1,
            languages={"python3": {"version": "Python 3.11.2 (main)\nx", "image": "sha256:1"}},
        )

        answer = APIClient().get("/api/v1/languages/")

        found = {one["slug"]: one for one in answer.json()}
        assert found["python3"] == {
            "slug": "python3",
            "name": "Python 3",
            "version": "Python 3.11.2",
            "extension": ".py",
        }
        assert set(found) == {"python3", "c", "cpp", "java", "javascript"}


class TestSchema:
    def test_is_made_without_a_warning(self, tmp_path: Any) -> None:
        call_command(
            "spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "schema.yml")
        )

    def test_has_a_page(self, client: APIClient) -> None:
        for path in ("/api/v1/schema/", "/api/v1/docs/"):
            assert client.get(path, headers={"accept": "*/*"}).status_code == 200


class TestShapes:
    def test_are_what_the_schema_says(self, done: Submission, client: APIClient) -> None:
        path = f"/api/v1/submissions/{done.pk}/"

        assert set(client.get(f"{path}status/").json()) == set(StatusOutput().fields)
        for_staff = {"rejudge_error"}
        assert set(client.get(path).json()) | for_staff == set(DetailOutput().fields)
        assert set(CASES[0]) | {"output", "limit_hit"} == set(CaseOutput().fields)
