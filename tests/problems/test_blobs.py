import errno
from pathlib import Path

import pytest

from problems import blobs, cache
from problems.blobs import BlobError


@pytest.fixture
def far_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A storage without local paths, as S3 is."""

    monkeypatch.setattr(blobs, "_folder", lambda: None)


class TestPut:
    def test_stores_equal_content_once_under_its_hash(self, storage: Path) -> None:
        first = blobs.put(b"data")
        second = blobs.put(b"data")

        assert first == second
        files = [path for path in storage.rglob("*") if path.is_file()]
        assert [path.name for path in files] == [first.sha256]
        assert first.size == 4

    def test_takes_a_file_and_an_empty_one(self, tmp_path: Path) -> None:
        (tmp_path / "empty").write_bytes(b"")

        assert blobs.put(tmp_path / "empty").size == 0

    def test_replaces_what_a_dead_process_left_half_written(self, storage: Path) -> None:
        blob = blobs.put(b"whole")
        path = blobs.local_path(blob.sha256)
        path.write_bytes(b"wh")

        blobs.put(b"whole")

        assert blobs.local_path(blob.sha256).read_bytes() == b"whole"
        assert sum(path.is_file() for path in storage.rglob("*")) == 1


class TestLocalPath:
    def test_is_the_storage_s_own_file_on_a_disk(self, storage: Path) -> None:
        path = blobs.local_path(blobs.put(b"near").sha256)

        assert path.is_relative_to(storage)
        assert path.read_bytes() == b"near"

    def test_says_what_to_do_about_missing_data(self) -> None:
        with pytest.raises(BlobError, match="import the problem again"):
            blobs.local_path("0" * 64)

    def test_never_hands_out_damaged_data(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(blobs, "TRUST_S", 0.0)
        sha256 = blobs.put(b"right").sha256
        blobs.local_path(sha256).write_bytes(b"wrong")

        with pytest.raises(BlobError, match="damaged"):
            blobs.local_path(sha256)

    @pytest.mark.usefixtures("far_away")
    def test_is_a_copy_where_the_storage_has_no_paths(self, tmp_path: Path) -> None:
        path = blobs.local_path(blobs.put(b"far").sha256)

        assert path.is_relative_to(tmp_path / "cache" / "data")
        assert path.read_bytes() == b"far"

    @pytest.mark.usefixtures("far_away")
    def test_says_what_to_do_about_missing_data_far_away(self) -> None:
        with pytest.raises(BlobError, match="import the problem again"):
            blobs.local_path("0" * 64)


class TestDiskThatFails:
    def test_is_no_missing_data(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sha256 = blobs.put(b"right").sha256

        def fail(_path: Path) -> str:
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(cache, "hash_file", fail)

        with pytest.raises(blobs.StorageUnavailableError):
            blobs.local_path(sha256)
