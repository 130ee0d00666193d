"""Storage in a temporary folder, and factories of minimal problems and packages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from problems import blobs, casework, excerpts
from problems.models import Case, Problem

MakeProblem = Callable[..., Problem]
MakePackage = Callable[..., Path]


@pytest.fixture(autouse=True)
def storage(settings: Any, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "storage"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder},
        },
    }
    settings.RUNNER = {**settings.RUNNER, "cache_dir": tmp_path / "cache"}
    blobs._cache.cache_clear()
    excerpts._cut_text.cache_clear()
    yield folder
    blobs._cache.cache_clear()


@pytest.fixture
def make_problem() -> MakeProblem:
    def make(slug: str = "sums", *, cases: int = 2, **fields: Any) -> Problem:
        problem = Problem.objects.create(slug=slug, **{"title": slug.title(), **fields})
        for position in range(1, cases + 1):
            given = blobs.put(f"{slug} {position}\n".encode())
            wanted = blobs.put(f"{position}\n".encode())
            Case.objects.create(
                problem=problem,
                position=position,
                name=f"secret/{position}" if position > 1 else "sample/1",
                is_sample=position == 1,
                input_sha256=given.sha256,
                input_size=given.size,
                answer_sha256=wanted.sha256,
                answer_size=wanted.size,
            )
        casework.refresh_version(problem)
        return problem

    return make


@pytest.fixture
def make_package(tmp_path: Path) -> MakePackage:
    """Writes a package folder; `files` add to the smallest one there is, or remove with None."""

    def make(slug: str = "sums", files: dict[str, str | None] | None = None) -> Path:
        folder = tmp_path / "packages" / slug
        smallest: dict[str, str | None] = {
            "problem.yaml": "name: Sums\nlicense: cc0\nkeywords: [Adding Up, easy]\n",
            ".timelimit": "1\n",
            "problem_statement/problem.en.md": "Add **two** numbers.\n",
            "data/sample/1.in": "1 2\n",
            "data/sample/1.ans": "3\n",
            "data/secret/01.in": "2 2\n",
            "data/secret/01.ans": "4\n",
            "submissions/accepted/sums.py": "print(sum(map(int, input().split())))\n",
        }
        for name, text in {**smallest, **(files or {})}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(text)
        return folder

    return make


@pytest.fixture
def staff(db: None) -> User:
    del db  # wanted for what it opens
    return User.objects.create_superuser("boss", password="x")


@pytest.fixture
def anyone() -> APIClient:
    return APIClient()


@pytest.fixture
def staff_client(staff: User) -> APIClient:
    client = APIClient()
    client.force_authenticate(staff)
    return client
