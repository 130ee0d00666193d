"""Group G: packages whose fields are hostile. Archives and YAML are attacked in tests/runners."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rest_framework.test import APIClient

from problems import blobs, excerpts
from problems.imports import ImportRefusedError, import_package
from problems.models import Case, Problem
from runners.packages import PackageError, read_package

pytestmark = pytest.mark.django_db

SMALLEST = {
    "problem.yaml": "name: Sums\n",
    ".timelimit": "1\n",
    "problem_statement/problem.en.md": "Add two numbers.\n",
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/1.in": "2 2\n",
    "data/secret/1.ans": "4\n",
    "submissions/accepted/sums.py": "print(sum(map(int, input().split())))\n",
}
BAD_FIELDS = {
    "memory below zero": "limits: {memory: -1}",
    "no memory": "limits: {memory: 0}",
    "all the memory there is": "limits: {memory: 999999999999}",
    "memory that is no number": "limits: {memory: .nan}",
    "endless output": "limits: {output: .inf}",
    "more output than fits": "limits: {output: 99999999999999999999}",
    "limits that are a list": "limits: [1, 2]",
    "a multiplier without end": "limits: {time_multiplier: 1e308}",
    "a name that is a list": "name: [1, 2]",
    "an endless name": f"name: {'x' * 100_000}",
    "a name with NUL": 'name: "a\\0b"',
    "flags nobody knows": "validator_flags: --exec /bin/sh",
    "flags that are no text": "validator_flags: {a: b}",
    "a tolerance that is no number": "validator_flags: float_tolerance nan",
    "a negative tolerance": "validator_flags: float_tolerance -1",
    "an object": "author:\n- !!python/object/apply:os.system ['id']",
    "itself": "author: &a [*a]",
}
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def places(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Storage of its own."""
    backend = "django.core.files.storage.FileSystemStorage"
    default = {"BACKEND": backend, "OPTIONS": {"location": tmp_path / "storage"}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    settings.RUNNER = {**settings.RUNNER, "cache_dir": tmp_path / "cache"}
    for made in (blobs._cache, excerpts._cut_text):
        made.cache_clear()
    yield
    for made in (blobs._cache, excerpts._cut_text):
        made.cache_clear()


def import_with(folder: Path, changes: dict[str, str]) -> None:
    for name, text in {**SMALLEST, **changes}.items():
        path = folder / "sums" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    import_package(read_package(folder / "sums"), is_public=True)


class TestAPackage:
    @pytest.mark.parametrize("field", BAD_FIELDS.values(), ids=list(BAD_FIELDS))
    def test_with_an_impossible_field_is_refused_whole(self, tmp_path: Path, field: str) -> None:
        text = field if field.startswith("name") else f"name: Sums\n{field}"

        with pytest.raises((PackageError, ImportRefusedError)) as refused:
            import_with(tmp_path, {"problem.yaml": f"{text}\n"})

        assert len(str(refused.value)) < 1000
        assert not Problem.objects.exists()
        assert not Case.objects.exists()

    def test_with_scripts_shows_none(self, tmp_path: Path) -> None:
        statement = f"# Sums\n{MARKUP}\n[x](javascript:alert(1))\n"
        changes = {
            "problem.yaml": f"name: 'Sums {MARKUP}'\nkeywords: ['{MARKUP}']\n",
            "problem_statement/problem.en.md": statement,
        }
        import_with(tmp_path, changes)

        answer = APIClient().get("/api/v1/problems/sums/")

        assert answer["Content-Type"] == "application/json"
        html = json.dumps(answer.json()["statement_html"])
        assert not any(word in html for word in ("<script", "<img", "javascript:"))
