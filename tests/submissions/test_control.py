"""Cancelling and judging again, over the API and in the admin; limits that say what is left."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.judging import attempts, heartbeats, interrupts
from submissions.models import State, Submission, Worker
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.factories import claim, make_problem, make_submission, make_user
from tests.fakes import ScriptedSandbox
from tests.submissions.answers import code_of
from tests.submissions.scripted import RIGHT, interrupted, kept_state, wait_until

ClientOf = Any  # tests/submissions/conftest.py
BODY = {"language": "python3", "source": "print(3)"}
SUBMIT = "/api/v1/problems/sums/submissions/"


def cancel_path(row: Submission) -> str:
    return f"/api/v1/submissions/{row.pk}/cancel/"


class TestCancel:
    def test_is_for_the_owner_and_staff(
        self, client: APIClient, submission: Submission, client_of: ClientOf, staff: User
    ) -> None:
        assert code_of(client_of(make_user("eve")).post(cancel_path(submission))) == (
            404,
            "not_found",
        )
        assert code_of(APIClient().post(cancel_path(submission))) == (401, "not_authenticated")

        answer = client.post(cancel_path(submission))

        assert answer.status_code == 200
        assert (answer.json()["state"], answer.json()["verdict"]) == ("done", "cancelled")
        assert submission.problem is not None
        other = make_submission(submission.problem, submission.user)
        assert client_of(staff).post(cancel_path(other)).json()["verdict"] == "cancelled"

    def test_leaves_what_is_done_as_it_is(
        self, client: APIClient, problem: Problem, user: User
    ) -> None:
        row = make_submission(problem, user, state=State.DONE, verdict="wrong_answer")

        assert client.post(cancel_path(row)).json()["verdict"] == "wrong_answer"

    def test_is_told_to_pollers(
        self, client: APIClient, submission: Submission, django_capture_on_commit_callbacks: Any
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            client.post(cancel_path(submission))

        assert kept_state(submission) == "done"
        assert client.get("/api/v1/submissions/?verdict=cancelled").json()["results"]

    @pytest.mark.django_db(transaction=True)
    def test_ends_a_judging_between_two_cases(
        self, submission: Submission, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "lease_s": 0.3}
        stopped: list[bool] = []
        stop = interrupts.Interrupts.stop

        def note(one: interrupts.Interrupts) -> None:
            stop(one)
            stopped.append(True)

        monkeypatch.setattr(interrupts.Interrupts, "stop", note)

        def cancel() -> None:
            assert Submission.objects.cancel(submission.pk)
            wait_until(lambda: bool(stopped))

        sandbox = interrupted(cancel, *RIGHT)
        with pytest.raises(attempts.HandedBackError):
            attempts.judge(claim(submission), sandbox=sandbox)

        submission.refresh_from_db()
        assert (submission.state, submission.verdict, submission.cases) == (
            "done",
            "cancelled",
            [],
        )
        assert len(sandbox.inputs) == 1
        assert heartbeats.BEAT_S < 1

    def test_is_not_covered_by_progress_that_comes_later(self, submission: Submission) -> None:
        row = claim(submission)
        Submission.objects.cancel(row.pk)
        submission.refresh_from_db()
        store.publish(snapshot(submission))

        store.publish(snapshot(row, phase="testing", cases_done=1))

        assert kept_state(row) == "done"


class TestRejudgeMany:
    def test_takes_those_that_match(
        self, problem: Problem, user: User, staff: User, client_of: ClientOf
    ) -> None:
        wrong = make_submission(problem, user, state=State.DONE, verdict="wrong_answer")
        right = make_submission(problem, user, state=State.DONE)
        other = make_submission(
            make_problem("other"), user, state=State.DONE, verdict="wrong_answer"
        )
        body = {"problem": "sums", "verdict": "wrong_answer"}

        answer = client_of(staff).post("/api/v1/submissions/rejudge/", body)

        assert (answer.status_code, answer.json()) == (202, {"count": 1})
        states = [Submission.objects.get(pk=row.pk).state for row in (wrong, right, other)]
        assert states == ["queued", "done", "done"]

    @pytest.mark.parametrize("name", ["python3", "python", "py"])
    def test_knows_languages_by_all_their_names(
        self, problem: Problem, user: User, staff: User, client_of: ClientOf, name: str
    ) -> None:
        make_submission(problem, user, state=State.DONE)
        path = f"/api/v1/submissions/?language={name}"
        assert len(client_of(user).get(path).json()["results"]) == 1

        answer = client_of(staff).post("/api/v1/submissions/rejudge/", {"language": name})

        assert answer.json() == {"count": 1}

    @pytest.mark.parametrize("body", [{}, {"verdict": "fine"}, {"problem": 3}])
    def test_wants_a_filter_that_makes_sense(
        self, staff: User, client_of: ClientOf, body: dict[str, Any]
    ) -> None:
        answer = client_of(staff).post("/api/v1/submissions/rejudge/", body)

        assert code_of(answer) == (400, "invalid")

    def test_is_for_staff(self, client: APIClient) -> None:
        answer = client.post("/api/v1/submissions/rejudge/", {"problem": "sums"})

        assert code_of(answer) == (403, "permission_denied")


class TestHistory:
    def test_is_shown_with_the_version_of_the_data(
        self, client: APIClient, submission: Submission
    ) -> None:
        attempts.judge(claim(submission), sandbox=ScriptedSandbox.of(*RIGHT))
        Submission.objects.rejudge([submission.pk])
        path = f"/api/v1/submissions/{submission.pk}/"
        assert client.get(path).json()["verdict"] == "accepted"
        assert submission.problem is not None
        old_version = submission.problem.data_version
        Problem.objects.update(time_limit_ms=3_000, data_version="changed")

        attempts.judge(claim(submission), sandbox=ScriptedSandbox.of(*RIGHT))

        body = client.get(path).json()
        assert [one["data_version"] for one in body["history"]] == [old_version]
        assert body["data_version"] not in {old_version, "changed"}


class TestWorkersPage:
    def test_shows_who_is_alive_and_what_is_judged(self, submission: Submission) -> None:
        Worker.objects.announce("w1", slots=2)
        row = claim(submission)
        page = Client()
        page.force_login(User.objects.create_superuser("root", password="x"))

        text = page.get("/admin/submissions/worker/").content.decode()

        assert str(row.pk) in text
        assert page.get("/admin/submissions/worker/w1/change/").status_code == 200
