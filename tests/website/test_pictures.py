"""Pictures of statements are served to those who may see the problem, and nothing else is."""

from typing import Any

import pytest
from django.test import Client

from problems import blobs
from problems.models import PackageFile, Problem
from tests.factories import make_problem

pytestmark = pytest.mark.django_db
PICTURE = b"\x89PNG not really"


def with_file(path: str = "problem_statement/tree.png", **fields: Any) -> tuple[Problem, str]:
    """A problem with this file, and the hash of its content."""
    problem = make_problem(**({"statement": "![a tree](tree.png)"} | fields))
    blob = blobs.put(PICTURE)
    PackageFile.objects.create(problem=problem, path=path, sha256=blob.sha256, size=blob.size)
    return problem, blob.sha256


class TestPicture:
    def test_is_in_the_page_and_can_be_kept(self, client: Client) -> None:
        _, sha256 = with_file()
        address = f"/statement-images/sums/{sha256}.png"

        answer = client.get(address)

        page = client.get("/problems/sums/").content.decode()
        assert f'<img src="{address}" alt="a tree">' in page
        assert (answer.content, answer.headers["Content-Type"]) == (PICTURE, "image/png")
        assert "immutable" in answer.headers["Cache-Control"]
        assert "sandbox" in answer.headers["Content-Security-Policy"], "an SVG runs no scripts"

    def test_of_a_hidden_problem_is_not_there(self, client: Client) -> None:
        _, sha256 = with_file(is_public=False)

        assert client.get(f"/statement-images/sums/{sha256}.png").status_code == 404

    @pytest.mark.parametrize(
        "path", ["data/secret/1.png", "submissions/accepted/a.png", "problem_statement/tree.html"]
    )
    def test_is_no_other_file_of_the_package(self, client: Client, path: str) -> None:
        _, sha256 = with_file(path)

        for suffix in ("png", "html"):
            assert client.get(f"/statement-images/sums/{sha256}.{suffix}").status_code == 404
