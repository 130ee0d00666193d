import json
import stat
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from accounts.throttles import LoginThrottle

pytestmark = pytest.mark.django_db

TOKEN, USERS = "/api/v1/auth/token/", "/api/v1/users/"
PASSWORD = "correct-horse-9"


@pytest.fixture(autouse=True)
def own_cache(settings: Any, request: pytest.FixtureRequest) -> None:
    backend = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": request.node.nodeid}}


@pytest.fixture
def client() -> APIClient:
    return APIClient()


class TestToken:
    def test_is_given_for_the_right_password(self, client: APIClient) -> None:
        user = User.objects.create_user("ada", password=PASSWORD)

        answer = client.post(TOKEN, {"username": "ada", "password": PASSWORD})

        assert answer.status_code == 200
        assert answer.json() == {"token": Token.objects.get(user=user).key}

    @pytest.mark.parametrize(
        "credentials",
        [
            {"username": "ada", "password": "wrong"},
            {"username": "nobody", "password": PASSWORD},
            {"username": "sleeper", "password": PASSWORD},
        ],
    )
    def test_is_refused_in_the_same_words(
        self, client: APIClient, credentials: dict[str, str]
    ) -> None:
        User.objects.create_user("ada", password=PASSWORD)
        User.objects.create_user("sleeper", password=PASSWORD, is_active=False)

        answer = client.post(TOKEN, credentials)

        assert answer.status_code == 401
        assert answer.json() == {
            "code": "bad_credentials",
            "detail": "The name or the password is wrong.",
        }

    @pytest.mark.parametrize(
        "body",
        [{}, [], "x", {"username": "a\0b", "password": "x"}, {"username": {}, "password": []}],
    )
    def test_is_refused_to_nonsense(self, client: APIClient, body: Any) -> None:
        answer = client.post(TOKEN, body, format="json")

        assert answer.status_code == 400
        assert answer.json()["code"] in {"invalid", "bad_text"}

    def test_does_not_care_about_an_old_token(self, client: APIClient) -> None:
        User.objects.create_user("ada", password=PASSWORD)
        client.credentials(HTTP_AUTHORIZATION="Token stale")

        answer = client.post(TOKEN, {"username": "ada", "password": PASSWORD})

        assert answer.status_code == 200

    def test_is_refused_to_who_guesses_too_often(self, client: APIClient) -> None:
        guess = {"username": "ada", "password": "wrong"}
        for _ in range(LoginThrottle.limit):
            assert client.post(TOKEN, guess).status_code == 401

        answer = client.post(TOKEN, guess)

        assert answer.status_code == 429
        assert answer.json()["code"] == "too_many_requests"
        assert 1 <= int(answer.headers["Retry-After"]) <= 60
        assert client.post(TOKEN, {**guess, "username": "bob"}).status_code == 401

    def test_is_given_as_often_as_the_owner_asks(self, client: APIClient) -> None:
        User.objects.create_user("ada", password=PASSWORD)

        for _ in range(LoginThrottle.limit + 2):
            answer = client.post(TOKEN, {"username": "ada", "password": PASSWORD})
            assert answer.status_code == 200

    def test_is_given_while_the_cache_is_down(self, client: APIClient, settings: Any) -> None:
        backend = "django.core.cache.backends.redis.RedisCache"
        settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "redis://127.0.0.1:1/0"}}
        User.objects.create_user("ada", password=PASSWORD)

        assert client.post(TOKEN, {"username": "ada", "password": PASSWORD}).status_code == 200


