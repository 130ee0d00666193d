"""Runs over HTTP: what is accepted, who sees it, and that they count nowhere."""

import asyncio
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from problems import blobs
from problems.models import PackageFile, Problem
from submissions.api.serializers import RunOutput
from submissions.judging.jobs import job_of
from submissions.models import Kind, Submission, Worker
from submissions.models.ordering import Priority
from tests.factories import claim, make_problem, make_submission, make_user
from tests.fakes import ScriptedSandbox, ended
from tests.submissions.answers import code_of, statements
from tests.submissions.pollers import finish, poll
from tests.submissions.scripted import judge
from tests.submissions.socketry import pushing

ClientOf = Any  # tests/submissions/conftest.py
BODY = {"language": "python3", "source": "print(3)"}
RUN = "/api/v1/problems/sums/runs/"
PLAY = "/api/v1/runs/"
SIGNATURE = {
    "name": "add",
    "params": [{"name": "xs", "type": "integer[]"}, {"name": "k", "type": "integer"}],
    "return": {"type": "integer"},
}


def posted(client: APIClient, path: str, **body: Any) -> Submission:
    answer = client.post(path, BODY | body, format="json")
    assert answer.status_code == 202, answer.content
    return Submission.objects.get(pk=answer.json()["id"])


class TestPost:
    def test_answers_202_and_goes_before_submissions(
        self, client: APIClient, problem: Problem
    ) -> None:
        del problem
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(RUN, BODY | {"input": "1 2\n"})

        body = answer.json()
        row = Submission.objects.get(pk=body["id"])
        assert answer.status_code == 202
        assert body["status_url"] == answer["Location"] == f"/api/v1/runs/{row.pk}/status/"
        assert (row.kind, row.input, row.priority) == ("run", "1 2\n", Priority.RUN)
        assert len(statements(queries)) == 4

    def test_without_an_input_is_for_problems_with_samples(
        self, client: APIClient, problem: Problem
    ) -> None:
        assert posted(client, RUN).input is None
        assert posted(client, RUN, input=None).input is None
        assert posted(client, RUN, input="").input == ""

        problem.cases.update(is_sample=False)
        assert code_of(client.post(RUN, BODY)) == (400, "invalid_input")

    def test_of_a_playground_needs_no_problem(self, client: APIClient, db: None) -> None:
        del db
        row = posted(client, PLAY, stdin="x")

        assert (row.problem, row.input, row.kind) == (None, "x", "run")
        assert posted(client, PLAY).input == ""

    @pytest.mark.parametrize("path", [RUN, PLAY])
    @pytest.mark.parametrize(
        ("body", "status", "code"),
        [
            ({"language": "cobol"}, 400, "unknown_language"),
            ({"source": ""}, 400, "bad_source"),
            ({"input": 5, "stdin": 5}, 400, "invalid"),
            ({"input": "\0", "stdin": "\0"}, 400, "bad_text"),
            ({"input": "é" * 40_000, "stdin": "é" * 40_000}, 413, "input_too_large"),
        ],
    )
    @pytest.mark.usefixtures("problem")
    def test_refuses_bad_bodies(
        self, client: APIClient, path: str, body: dict[str, Any], status: int, code: str
    ) -> None:
        assert code_of(client.post(path, BODY | body, format="json")) == (status, code)
        assert not Submission.objects.exists()

    def test_needs_a_user(self, problem: Problem) -> None:
        del problem
        assert code_of(APIClient().post(RUN, BODY)) == (401, "not_authenticated")
        assert code_of(APIClient().post(PLAY, BODY)) == (401, "not_authenticated")

    def test_is_throttled_with_submissions(
        self, client: APIClient, problem: Problem, settings: Any
    ) -> None:
        del problem
        settings.JUDGE = {**settings.JUDGE, "max_queued": 0}

        assert code_of(client.post(PLAY, BODY)) == (503, "queue_full")

    @pytest.mark.parametrize(
        ("given", "says"),
        [
            ("[1,2]", "Line 2"),
            ('[1,2]\n3\n[1]\n"x"', "Line 4: expected integer"),
            ("[1,2.5]\n3", "Line 1: expected integer[]"),
            ("[1]\n2\n" * 101, "100 cases"),
        ],
    )
    def test_says_which_line_of_a_functions_input_is_wrong(
        self, client: APIClient, given: str, says: str
    ) -> None:
        make_problem(metadata={"signature": SIGNATURE}, data=[("[1]\n2\n", "3\n")])

        answer = client.post(RUN, BODY | {"input": given})

        assert code_of(answer) == (400, "invalid_input")
        assert says in answer.json()["detail"]

    @pytest.mark.parametrize("folder", ["runs", "submissions"])
    def test_of_a_function_needs_a_language_that_can_call_it(
        self, client: APIClient, settings: Any, folder: str
    ) -> None:
        settings.RUNNER = {**settings.RUNNER, "languages": ["python3", "perl"]}
        make_problem(metadata={"signature": SIGNATURE}, data=[("[1]\n2\n", "3\n")])
        path = f"/api/v1/problems/sums/{folder}/"

        assert code_of(client.post(path, BODY | {"language": "perl"})) == (400, "unknown_language")
        assert client.post(path, BODY).status_code == 202

    def test_is_refused_where_a_dialogue_is_no_text(self, client: APIClient) -> None:
        make_problem(is_interactive=True, judging={"validators": [{"language": "c", "files": []}]})

        assert code_of(client.post(RUN, BODY | {"input": "1"})) == (400, "invalid_input")


