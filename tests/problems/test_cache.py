import hashlib
import os
from pathlib import Path
from typing import IO

import pytest

from problems.cache import BlobError, LocalCache, StorageUnavailableError, VerifiedFiles

KIB = 1024


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Source:
    """What is far away: content by hash, and how often it was fetched."""

    def __init__(self, *contents: bytes) -> None:
        self.contents = {sha256_of(content): content for content in contents}
        self.fetched: list[str] = []

    def fetch(self, sha256: str, target: IO[bytes]) -> None:
        self.fetched.append(sha256)
        target.write(self.contents[sha256])


def cache_of(root: Path, source: Source, limit: int = 100 * KIB) -> LocalCache:
    return LocalCache(root, limit_bytes=limit, fetch=source.fetch)


def kept(root: Path) -> set[str]:
    return {path.name for path in root.glob("??/??/*")}


class TestHold:
    def test_fetches_once_and_verifies(self, tmp_path: Path) -> None:
        source = Source(b"data")
        cache = cache_of(tmp_path, source)

        for _ in range(2):
            with cache.hold([sha256_of(b"data")]) as [path]:
                assert path.read_bytes() == b"data"

        assert source.fetched == [sha256_of(b"data")]

    def test_fetches_again_what_was_damaged_on_disk(self, tmp_path: Path) -> None:
        source = Source(b"data")
        cache = cache_of(tmp_path, source)
        with cache.hold([sha256_of(b"data")]) as [path]:
            path.write_bytes(b"else")

        with cache.hold([sha256_of(b"data")]) as [path]:
            assert path.read_bytes() == b"data"

    def test_tells_a_stream_that_breaks_off_from_damaged_data(self, tmp_path: Path) -> None:
        lengths = iter([3, 5])

        def fetch(_sha256: str, target: IO[bytes]) -> None:
            target.write(b"whole data"[: next(lengths)])

        cache = LocalCache(tmp_path, limit_bytes=KIB, fetch=fetch)

        with pytest.raises(StorageUnavailableError), cache.hold([sha256_of(b"whole data")]):
            pass
        assert not kept(tmp_path)

    def test_refuses_content_that_does_not_match_its_name(self, tmp_path: Path) -> None:
        source = Source()
        source.contents["a" * 64] = b"not that"

        with (
            pytest.raises(BlobError, match="damaged"),
            cache_of(tmp_path, source).hold(["a" * 64]),
        ):
            pass

        assert kept(tmp_path) == set()

    def test_leaves_nothing_when_fetching_fails(self, tmp_path: Path) -> None:
        with pytest.raises(KeyError), cache_of(tmp_path, Source()).hold(["b" * 64]):
            pass

        assert not list(tmp_path.glob("new-*"))
        assert not list((tmp_path / "holds").iterdir())


class TestEviction:
    def test_drops_the_least_recently_used_first(self, tmp_path: Path) -> None:
        old, young, new = (bytes([n]) * 40 * KIB for n in range(3))
        cache = cache_of(tmp_path, Source(old, young, new))
        for age, data in ((2000, old), (1000, young)):
            with cache.hold([sha256_of(data)]) as [path]:
                stat = path.stat()
                os.utime(path, (stat.st_atime - age, stat.st_mtime))

        with cache.hold([sha256_of(new)]):
            pass

        assert kept(tmp_path) == {sha256_of(young), sha256_of(new)}

    def test_spares_small_files_while_large_ones_come_and_go(self, tmp_path: Path) -> None:
        small = [bytes([n]) * KIB for n in range(30)]
        large = [bytes([n]) * 30 * KIB for n in range(10)]
        cache = cache_of(tmp_path, Source(*small, *large))
        with cache.hold([sha256_of(data) for data in small]):
            pass

        for data in large:
            with cache.hold([sha256_of(data)]):
                pass

        assert kept(tmp_path) >= {sha256_of(data) for data in small}

    def test_spares_what_another_cache_holds(self, tmp_path: Path) -> None:
        first, second = b"1" * 80 * KIB, b"2" * 80 * KIB
        source = Source(first, second)

        with (
            cache_of(tmp_path, source).hold([sha256_of(first)]) as [path],
            cache_of(tmp_path, source).hold([sha256_of(second)]),
        ):
            assert path.exists()

        with cache_of(tmp_path, source).hold([sha256_of(second)]):
            assert path.exists()  # nothing was fetched, so nothing had to go

    def test_forgets_the_hold_of_a_dead_process(self, tmp_path: Path) -> None:
        first, second = b"1" * 80 * KIB, b"2" * 80 * KIB
        cache = cache_of(tmp_path, Source(first, second))
        with cache.hold([sha256_of(first)]):
            pass
        (tmp_path / "holds" / "dead").write_text(sha256_of(first))

        with cache.hold([sha256_of(second)]):
            assert kept(tmp_path) == {sha256_of(second)}

        assert not list((tmp_path / "holds").iterdir())


class TestVerifiedFiles:
    def test_remember_no_more_files_than_they_may(self, tmp_path: Path) -> None:
        verified = VerifiedFiles(kept=2)
        for number in range(5):
            path = tmp_path / str(number)
            path.write_bytes(b"data")
            assert verified.is_intact(path, sha256_of(b"data"))

        assert len(verified._seen) == 2
