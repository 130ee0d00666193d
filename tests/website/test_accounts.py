"""Signing in and up, settings, profiles and the ranking, as pages without scripts."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.test import Client
from rest_framework.authtoken.models import Token

from accounts.models import Profile
from submissions.models import achievements
from tests.factories import make_problem, make_submission, make_user
from website.charts.calendar import calendar

pytestmark = pytest.mark.django_db
PASSWORD = "correct-horse-9"
HTML = {"accept": "text/html"}


@pytest.fixture(autouse=True)
def no_attempts() -> None:
    cache.clear()


@pytest.fixture
def ada() -> User:
    return User.objects.create_user("ada", "ada@example.org", PASSWORD)


@pytest.fixture
def at_home(client: Client, ada: User) -> Client:
    client.force_login(ada)
    return client


class TestSignIn:
    @pytest.mark.usefixtures("ada")
    def test_goes_on_to_where_the_user_wanted(self, client: Client) -> None:
        form = {"login": "ada", "password": PASSWORD, "next": "/problems/?q=x"}

        assert client.post("/accounts/login/", form).headers["Location"] == "/problems/?q=x"

    @pytest.mark.usefixtures("ada")
    @pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:1"])
    def test_never_leads_to_another_site(self, client: Client, target: str) -> None:
        form = {"login": "ada", "password": PASSWORD, "next": target}

        assert client.post("/accounts/login/", form).headers["Location"] == "/"

    def test_shows_a_browser_what_is_wrong(self, client: Client) -> None:
        answer = client.post("/accounts/login/", {"login": "<b>", "password": "x"}, headers=HTML)

        assert answer.status_code == 400
        assert 'role="alert"' in answer.content.decode()
        assert "<b>" not in answer.content.decode()

    def test_slows_down_guesses(self, client: Client) -> None:
        form = {"login": "ada", "password": "wrong"}
        statuses = [
            client.post("/accounts/login/", form, headers=HTML).status_code for _ in range(11)
        ]

        assert statuses == [400] * 10 + [429]

    def test_ends_by_a_post_alone(self, at_home: Client) -> None:
        assert at_home.get("/accounts/logout/").status_code == 405
        at_home.post("/accounts/logout/")
        assert at_home.get("/settings/").status_code == 302


class TestSignUp:
    def test_makes_an_account_and_signs_in(self, client: Client) -> None:
        form = {"username": "grace", "password": PASSWORD, "email": ""}

        assert client.post("/accounts/sign-up/", form).status_code == 302
        assert client.get("/settings/").status_code == 200

    def test_says_what_is_wrong_beside_the_field(self, client: Client, ada: User) -> None:
        answer = client.post("/accounts/sign-up/", {"username": ada.username, "password": "1"})

        text = answer.content.decode()
        assert answer.status_code == 400
        assert 'id="error-username"' in text
        assert User.objects.count() == 1

    def test_can_be_closed(self, client: Client, settings: Any) -> None:
        settings.JUDGE = {**settings.JUDGE, "registration_open": False}

        answer = client.post("/accounts/sign-up/", {"username": "grace", "password": PASSWORD})

        assert (answer.status_code, User.objects.count()) == (403, 0)


class TestPasswordReset:
    def test_sends_a_link_that_works_once(self, client: Client, ada: User) -> None:
        client.post("/accounts/password-reset/", {"email": ada.email})
        body = str(mail.outbox[0].body)
        link = next(line for line in body.splitlines() if line.startswith("http"))
        path = "/" + link.split("/", 3)[3]

        form = client.get(path).headers["Location"]
        client.post(form, {"new_password1": "other-horse-8", "new_password2": "other-horse-8"})

        assert client.login(username="ada", password="other-horse-8")
        assert "used already" in Client().get(path, follow=True).content.decode()

    def test_does_not_tell_who_has_an_account(self, client: Client) -> None:
        answer = client.post("/accounts/password-reset/", {"email": "nobody@example.org"})

        assert (answer.status_code, mail.outbox) == (302, [])


class TestSettings:
    def test_are_for_users(self, client: Client) -> None:
        assert client.get("/settings/").status_code == 302

    def test_show_a_new_token_once(self, at_home: Client, ada: User) -> None:
        shown = at_home.post("/settings/token/").content.decode()

        key = Token.objects.get(user=ada).key
        assert key in shown
        assert key not in at_home.get("/settings/").content.decode()

    def test_change_the_password_with_the_old_one_only(self, at_home: Client, ada: User) -> None:
        wrong = {"current": "no", "new": "other-horse-8"}
        assert at_home.post("/settings/password/", wrong).status_code == 400

        at_home.post("/settings/password/", {"current": PASSWORD, "new": "other-horse-8"})

        ada.refresh_from_db()
        assert ada.check_password("other-horse-8")

    def test_delete_the_account_after_the_password(self, at_home: Client, ada: User) -> None:
        make_submission(make_problem(), ada, state="done")
        assert at_home.post("/settings/delete/", {"password": "no"}).status_code == 400

        at_home.post("/settings/delete/", {"password": PASSWORD})

        assert not User.objects.filter(username="ada").exists()

    def test_refuse_a_time_zone_that_is_none(self, at_home: Client) -> None:
        assert at_home.post("/settings/profile/", {"time_zone": "Mars"}).status_code == 400


class TestProfile:
    def test_shows_what_its_user_has_solved(self, client: Client, ada: User) -> None:
        make_submission(make_problem("solved", difficulty="easy"), ada, state="done")
        make_submission(make_problem("hidden", is_public=False), ada, state="done")

        page = client.get("/users/ada/").context["page"]

        assert page.solved == 1
        assert [row.problem for row in page.recent] == ["solved"]
        assert page.submissions == 2

    def test_can_be_hidden_by_its_user(self, client: Client, ada: User) -> None:
        Profile.objects.create(user=ada, is_public=False)

        assert client.get("/users/ada/").status_code == 404
        client.force_login(ada)
        assert client.get("/users/ada/").status_code == 200

    def test_can_be_hidden_by_the_site(self, client: Client, ada: User, settings: Any) -> None:
        del ada
        settings.JUDGE = {**settings.JUDGE, "public_profiles": False}

        assert client.get("/users/ada/").status_code == 404

    def test_of_nobody_is_not_there(self, client: Client) -> None:
        assert client.get("/users/nobody/").status_code == 404

    def test_counts_days_in_the_zone_of_the_reader(self, client: Client, ada: User) -> None:
        row = make_submission(make_problem(), ada, state="done")
        type(row).objects.filter(pk=row.pk).update(created_at="2026-01-31T23:30:00Z")
        User.objects.filter(pk=ada.pk).update(date_joined="2026-01-01T00:00:00Z")

        for zone, day in (("UTC", "2026-01-31"), ("Asia/Tokyo", "2026-02-01")):
            client.cookies["timezone"] = zone
            text = client.get("/users/ada/?year=2026").content.decode()
            assert f"1 submission on {day}" in text

    @pytest.mark.parametrize("address", ["?year=x", "?year=1", "?year=99999"])
    def test_never_fails_on_an_address(self, client: Client, ada: User, address: str) -> None:
        assert client.get(f"/users/{ada.username}/{address}").status_code == 200


class TestRanking:
    def test_is_by_solved_problems_and_hides_who_wants_it(self, client: Client, ada: User) -> None:
        problems = [make_problem(slug) for slug in ("a", "b")]
        bob = make_user("bob")
        for problem in problems:
            make_submission(problem, ada, state="done")
        make_submission(problems[0], bob, state="done")
        Profile.objects.create(user=bob, is_public=False)

        rows = list(client.get("/ranking/").context["page"])

        assert [(one.rank, one.name, one.solved) for one in rows] == [(1, "ada", 2), (2, "", 1)]

    def test_leaves_out_hidden_problems_and_users_who_are_not_active(
        self, client: Client, ada: User
    ) -> None:
        hidden = make_problem("hidden", is_public=False)
        gone = make_user("gone")
        User.objects.filter(pk=gone.pk).update(is_active=False)
        make_submission(make_problem("a"), gone, state="done")
        make_submission(hidden, ada, state="done")

        assert not list(client.get("/ranking/").context["page"])

    def test_is_counted_by_one_request_a_minute_and_others_get_the_old_one(
        self, client: Client, ada: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_submission(make_problem("a"), ada, state="done")
        assert [one.solved for one in achievements.ranking()] == [1]
        make_submission(make_problem("b"), ada, state="done")

        meanwhile: list[int] = []
        count = achievements._count_ranking

        def count_while_others_ask() -> Any:
            meanwhile.extend(one.solved for one in achievements.ranking())
            return count()

        monkeypatch.setattr(achievements, "_count_ranking", count_while_others_ask)
        assert [one.solved for one in achievements.ranking()] == [1]
        cache.delete(achievements._REFRESH)  # the minute is over

        assert [one.solved for one in achievements.ranking()] == [2]
        assert meanwhile == [1]
        assert [one.solved for one in client.get("/ranking/").context["page"]] == [2]


class TestCalendar:
    def test_has_a_square_for_each_day_of_a_leap_year(self) -> None:
        drawn = calendar({date(2028, 2, 29): 7}, date(2028, 1, 1), date(2028, 12, 31), title="x")

        assert drawn.count("<rect") == 366
        assert drawn.count("is-level-3") == 1
