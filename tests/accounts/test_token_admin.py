"""No page of Django admin shows an API key, wherever tokens are met."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from rest_framework.authtoken.models import Token, TokenProxy

from tests.factories import make_user, token_of

pytestmark = pytest.mark.django_db

TOKENS = "/admin/authtoken/tokenproxy/"


@pytest.fixture
def admin_client() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("chief"))
    return client


@pytest.fixture
def key() -> str:
    return token_of(make_user("ada"))


def text(client: Client, path: str) -> str:
    answer = client.get(path, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_no_page_about_a_token_has_its_key(admin_client: Client, key: str) -> None:
    user_id = Token.objects.get(key=key).user_id
    paths = ["", "?q=ada", f"{user_id}/change/", f"{user_id}/history/", f"{user_id}/delete/"]

    for path in paths:
        page = text(admin_client, TOKENS + path)
        assert "ada" in page
        assert key not in page
    assert "No such" not in text(admin_client, f"{TOKENS}{user_id}/change/")


def test_deleting_a_user_counts_the_token_and_shows_no_key(admin_client: Client, key: str) -> None:
    user_id = Token.objects.get(key=key).user_id

    page = text(admin_client, f"/admin/auth/user/{user_id}/delete/")

    assert "1 other rows" in page
    assert key not in page


def test_history_never_learns_a_key(admin_client: Client) -> None:
    user = make_user("bob")
    added = admin_client.post(f"{TOKENS}add/", {"user": user.pk}, follow=True)
    key = Token.objects.get(user=user).key
    deleted = admin_client.post(f"{TOKENS}{user.pk}/delete/", {"post": "yes"}, follow=True)

    assert not Token.objects.filter(user=user).exists()
    kind = ContentType.objects.get_for_model(TokenProxy, for_concrete_model=False)
    entries = LogEntry.objects.filter(content_type=kind)
    assert [one.object_repr for one in entries] == ["token of bob"] * 2
    for page in (added.content.decode(), deleted.content.decode(), text(admin_client, "/admin/")):
        assert key not in page
    assert all(key not in f"{one.object_id} {one.change_message}" for one in entries)


@pytest.mark.parametrize("lookup", ["key__startswith", "key", "pk__startswith"])
def test_a_key_can_not_be_asked_for_letter_by_letter(
    admin_client: Client, key: str, lookup: str
) -> None:
    page = admin_client.get(f"{TOKENS}?{lookup}={key[:1]}", follow=True)

    assert page.redirect_chain or page.status_code == 400
