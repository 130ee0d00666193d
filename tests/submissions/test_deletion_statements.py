"""How rows are deleted: by which statements, and beside a result that is written."""

import threading
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from problems.models import Problem
from submissions.models import Judgement, Submission, Tally, removal
from tests.factories import claim, make_problem, make_submission
from tests.submissions.deleting import PROBLEMS, fill, judged_again, pages, selected


class TestHowTheyAreDeleted:
    def test_takes_as_many_statements_for_many_as_for_few(self, admin: Client, user: User) -> None:
        """The first deletion also fills Django's cache of content types, so it does not count."""
        counts = {}
        for slug, rows in (("first", 1), ("few", 2), ("many", 20_000)):
            fill(make_problem(slug), user, rows)
            path = f"{PROBLEMS}{Problem.objects.get(slug=slug).pk}/delete/"
            with CaptureQueriesContext(connection) as queries:
                admin.post(path, {"post": "yes", "typed": slug})
            counts[slug] = len(queries)
            assert not [one for one in queries if 'SELECT "submissions_sub' in one["sql"]]

        assert counts["few"] == counts["many"]
        assert Submission.objects.count() == 0

    def test_happens_whole_or_not_at_all(
        self, admin: Client, problem: Problem, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: Any) -> None:
            raise DatabaseError("gone in the middle")

        fill(problem, user, 10)
        monkeypatch.setattr("django.contrib.admin.options.ModelAdmin.delete_model", fail)
        monkeypatch.setattr("django.contrib.admin.options.ModelAdmin.delete_queryset", fail)

        with pytest.raises(DatabaseError):
            admin.post(pages(problem, user)[0], {"post": "yes", "typed": "sums"})
        form = selected([problem], post="yes", typed="delete 1 problem")
        with pytest.raises(DatabaseError):
            admin.post(PROBLEMS, form)

        assert Submission.objects.count() == 10
        assert Tally.objects.get(problem=problem).submitted == 10

    def test_is_the_database_s_own_work(self, problem: Problem, user: User) -> None:
        judged_again(problem, user)

        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM submissions_tally")
            cursor.execute("DELETE FROM problems_case WHERE problem_id = %s", [problem.pk])
            cursor.execute("DELETE FROM problems_problem WHERE id = %s", [problem.pk])

        assert Submission.objects.count() == Judgement.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_result_that_is_written_meanwhile_waits_and_is_refused(
    problem: Problem, user: User
) -> None:
    """Both lock the submission first, so neither dead-locks."""
    row = claim(make_submission(problem, user))
    fill(problem, user, 5)
    written: list[bool] = []

    def write() -> None:
        try:
            written.append(Submission.objects.finish(row, verdict="accepted"))
        finally:
            connection.close()

    other = threading.Thread(target=write)
    with transaction.atomic():
        removal.delete_of_problems([problem.pk])
        other.start()
        problem.delete()
    other.join(10)

    assert written == [False]
    assert Submission.objects.count() == 0
