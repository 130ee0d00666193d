from pathlib import Path
from typing import Any

import pytest
import requests
from rest_framework.test import APIClient

from problems import blobs as stored
from problems.models import Problem
from problems.remote import WebStorage

TOKEN = "a token of the workers"


@pytest.fixture(autouse=True)
def token(settings: Any) -> None:
    settings.BLOB_TOKEN = TOKEN


def get(sha256: str, authorization: str = f"Bearer {TOKEN}") -> Any:
    return APIClient().get(f"/api/v1/blobs/{sha256}/", headers={"authorization": authorization})


@pytest.mark.django_db
class TestBlobs:
    def test_are_given_to_workers_by_their_hash(self) -> None:
        blob = stored.put(b"1 2\n")

        answer = get(blob.sha256)

        assert answer.status_code == 200
        assert b"".join(answer.streaming_content) == b"1 2\n"
        answer.close()
        assert get("0" * 64).status_code == 404

    @pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer x", f"Token {TOKEN}"])
    def test_are_for_nobody_else(self, authorization: str) -> None:
        assert get(stored.put(b"secret").sha256, authorization).status_code == 403

    def test_are_closed_without_a_token(self, settings: Any) -> None:
        settings.BLOB_TOKEN = ""

        assert get(stored.put(b"secret").sha256, "Bearer ").status_code == 403


class Answer:
    """What `requests` would return."""

    def __init__(self, path: Path) -> None:
        self.status_code = 200 if path.exists() else 404
        self.raw = path.open("rb") if path.exists() else None

    def raise_for_status(self) -> None:
        assert self.status_code == 200


class TestWebStorage:
    @pytest.fixture
    def remote(self, settings: Any, storage: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """This process is a worker whose data is at a web server."""
        asked = []

        def fetch(url: str, **options: Any) -> Answer:
            assert options["headers"]["Authorization"] == f"Bearer {TOKEN}"
            sha256 = url.split("/")[-2]
            asked.append(sha256)
            return Answer(storage / "data" / sha256[:2] / sha256[2:4] / sha256)

        monkeypatch.setattr(requests, "get", fetch)
        settings.BLOB_URL = "https://judge.example"
        return asked

    def test_fetches_once_and_checks_what_it_got(
        self, remote: list[str], settings: Any, problem: Problem, storage: Path
    ) -> None:
        case = problem.cases.get(position=1)
        settings.STORAGES = {
            **settings.STORAGES,
            "default": {"BACKEND": "problems.remote.WebStorage"},
        }

        for _ in range(2):
            assert stored.local_path(case.input_sha256).read_bytes() == b"1 2\n"
        assert remote == [case.input_sha256]

        answer = case.answer_sha256
        (storage / "data" / answer[:2] / answer[2:4] / answer).write_bytes(b"forged")
        with pytest.raises(stored.BlobError):
            stored.local_path(answer)

    def test_knows_no_other_names(self, remote: list[str]) -> None:
        with pytest.raises(FileNotFoundError):
            WebStorage().open("../etc/passwd")
        assert remote == []