class TestAddresses:
    def test_tell_runs_from_submissions(
        self, client: APIClient, problem: Problem, run: Submission, staff: User, client_of: ClientOf
    ) -> None:
        row = make_submission(problem, run.user)
        boss = client_of(staff)
        for folder, there, absent in (("runs", run, row), ("submissions", row, run)):
            for path in ("", "status/"):
                assert client.get(f"/api/v1/{folder}/{there.pk}/{path}").status_code == 200
                refused = boss.get(f"/api/v1/{folder}/{absent.pk}/{path}")
                assert code_of(refused) == (404, "not_found")
            assert code_of(boss.post(f"/api/v1/{folder}/{absent.pk}/cancel/")) == (404, "not_found")
            assert client.post(f"/api/v1/{folder}/{there.pk}/cancel/").status_code == 200
        rejudged = boss.post(f"/api/v1/submissions/{run.pk}/rejudge/")
        assert code_of(rejudged) == (404, "not_found")

    @pytest.mark.django_db(transaction=True)
    def test_of_polls_do_as_well(self, run: Submission, owner: dict[bytes, bytes]) -> None:
        for _ in range(2):  # from the row, and then from Redis
            assert poll(owner, run, folder="runs").status == 200
            assert poll(owner, run).status == 404

    @pytest.mark.django_db(transaction=True)
    def test_of_sockets_do_as_well(self, run: Submission, owner: dict[bytes, bytes]) -> None:
        finish(run)

        async def watch(path: str) -> tuple[int | None, list[str]]:
            async with pushing() as desk:
                socket = desk.open(run, owner, path=path)
                return await socket.ended(), socket.states

        assert asyncio.run(watch("/ws/runs/{}/")) == (1000, ["done"])
        assert asyncio.run(watch("/ws/submissions/{}/")) == (4404, [])

    def test_are_the_owners(self, run: Submission, client_of: ClientOf) -> None:
        path = f"/api/v1/runs/{run.pk}/"

        assert code_of(client_of(make_user("eve")).get(path)) == (404, "not_found")
        assert code_of(APIClient().get(path)) == (401, "not_authenticated")


