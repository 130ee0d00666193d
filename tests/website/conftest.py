"""Storage in a temporary folder, and the users that pages are shown to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from problems import blobs, excerpts
from tests.factories import make_user


@pytest.fixture(autouse=True)
def storage(settings: Any, tmp_path: Path) -> Iterator[None]:
    files = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path / "storage"},
    }
    settings.STORAGES = {**settings.STORAGES, "default": files}
    settings.RUNNER = {**settings.RUNNER, "cache_dir": tmp_path / "cache"}
    blobs._cache.cache_clear()
    excerpts._cut_text.cache_clear()
    yield
    blobs._cache.cache_clear()


@pytest.fixture
def user() -> User:
    return make_user()


@pytest.fixture
def signed_in(client: Client, user: User) -> Client:
    client.force_login(user)
    return client
