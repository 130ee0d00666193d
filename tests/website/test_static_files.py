"""Static files are compressed once, named by their content, and kept by browsers for good."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from judge_site import settings as production
from website import assets
from website.storage import IMMUTABLE

pytestmark = pytest.mark.django_db  # a request closes old connections


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """STATIC_ROOT after `collectstatic`, served as in production."""
    folder = tmp_path_factory.mktemp("static")
    with override_settings(
        STATIC_ROOT=folder,
        STORAGES=production.STORAGES,
        MIDDLEWARE=["website.storage.StaticFilesMiddleware"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


def get(url: str, encoding: str = "") -> tuple[Any, bytes]:
    """The headers and the body of an answer."""
    answer = Client().get(url, headers={"accept-encoding": encoding})
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    answer.close()
    assert answer.status_code == 200
    return answer.headers, body


@pytest.mark.usefixtures("collected")
@pytest.mark.parametrize(("encoding", "most"), [("gzip", 0.4), ("br", 0.35)])
def test_a_built_file_is_sent_compressed(encoding: str, most: float) -> None:
    url = f"/static/{assets.find('site.css').path}"
    _, plain = get(url)

    headers, body = get(url, encoding)

    assert headers["Content-Encoding"] == encoding
    assert len(body) < most * len(plain)
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.usefixtures("collected")
def test_a_built_file_keeps_the_name_that_modules_import_it_by() -> None:
    from django.contrib.staticfiles.storage import staticfiles_storage

    path = assets.find("start.js").path

    assert staticfiles_storage.url(path) == f"/static/{path}"


@pytest.mark.usefixtures("collected")
def test_other_files_get_a_hash() -> None:
    from django.contrib.staticfiles.storage import staticfiles_storage

    url = staticfiles_storage.url("admin/css/base.css")

    assert url != "/static/admin/css/base.css"
    headers, _ = get(url)
    assert "immutable" in headers["Cache-Control"]


def test_a_checkout_works_before_anything_is_collected(tmp_path: Path) -> None:
    with override_settings(
        STATIC_ROOT=tmp_path,  # an empty folder
        STORAGES=production.STORAGES,
        MIDDLEWARE=["website.storage.StaticFilesMiddleware"],
    ):
        from django.contrib.staticfiles.storage import staticfiles_storage

        url = staticfiles_storage.url("admin/css/base.css")

        assert url == "/static/admin/css/base.css"
        assert get(url)[1]


def test_the_setting_knows_built_files() -> None:
    assert production.WHITENOISE_IMMUTABLE_FILE_TEST == IMMUTABLE