class TestResult:
    def test_shows_own_input_and_what_came_of_it(self, client: APIClient, run: Submission) -> None:
        assert judge(run, ScriptedSandbox.of(ended(b"3\n", stderr=b"hm")))

        body = client.get(f"/api/v1/runs/{run.pk}/").json()

        assert set(body) == set(RunOutput().fields)
        assert (body["problem"], body["input"], body["verdict"]) == ("sums", "1 2\n", "accepted")
        (case,) = body["cases"]
        assert (case["input"], case["output"], case["expected"]) == ("1 2\n", "3\n", "")
        assert (case["stdout"], case["stderr"], case["verdict"]) == ("3\n", "hm", "accepted")

    def test_of_samples_has_all_of_them_and_no_other_case(
        self, client: APIClient, user: User
    ) -> None:
        problem = make_problem("many", data=[("1\n", "1\n"), ("2\n", "2\n"), ("3\n", "3\n")])
        problem.cases.filter(position=2).update(is_sample=True)
        row = make_submission(problem, user, kind=Kind.RUN)

        assert judge(row, ScriptedSandbox.of(ended(b"no\n"), ended(b"2\n")))

        body = client.get(f"/api/v1/runs/{row.pk}/").json()
        assert body["verdict"] == "wrong_answer"
        assert [one["verdict"] for one in body["cases"]] == ["wrong_answer", "accepted"]
        assert [one["expected"] for one in body["cases"]] == ["1\n", "2\n"]

    def test_of_a_playground_is_accepted_when_it_ran(
        self, client: APIClient, user: User, settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "playground_time_ms": 700}
        for outcome, verdict in (
            (ended(b"hello\n"), "accepted"),
            (ended(b"oops", exit_code=3), "runtime_error"),
        ):
            row = Submission.objects.create(
                kind=Kind.RUN, user=user, language="python3", source="x", input="i"
            )
            sandbox = ScriptedSandbox.of(outcome)
            assert judge(row, sandbox)

            body = client.get(f"/api/v1/runs/{row.pk}/").json()
            assert (body["problem"], body["verdict"]) == (None, verdict)
            assert body["cases"][0]["input"] == "i"

    def test_of_own_input_has_what_the_packages_program_prints(
        self, client: APIClient, problem: Problem, run: Submission
    ) -> None:
        for path in ("accepted/way.md", "accepted/way.py", "accepted/folder/way.py", "a.py"):
            blob = blobs.put(path.encode())
            PackageFile.objects.create(
                problem=problem, path=f"submissions/{path}", sha256=blob.sha256, size=blob.size
            )

        sandbox = ScriptedSandbox.of(ended(b"4\n"), ended(b"3\n"))
        assert judge(run, sandbox)

        body = client.get(f"/api/v1/runs/{run.pk}/").json()
        assert (body["verdict"], body["cases"][0]["expected"]) == ("wrong_answer", "4\n")

    def test_of_a_function_has_a_case_for_each_that_its_input_holds(self, user: User) -> None:
        problem = make_problem(metadata={"signature": SIGNATURE}, data=[("[1]\n2\n", "3\n")])
        row = make_submission(problem, user, kind=Kind.RUN, input="[1, 2]\n3\n\n[ ]\n4")

        with job_of(row) as job:
            found = [one.input.read_bytes() for one in job.cases]

        assert found == [b"[1,2]\n3\n", b"[]\n4\n"]
        assert (row.cases_total, job.stop_early) == (2, False)
        assert all(one.is_sample and one.answer is None for one in job.cases)


class TestRunsCountNowhere:
    def test_not_in_lists_nor_as_solved(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        make_submission(problem, user, kind=Kind.RUN, state="done")

        assert client.get("/api/v1/submissions/").json()["results"] == []
        (listed,) = client.get("/api/v1/problems/").json()["results"]
        assert (listed["status"], listed["submitted"]) == ("new", 0)

    def test_not_in_a_rejudging(
        self, problem: Problem, user: User, staff: User, client_of: ClientOf
    ) -> None:
        make_submission(problem, user, kind=Kind.RUN, state="done")

        answer = client_of(staff).post("/api/v1/submissions/rejudge/", {"problem": "sums"})

        assert answer.json() == {"count": 0}

    def test_but_staff_see_what_worker_has_them(
        self, user: User, staff: User, client_of: ClientOf
    ) -> None:
        Worker.objects.create(name="w1", host="h", slots=1, build="b")
        claim(
            Submission.objects.create(
                kind=Kind.RUN, user=user, language="python3", source="x", input=""
            )
        )

        (found,) = client_of(staff).get("/api/v1/workers/").json()

        assert found["judging"][0]["problem"] is None
