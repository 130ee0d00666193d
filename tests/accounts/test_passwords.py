"""Who changes a password shuts everybody else out, with the token as with the session."""

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from accounts.api import register

pytestmark = pytest.mark.django_db

OLD, NEW = "correct-horse-9", "battery-staple-7"


@pytest.fixture
def token() -> str:
    return register("ada", OLD)


def status_of(token: str) -> int:
    client = APIClient(HTTP_AUTHORIZATION=f"Token {token}")
    return int(client.get("/api/v1/submissions/").status_code)


def test_a_token_is_good_until_the_password_changes(token: str) -> None:
    assert status_of(token) == 200

    user = User.objects.get(username="ada")
    user.set_password(NEW)
    user.save()

    assert status_of(token) == 401


def test_the_page_of_the_admin_changes_it_too(token: str) -> None:
    User.objects.update(is_staff=True)
    client = Client()
    client.force_login(User.objects.get())
    passwords = {"old_password": OLD, "new_password1": NEW, "new_password2": NEW}

    assert client.post("/admin/password_change/", passwords).status_code == 302
    assert not Token.objects.filter(key=token).exists()


def test_logging_in_or_changing_anything_else_ends_no_token(token: str) -> None:
    user = User.objects.get(username="ada")
    assert user.check_password(OLD)
    user.email = "ada@example.org"
    user.save()

    assert status_of(token) == 200


def test_a_better_hash_of_the_same_password_ends_no_token(token: str) -> None:
    worse = make_password(OLD, salt="x")
    User.objects.update(password=worse)

    assert User.objects.get().check_password(OLD)
    assert User.objects.get().password != worse
    assert status_of(token) == 200
