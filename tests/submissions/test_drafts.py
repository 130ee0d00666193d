"""Drafts on the server: a stale tab overwrites nothing, and nobody reads another user's code."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from problems.models import Problem
from submissions.api import drafts as api
from submissions.models import drafts
from submissions.models.drafts import Draft
from tests.factories import make_problem, make_user
from tests.submissions.answers import code_of

pytestmark = pytest.mark.django_db
ClientOf = Any  # tests/submissions/conftest.py
DRAFT = "/api/v1/problems/sums/drafts/python3/"


def save(client: APIClient, source: str, version: str | None, path: str = DRAFT) -> Any:
    body = json.dumps({"source": source, "version": version})
    return client.put(path, body, content_type="application/json")


class TestDrafts:
    def test_are_kept_by_language(self, client: APIClient, problem: Problem) -> None:
        del problem
        saved = save(client, "print(1)\n", None)
        save(client, "int main() {}", None, DRAFT.replace("python3", "cpp"))

        found = client.get(DRAFT)

        assert saved.status_code == 200
        assert found.json() == saved.json()
        assert found.json()["source"] == "print(1)\n"

    def test_of_a_stale_tab_is_refused(self, client: APIClient, problem: Problem) -> None:
        del problem
        first = save(client, "a", None).json()["version"]
        second = save(client, "b", first).json()["version"]

        assert code_of(save(client, "from a stale tab", first)) == (409, "draft_conflict")
        assert code_of(save(client, "from a new tab", None)) == (409, "draft_conflict")
        assert client.get(DRAFT).json() | {"version": second} == client.get(DRAFT).json()
        assert client.get(DRAFT).json()["source"] == "b"

    def test_that_was_deleted_elsewhere_is_not_made_again(
        self, client: APIClient, problem: Problem
    ) -> None:
        del problem
        version = save(client, "a", None).json()["version"]

        assert client.delete(DRAFT).status_code == 204
        assert client.get(DRAFT).status_code == 404
        assert client.delete(DRAFT).status_code == 204
        assert code_of(save(client, "b", version)) == (409, "draft_conflict")

    def test_that_is_sent_again_is_saved_once(self, client: APIClient, problem: Problem) -> None:
        del problem
        first = save(client, "a", None).json()

        assert save(client, "a", None).json() == first

    def test_of_others_are_not_there(
        self, client: APIClient, problem: Problem, client_of: ClientOf
    ) -> None:
        del problem
        save(client, "secret plan", None)
        for other in (make_user("eve"), make_user("boss", is_staff=True)):
            stranger = client_of(other)

            assert stranger.get(DRAFT).status_code == 404
            assert stranger.delete(DRAFT).status_code == 204
            assert save(stranger, "mine", None).status_code == 200

        assert client.get(DRAFT).json()["source"] == "secret plan"
        assert code_of(APIClient().get(DRAFT)) == (401, "not_authenticated")

    def test_of_hidden_problems_and_unknown_languages_are_not_there(
        self, client: APIClient
    ) -> None:
        make_problem("hidden", is_public=False)
        make_problem("sums")

        assert save(client, "a", None, DRAFT.replace("sums", "hidden")).status_code == 404
        assert save(client, "a", None, DRAFT.replace("python3", "nonsense")).status_code == 404

    @pytest.mark.parametrize(
        ("source", "status", "code"),
        [
            ("a" * (128 * 1024 + 1), 413, "source_too_large"),
            ("\ud800", 400, "bad_text"),
        ],
    )
    def test_that_can_not_be_submitted_is_refused(
        self, client: APIClient, problem: Problem, source: str, status: int, code: str
    ) -> None:
        del problem
        assert code_of(save(client, source, None)) == (status, code)

    def test_of_one_user_are_bounded(
        self, client: APIClient, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drafts, "MAX_DRAFTS", 2)
        for slug in ("first", "second", "third"):
            make_problem(slug)
            save(client, slug, None, DRAFT.replace("sums", slug))

        kept = Draft.objects.filter(user=user).values_list("source", flat=True)
        assert sorted(kept) == ["second", "third"]

    def test_are_not_saved_without_an_end(
        self, client: APIClient, problem: Problem, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        del problem
        monkeypatch.setattr(api, "SAVES_A_MINUTE", 1)
        monkeypatch.setattr(api, "WINDOW_S", 100_000)
        save(client, "a", None)

        assert save(client, "a", None).status_code == 429
