"""Removing what a program left, without a box: the functions alone, on a folder of ours."""

import os
from pathlib import Path

import pytest

from runners.inside import places


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "folder" / "deeper").mkdir(parents=True)
    (tmp_path / "folder" / "deeper" / "file").write_text("left")
    (tmp_path / "file").write_text("left")
    return tmp_path


class TestClear:
    def test_removes_all(self, place: Path) -> None:
        assert places.clear(str(place))
        assert list(place.iterdir()) == []

    def test_gives_up_when_it_takes_too_long(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(places, "SWEEP_S", -1.0)

        assert not places.clear(str(place))

    def test_follows_no_link(self, place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        kept = tmp_path_factory.mktemp("kept")
        (kept / "file").write_text("stays")
        (place / "link").symlink_to(kept)
        (place / "folder" / "link").symlink_to(kept)
        kept.chmod(0o711)

        assert places.clear(str(place))
        assert (kept / "file").read_text() == "stays"
        assert kept.stat().st_mode & 0o777 == 0o711

    def test_gives_up_where_it_may_not_remove(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(name: str, **_: object) -> None:
            raise PermissionError(name)

        monkeypatch.setattr(os, "unlink", refuse)

        assert not places.clear(str(place))