class TestRegistration:
    def test_makes_an_account_with_a_token(self, client: APIClient) -> None:
        form = {"username": "ada", "password": PASSWORD, "email": "ada@example.org"}

        answer = client.post(USERS, form)

        user = User.objects.get(username="ada")
        assert answer.status_code == 201
        assert answer.json() == {"username": "ada", "token": Token.objects.get(user=user).key}
        assert user.check_password(PASSWORD)
        assert (user.is_staff, user.email) == (False, "ada@example.org")

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"username": "ADA"}, "username"),
            ({"username": "Admin"}, "username"),
            ({"username": "a b"}, "username"),
            ({"username": "аda"}, "username"),  # noqa: RUF001 (a Cyrillic letter is the point)
            ({"username": "a" * 65}, "username"),
            ({"username": ""}, "username"),
            ({"username": None}, "username"),
            ({"username": ["a"]}, "username"),
            ({"password": "short"}, "password"),
            ({"password": "1234567890"}, "password"),
            ({"password": "x" * 129}, "password"),
            ({"email": "not an address"}, "email"),
        ],
    )
    def test_is_refused_with_the_field(
        self, client: APIClient, change: dict[str, Any], field: str
    ) -> None:
        User.objects.create_user("ada")
        form = {"username": "bob", "password": PASSWORD, **change}

        answer = client.post(USERS, form)

        assert answer.status_code == 400
        assert answer.json()["code"] == "invalid"
        assert set(answer.json()["fields"]) == {field}
        assert User.objects.count() == 1

    @pytest.mark.parametrize("field", ["username", "password", "email"])
    def test_refuses_nul_bytes(self, client: APIClient, field: str) -> None:
        form = {"username": "bob", "password": PASSWORD, field: "a\0b@example.org"}

        assert client.post(USERS, form).status_code == 400

    def test_is_refused_when_the_name_was_taken_a_moment_ago(
        self, client: APIClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        User.objects.create_user("ada")
        monkeypatch.setattr("accounts.api.UserInput.validate_username", lambda _self, name: name)

        answer = client.post(USERS, {"username": "ada", "password": PASSWORD})

        assert answer.status_code == 400
        assert "username" in answer.json()["fields"]

    def test_can_be_closed(self, client: APIClient, settings: Any) -> None:
        settings.JUDGE = {**settings.JUDGE, "registration_open": False}

        answer = client.post(USERS, {"username": "ada", "password": PASSWORD})

        assert answer.status_code == 403
        assert answer.json()["code"] == "registration_closed"
        assert not User.objects.exists()


class TestEnsureAdmin:
    def test_creates_the_administrator_and_a_private_file(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "var" / "admin.json"

        call_command("ensure_admin", path=path)

        facts = json.loads(path.read_text())
        user = User.objects.get(username="admin")
        assert set(facts) == {"username", "password", "token"}
        assert user.is_superuser
        assert user.check_password(facts["password"])
        assert Token.objects.get(user=user).key == facts["token"]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert facts["password"] in capsys.readouterr().out

    def test_changes_and_prints_nothing_the_second_time(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "admin.json"
        call_command("ensure_admin", path=path)
        before = path.read_text()
        capsys.readouterr()

        call_command("ensure_admin", path=path)

        assert path.read_text() == before
        assert capsys.readouterr().out == ""

    def test_starts_anew_when_the_user_is_gone(self, tmp_path: Path) -> None:
        path = tmp_path / "admin.json"
        call_command("ensure_admin", path=path)
        User.objects.all().delete()

        call_command("ensure_admin", path=path)

        password = json.loads(path.read_text())["password"]
        assert User.objects.get(username="admin").check_password(password)

    @pytest.mark.parametrize("content", [None, "{broken", "[]"])
    def test_never_changes_a_password_when_the_file_is_gone(
        self, tmp_path: Path, content: str | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        User.objects.create_superuser("admin", password=PASSWORD)
        path = tmp_path / "admin.json"
        if content is not None:
            path.write_text(content)

        call_command("ensure_admin", path=path)

        facts = json.loads(path.read_text())
        assert facts["password"] == ""
        assert facts["token"] == Token.objects.get().key
        assert User.objects.get().check_password(PASSWORD)
        assert "changepassword" in capsys.readouterr().out

    def test_refuses_to_promote_somebody_else(self, tmp_path: Path) -> None:
        User.objects.create_user("admin", password=PASSWORD)

        with pytest.raises(CommandError, match="rename"):
            call_command("ensure_admin", path=tmp_path / "admin.json")
