from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from problems.models import Problem
from submissions.models import State, Submission
from submissions.queue import wake_ups
from tests.factories import make_submission

LIST = "/admin/submissions/submission/"


def act(client: Client, path: str, action: str, *rows: Any) -> Any:
    form = {"action": action, "_selected_action": [str(row.pk) for row in rows]}
    return client.post(path, form, follow=True)


class TestList:
    def test_takes_as_many_queries_for_one_row_as_for_many(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        counts = []
        for _ in range(2):
            for _ in range(10):
                make_submission(problem, user)
            with CaptureQueriesContext(connection) as queries:
                assert admin.get(LIST).status_code == 200
            counts.append(len(queries))

        assert counts[0] == counts[1]

    @pytest.mark.parametrize("words", ["ada", "sums", "nonsense", "0" * 40, "a\u2028b"])
    def test_can_be_searched(self, admin: Client, submission: Submission, words: str) -> None:
        del submission
        assert admin.get(LIST, {"q": words}).status_code == 200

    def test_finds_a_submission_by_its_id(self, admin: Client, submission: Submission) -> None:
        page = admin.get(LIST, {"q": str(submission.pk)}).content.decode()

        assert f"{LIST}{submission.pk}/" in page

    def test_finds_a_submission_by_what_it_is_called_and_casts_no_id(
        self, admin: Client, submission: Submission
    ) -> None:
        for words in (str(submission.number), "ada", "sums"):
            with CaptureQueriesContext(connection) as queries:
                page = admin.get(LIST, {"q": words}).content.decode()
            assert f"{LIST}{submission.pk}/" in page
            assert not [one for one in queries if "::text" in one["sql"]]
        assert f"{LIST}{submission.pk}/" not in admin.get(LIST, {"q": "9" * 18}).content.decode()

    def test_filters_by_language_without_a_look_at_all_rows(
        self, admin: Client, submission: Submission
    ) -> None:
        with CaptureQueriesContext(connection) as queries:
            found = admin.get(LIST, {"language": "python3"}).content.decode()
            other = admin.get(LIST, {"language": "rust"}).content.decode()

        assert f"{LIST}{submission.pk}/" in found
        assert f"{LIST}{submission.pk}/" not in other
        assert not [one for one in queries if "DISTINCT" in one["sql"]]

    def test_filters_by_rejudgings_that_failed(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        good = make_submission(problem, user, state=State.DONE)
        failed = make_submission(problem, user, state=State.DONE, rejudge_error="Storage is away.")

        page = admin.get(LIST, {"rejudge": "failed"}).content.decode()

        assert f"{LIST}{failed.pk}/" in page
        assert f"{LIST}{good.pk}/" not in page
        assert f"{LIST}{good.pk}/" in admin.get(LIST).content.decode()

    def test_counts_no_further_than_its_pages_go(
        self, admin: Client, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("submissions.admin.MOST_LISTED", 3)
        for _ in range(5):
            make_submission(problem, user)

        assert admin.get(LIST).context["cl"].result_count == 3


class TestPage:
    def test_shows_a_submission_and_lets_nobody_edit_it(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        row = make_submission(problem, user, source="<script>alert(1)</script>")
        path = f"{LIST}{row.pk}/change/"

        page = admin.get(path).content.decode()

        assert "&lt;script&gt;alert" in page
        assert "<script>alert" not in page
        assert admin.post(path, {"source": "x"}).status_code == 403
        assert admin.get(f"{LIST}add/").status_code == 403


class TestRejudge:
    def test_queues_finished_submissions(
        self,
        admin: Client,
        problem: Problem,
        user: User,
        django_capture_on_commit_callbacks: Any,
    ) -> None:
        done = make_submission(problem, user, state=State.DONE)
        queued = make_submission(problem, user)

        with django_capture_on_commit_callbacks(execute=True):
            page = act(admin, LIST, "rejudge", done, queued)

        assert "1 submission" in page.content.decode()
        done.refresh_from_db()
        assert done.state == "queued"
        assert wake_ups.queue_length() == 1

    def test_is_there_for_whole_problems(self, admin: Client, problem: Problem, user: User) -> None:
        done = make_submission(problem, user, state=State.DONE)

        act(admin, reverse("admin:problems_problem_changelist"), "rejudge_problems", problem)

        done.refresh_from_db()
        assert done.state == "queued"

    def test_is_not_for_who_may_only_look(self, problem: Problem, staff: User) -> None:
        done = make_submission(problem, staff, state=State.DONE)
        staff.user_permissions.add(
            *Permission.objects.filter(codename__in=("view_submission", "view_problem"))
        )
        client = Client()
        client.force_login(staff)

        act(client, LIST, "rejudge", done)
        act(client, reverse("admin:problems_problem_changelist"), "rejudge_problems", problem)

        done.refresh_from_db()
        assert done.state == "done"
