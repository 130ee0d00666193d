import os
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from judge_site import env


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment in which nothing of ours is set."""
    monkeypatch.setattr(env, "_LOCAL", {})
    monkeypatch.delenv("KNOB", raising=False)
    monkeypatch.delenv("KNOB_FILE", raising=False)
    return monkeypatch


class TestStr:
    def test_takes_the_environment_then_the_local_file_then_the_default(
        self, given: pytest.MonkeyPatch
    ) -> None:
        assert env.env_str("KNOB", "default") == "default"
        given.setattr(env, "_LOCAL", {"KNOB": "local"})
        assert env.env_str("KNOB", "default") == "local"
        given.setenv("KNOB", "set")
        assert env.env_str("KNOB", "default") == "set"

    def test_takes_an_empty_value_for_none(self, given: pytest.MonkeyPatch) -> None:
        given.setenv("KNOB", "")

        assert env.env_str("KNOB", "default") == "default"


class TestBool:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("true", True), ("Yes", True), ("1", True), ("FALSE", False), ("no", False), ("0", False)],
    )
    def test_reads_the_usual_words(
        self, given: pytest.MonkeyPatch, text: str, *, value: bool
    ) -> None:
        given.setenv("KNOB", text)

        assert env.env_bool("KNOB", default=not value) is value

    def test_names_the_variable_that_is_wrong(self, given: pytest.MonkeyPatch) -> None:
        given.setenv("KNOB", "maybe")

        with pytest.raises(ImproperlyConfigured, match="KNOB must be true or false, not 'maybe'"):
            env.env_bool("KNOB", default=True)


class TestInt:
    @pytest.mark.parametrize(
        "text", ["ten", "1.5", "--5", "²", "1e3", " 5", "5\n", "11", "-1", "9" * 99]
    )
    def test_refuses_what_is_no_number_in_range(self, given: pytest.MonkeyPatch, text: str) -> None:
        given.setenv("KNOB", text)

        with pytest.raises(ImproperlyConfigured, match="KNOB must be a whole number 0 to 10"):
            env.env_int("KNOB", 3, high=10)

    def test_reads_numbers_and_lists_of_them(self, given: pytest.MonkeyPatch) -> None:
        given.setenv("KNOB", "7")
        assert env.env_int("KNOB", 3) == 7
        given.setenv("KNOB", "2, 3,")
        assert env.env_ints("KNOB") == [2, 3]
        given.setenv("KNOB", "2,two")
        with pytest.raises(ImproperlyConfigured, match="'two'"):
            env.env_ints("KNOB")


class TestList:
    def test_leaves_blanks_out(self, given: pytest.MonkeyPatch) -> None:
        given.setenv("KNOB", " a, b ,,c,")

        assert env.env_list("KNOB") == ["a", "b", "c"]


class TestSecret:
    def test_may_come_from_a_file(self, given: pytest.MonkeyPatch, tmp_path: Path) -> None:
        (tmp_path / "secret").write_text("from a file\n")
        given.setenv("KNOB", "set")
        given.setenv("KNOB_FILE", str(tmp_path / "secret"))

        assert env.env_secret("KNOB") == "from a file"

    @pytest.mark.parametrize("content", [None, b"\xff\xfe"])
    def test_says_which_file_can_not_be_read(
        self, given: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
    ) -> None:
        path = tmp_path / "secret"
        if content is not None:
            path.write_bytes(content)
        given.setenv("KNOB_FILE", str(path))

        with pytest.raises(ImproperlyConfigured, match=f"KNOB_FILE: {path} can't be read"):
            env.env_secret("KNOB")


class TestLocalValues:
    def test_are_read_from_the_file_of_make_up(
        self, given: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        path = tmp_path / "services.env"
        path.write_text("# a comment=1\nKNOB=a=b\n\nnonsense\nOTHER = x \n")
        given.setenv("JUDGE_ENV_FILE", str(path))

        assert env._local_values() == {"KNOB": "a=b", "OTHER": "x"}

    def test_are_none_without_the_file(self, given: pytest.MonkeyPatch, tmp_path: Path) -> None:
        given.setenv("JUDGE_ENV_FILE", str(tmp_path / "nowhere"))

        assert env._local_values() == {}

    def test_that_can_not_be_read_are_said_in_one_sentence(
        self, given: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        path = tmp_path / "services.env"
        path.write_bytes(b"KNOB=\xff")
        given.setenv("JUDGE_ENV_FILE", str(path))

        with pytest.raises(ImproperlyConfigured, match=r"run this as the user who ran `make up`\."):
            env._local_values()


def test_the_root_of_the_project_is_where_manage_py_is() -> None:
    assert (env.BASE_DIR / "manage.py").is_file()
    assert os.fspath(env.BASE_DIR) in os.fspath(Path(__file__).resolve())


class TestUrl:
    def test_is_split(self) -> None:
        parts = env.split_url("KNOB", "redis://:word@host:1/0", "redis", "rediss")

        assert (parts.hostname, parts.port, parts.password) == ("host", 1, "word")

    @pytest.mark.parametrize(
        "url", ["http://host/0", "host:6379", "redis://host:99999/0", "redis://host:x", "redis://["]
    )
    def test_that_is_none_is_refused_by_name(self, url: str) -> None:
        with pytest.raises(ImproperlyConfigured, match="KNOB must look like redis://"):
            env.split_url("KNOB", url, "redis", "rediss")
