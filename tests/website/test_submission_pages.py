"""Lists of submissions, one submission, their difference and sharing: who sees what."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from submissions.models import Submission
from tests.factories import SECRET, make_problem, make_submission, make_user

pytestmark = pytest.mark.django_db
FAILED: dict[str, Any] = {
    "state": "done",
    "verdict": "wrong_answer",
    "cases_done": 2,
    "cases_total": 2,
    "cases": [
        {"index": 1, "is_sample": True, "verdict": "accepted", "input": "1 2\n", "stdout": "3\n"},
        {
            "index": 2,
            "is_sample": False,
            "verdict": "wrong_answer",
            "input": SECRET[0],
            "expected": SECRET[1],
            "stdout": "12\n",
            "reason": "12 is not 11",
        },
    ],
}


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    return answer.content.decode()


class TestList:
    def test_is_for_users_who_are_signed_in(self, client: Client) -> None:
        answer = client.get("/submissions/")

        assert answer.headers["Location"] == "/accounts/login/?next=/submissions/"

    def test_has_own_rows_only(self, signed_in: Client, user: User) -> None:
        problem = make_problem()
        own = make_submission(problem, user, state="done")
        other = make_submission(problem, make_user("bob"), state="done")

        shown = text(signed_in, "/submissions/")

        assert str(own.pk) in shown
        assert str(other.pk) not in shown

    def test_has_all_rows_for_staff_who_may_ask_for_a_user(self, client: Client) -> None:
        problem = make_problem()
        rows = [make_submission(problem, make_user(name), state="done") for name in ("a", "b")]
        client.force_login(make_user("eve", is_staff=True))

        assert all(str(row.pk) in text(client, "/submissions/") for row in rows)
        assert str(rows[0].pk) not in text(client, "/submissions/?user=b")

    def test_goes_on_where_the_page_before_ended(self, signed_in: Client, user: User) -> None:
        problem = make_problem()
        for _ in range(51):
            make_submission(problem, user, state="done")

        page = signed_in.get("/submissions/").context["page"]
        older = signed_in.get(f"/submissions/{page.older}").context["page"]

        assert (len(page.rows), len(older.rows), older.older) == (50, 1, "")

    @pytest.mark.parametrize("address", ["?before=x", "?before=2026-01-01~x", "?verdict=x"])
    def test_never_fails_on_an_address(self, signed_in: Client, address: str) -> None:
        assert text(signed_in, f"/submissions/{address}")

    def test_takes_as_many_queries_for_fifty_rows_as_for_one(
        self, signed_in: Client, user: User, django_assert_num_queries: Any
    ) -> None:
        problem = make_problem()
        for _ in range(50):
            make_submission(problem, user, state="done")

        with django_assert_num_queries(3):  # session, user, rows
            signed_in.get("/submissions/")


class TestSubmission:
    def test_hides_what_its_owner_may_not_see(self, signed_in: Client, user: User) -> None:
        row = make_submission(make_problem(), user, **FAILED)

        shown = text(signed_in, f"/submissions/{row.pk}/")

        assert "Wrong Answer" in shown
        assert "1 of 2 cases passed" in shown
        assert SECRET[1].strip() not in shown

    def test_shows_the_failing_case_where_the_problem_does(
        self, signed_in: Client, user: User
    ) -> None:
        row = make_submission(make_problem(shows_failing_case=True), user, **FAILED)

        shown = text(signed_in, f"/submissions/{row.pk}/")

        assert SECRET[1].strip() in shown
        assert "12 is not 11" not in shown, "the reason is for staff"

    def test_escapes_code(self, signed_in: Client, user: User) -> None:
        row = make_submission(make_problem(), user, source="<script>alert(1)</script>", **FAILED)

        assert "<script>alert" not in text(signed_in, f"/submissions/{row.pk}/")

    def test_of_another_user_is_not_there(self, signed_in: Client) -> None:
        row = make_submission(make_problem(), make_user("bob"), **FAILED)

        assert signed_in.get(f"/submissions/{row.pk}/").status_code == 404

    def test_can_be_opened_in_the_editor(self, signed_in: Client, user: User) -> None:
        row = make_submission(make_problem(), user, source="print('mine')", **FAILED)

        page = signed_in.get(f"/problems/sums/?submission={row.pk}").context["page"]

        assert page.config["opened"] == {"language": "python3", "source": "print('mine')"}


class TestSharing:
    @pytest.fixture
    def row(self, user: User) -> Submission:
        return make_submission(make_problem(), user, source="print('shared')", **FAILED)

    def test_lets_strangers_read_the_code_and_nothing_else(
        self, signed_in: Client, row: Submission
    ) -> None:
        address = f"/submissions/{row.pk}/"

        signed_in.post(f"{address}share/", {"shared": "yes"})
        shown = text(Client(), address)

        assert "shared" in shown
        assert "12\n" not in shown, "cases are the owner's"

    def test_can_be_taken_back(self, signed_in: Client, row: Submission) -> None:
        for shared in ("yes", "no"):
            signed_in.post(f"/submissions/{row.pk}/share/", {"shared": shared})

        assert Client().get(f"/submissions/{row.pk}/").status_code == 404

    def test_is_for_the_owner_alone(self, row: Submission) -> None:
        stranger = Client()
        stranger.force_login(make_user("mallory"))

        answer = stranger.post(f"/submissions/{row.pk}/share/", {"shared": "yes"})

        assert answer.status_code == 404
        row.refresh_from_db()
        assert not row.is_shared


class TestDifference:
    def test_shows_changed_lines(self, signed_in: Client, user: User) -> None:
        problem = make_problem()
        old = make_submission(problem, user, source="a = 1\nprint(a)\n", **FAILED)
        new = make_submission(problem, user, source="a = 2\nprint(a)\n", **FAILED)

        rows = signed_in.get(f"/submissions/{old.pk}/diff/{new.pk}/").context["page"].rows

        assert [(one.change, one.text) for one in rows] == [
            ("removed", "a = 1"),
            ("added", "a = 2"),
            ("same", "print(a)"),
        ]

    def test_can_be_with_any_other_submission_of_the_problem(
        self, signed_in: Client, user: User
    ) -> None:
        problem = make_problem()
        rows = [make_submission(problem, user, **FAILED) for _ in range(3)]
        middle = f"/submissions/{rows[1].pk}/"

        others = signed_in.get(middle).context["page"].others
        chosen = signed_in.get(f"{middle}diff/", {"with": others[-1].id})

        assert [one.id for one in others] == [str(rows[0].pk), str(rows[2].pk)]
        assert chosen.headers["Location"] == f"/submissions/{rows[2].pk}/diff/{rows[1].pk}/"
        assert signed_in.get(f"{middle}diff/?with=x").headers["Location"] == middle

    def test_of_code_that_the_user_may_not_read_is_not_there(
        self, signed_in: Client, user: User
    ) -> None:
        problem = make_problem()
        own = make_submission(problem, user, **FAILED)
        other = make_submission(problem, make_user("bob"), **FAILED)

        assert signed_in.get(f"/submissions/{own.pk}/diff/{other.pk}/").status_code == 404
