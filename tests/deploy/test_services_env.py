from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from deploy.local import services_env


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "services.env"


class TestUpdate:
    def test_makes_a_secret_that_stays(self, path: Path) -> None:
        first = services_env.update(path, {})
        second = services_env.update(path, {"REDIS_URL": "redis://127.0.0.1:1/0"})

        assert len(first["SECRET_KEY"]) >= 50
        assert second["SECRET_KEY"] == first["SECRET_KEY"]

    def test_keeps_the_values_it_was_not_given(self, path: Path) -> None:
        services_env.update(path, {"DATABASE_URL": "postgresql://one"})
        services_env.update(path, {"REDIS_URL": "redis://two"})

        assert services_env.read(path)["DATABASE_URL"] == "postgresql://one"
        assert services_env.read(path)["REDIS_URL"] == "redis://two"
        assert services_env.read(path)["JUDGE_ENV"] == "local"

    def test_is_readable_by_its_owner_only(self, path: Path) -> None:
        services_env.update(path, {})

        assert path.stat().st_mode & 0o777 == 0o600

    def test_leaves_no_other_file_behind(self, path: Path) -> None:
        services_env.update(path, {})

        assert list(path.parent.iterdir()) == [path]

    def test_does_not_touch_a_file_that_is_right(self, path: Path) -> None:
        services_env.update(path, {})
        before = path.stat().st_ino

        services_env.update(path, {})

        assert path.stat().st_ino == before


class TestRead:
    def test_is_empty_where_there_is_no_file(self, path: Path) -> None:
        assert services_env.read(path) == {}

    def test_skips_comments_and_keeps_equal_signs(self, path: Path) -> None:
        path.write_text("# A=1\n\nURL=redis://h/0?a=b\nbroken line\n")

        assert services_env.read(path) == {"URL": "redis://h/0?a=b"}


class TestUrls:
    def test_a_password_of_any_characters_comes_back(self) -> None:
        password = "a/b@c:d#e%f g"

        database = services_env.database_url(user="judge", password=password, port=1, name="judge")
        redis = services_env.redis_url(password=password, port=2)

        assert unquote(urlsplit(database).password or "") == password
        assert unquote(urlsplit(redis).password or "") == password
        assert (urlsplit(database).port, urlsplit(redis).port) == (1, 2)
