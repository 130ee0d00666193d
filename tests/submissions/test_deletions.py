"""Deleting problems, users and submissions: counted, asked twice, whole or not at all."""

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from problems.models import Problem
from submissions.models import Judgement, Kind, State, Submission, Tally, removal
from tests.factories import make_problem, make_submission
from tests.submissions.deleting import PROBLEMS, ROWS, fill, judged_again, pages, selected


class TestOne:
    def test_shows_how_many_rows_go_with_it_and_lists_none(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        rows = [make_submission(problem, user, state=State.DONE) for _ in range(3)]
        make_submission(problem, user, kind=Kind.RUN)

        for path in pages(problem, user):
            page = admin.get(path).content.decode()
            assert "3 submissions" in page
            assert "1 runs" in page
            assert not [row for row in rows if str(row.pk) in page]
        assert "2 other rows" in admin.get(pages(problem, user)[0]).content.decode()  # the cases

    def test_counts_no_further_than_a_bound(
        self, admin: Client, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(removal, "MOST_COUNTED", 20)
        fill(problem, user, 30)

        page = admin.get(pages(problem, user)[0]).content.decode()

        assert "more than 20 submissions and runs" in page

    def test_costs_as_many_queries_whatever_goes_with_it(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        path = pages(problem, user)[0]
        with CaptureQueriesContext(connection) as few:
            admin.get(path)
        fill(problem, user, 2_000)
        with CaptureQueriesContext(connection) as many:
            admin.get(path)

        assert len(many) == len(few)

    @pytest.mark.parametrize("typed", ["", "yes", "sum"])
    def test_deletes_nothing_before_the_name_is_typed(
        self, admin: Client, problem: Problem, user: User, typed: str
    ) -> None:
        make_submission(problem, user)

        for path in pages(problem, user):
            page = admin.post(path, {"post": "yes", "typed": typed})
            assert "Nothing is deleted" in page.content.decode()

        assert Problem.objects.filter(pk=problem.pk).exists()
        assert User.objects.filter(pk=user.pk).exists()
        assert Submission.objects.count() == 1

    def test_deletes_a_problem_and_what_belongs_to_it_alone(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        other = judged_again(make_problem("other"), user)
        judged_again(problem, user)

        answer = admin.post(pages(problem, user)[0], {"post": "yes", "typed": "sums"})

        assert answer.status_code == 302
        assert [row.pk for row in Submission.objects.all()] == [other.pk]
        assert [one.submission_id for one in Judgement.objects.all()] == [other.pk]
        assert not Problem.objects.filter(pk=problem.pk).exists()

    def test_deletes_a_user_and_takes_their_results_from_the_counts(
        self, admin: Client, problem: Problem, user: User, stranger: User
    ) -> None:
        judged_again(problem, user)
        kept = judged_again(problem, stranger)

        admin.post(pages(problem, user)[1], {"post": "yes", "typed": "ada"})

        assert [row.pk for row in Submission.objects.all()] == [kept.pk]
        assert Tally.objects.get(problem=problem).submitted == 1
        assert not User.objects.filter(pk=user.pk).exists()

    def test_twice_says_that_it_is_gone(self, admin: Client, problem: Problem, user: User) -> None:
        path = pages(problem, user)[0]
        form = {"post": "yes", "typed": "sums"}
        admin.post(path, form)

        again = admin.post(path, form, follow=True)

        assert again.status_code == 200
        assert "exist" in again.content.decode()

    def test_can_hide_or_deactivate_instead(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        for path in pages(problem, user):
            admin.post(path, {"keep": "yes"})

        problem.refresh_from_db()
        user.refresh_from_db()
        assert not problem.is_public
        assert not user.is_active

    def test_is_not_for_who_may_not_delete_submissions(
        self, problem: Problem, user: User, staff: User
    ) -> None:
        staff.is_superuser = False
        staff.save()
        names = ("view_problem", "delete_problem", "delete_case")
        staff.user_permissions.set(Permission.objects.filter(codename__in=names))
        client = Client()
        client.force_login(staff)
        make_submission(problem, user)
        form = {"post": "yes", "typed": "sums", "keep": "yes"}

        assert "submissions" in client.get(pages(problem, user)[0]).content.decode()
        assert client.post(pages(problem, user)[0], form).status_code == 403
        problem.refresh_from_db()
        assert problem.is_public
        assert Submission.objects.count() == 1


class TestMany:
    def test_ask_for_how_many_there_are(self, admin: Client, problem: Problem, user: User) -> None:
        other = make_problem("other")
        make_submission(problem, user)
        make_submission(other, user)
        form = selected([problem, other])

        asked = admin.post(PROBLEMS, form).content.decode()
        wrong = admin.post(PROBLEMS, form | {"post": "yes", "typed": "delete 1 problems"})
        assert "2 submissions" in asked
        assert "delete 2 problems" in asked
        assert "Nothing is deleted" in wrong.content.decode()
        assert Problem.objects.count() == 2

        admin.post(PROBLEMS, form | {"post": "yes", "typed": "delete 2 problems"})
        assert Problem.objects.count() == Submission.objects.count() == 0

    def test_can_be_hidden_instead(self, admin: Client, problem: Problem) -> None:
        admin.post(PROBLEMS, selected([problem], keep="yes"))

        problem.refresh_from_db()
        assert not problem.is_public

    def test_of_all_pages_are_asked_for_and_deleted_without_their_keys(
        self, admin: Client, problem: Problem, user: User
    ) -> None:
        fill(problem, user, 1_200)  # more than a form may have fields
        kept = make_submission(problem, user, language="c", state=State.DONE)
        one = Submission.objects.filter(language="python3")[:1]
        form = selected(list(one), select_across="1")

        page = admin.post(f"{ROWS}?language=python3", form)
        assert page.content.decode().count("_selected_action") == 1
        typed = {"post": "yes", "typed": "delete 1200 submissions"}
        admin.post(f"{ROWS}?language=python3", form | typed)

        assert [row.pk for row in Submission.objects.all()] == [kept.pk]

    @pytest.mark.parametrize("action", ["delete_selected", "cancel", "rejudge"])
    def test_of_all_pages_are_no_more_than_the_list_shows(
        self,
        admin: Client,
        problem: Problem,
        user: User,
        action: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("submissions.deletions.MOST_AT_ONCE", 2)
        rows = [make_submission(problem, user) for _ in range(3)]
        form = selected(rows[:1], select_across="1", post="yes", typed="delete 3 submissions")

        page = admin.post(ROWS, form | {"action": action}, follow=True).content.decode()

        assert "More than 2 rows match" in page
        assert Submission.objects.filter(state=State.QUEUED).count() == 3
