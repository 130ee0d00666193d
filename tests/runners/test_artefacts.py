import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from runners.artefacts import ArtefactCache, key_of
from runners.contract import SourceFile

FILES = (
    SourceFile(name="a/B.class", content=b"\x00\xff" * 50),
    SourceFile(name="Main$Empty.class", content=b""),
)


@pytest.fixture
def cache(tmp_path: Path) -> ArtefactCache:
    return ArtefactCache(tmp_path / "cache", max_mb=1)


class TestKeyOf:
    def test_differs_with_every_part(self) -> None:
        file = SourceFile(name="a", content=b"b")
        keys = {
            key_of((file,), "image", "gcc", "-O2"),
            key_of((file,), "image", "gcc-O2"),
            key_of((file,), "image", "gcc", "-O3"),
            key_of((file,), "newer", "gcc", "-O2"),
            key_of((file, file), "image", "gcc", "-O2"),
            key_of((SourceFile(name="ab", content=b""),), "image", "gcc", "-O2"),
            key_of((), "image", "gcc", "-O2", "a", "b"),
        }
        assert len(keys) == 7


class TestTheCache:
    def test_gives_back_what_it_was_given(self, cache: ArtefactCache) -> None:
        cache.put("key", FILES)

        assert cache.get("key") == FILES
        assert cache.get("other") is None

    def test_is_for_its_owner_only(self, cache: ArtefactCache, tmp_path: Path) -> None:
        cache.put("key", FILES)

        for path in (tmp_path / "cache", tmp_path / "cache" / "key"):
            assert not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)

    @pytest.mark.parametrize("damage", [b"", b"short", b"\x00" * 200])
    def test_forgets_what_is_damaged(
        self, cache: ArtefactCache, tmp_path: Path, damage: bytes
    ) -> None:
        cache.put("key", FILES)
        (tmp_path / "cache" / "key").write_bytes(damage)

        assert cache.get("key") is None
        assert not (tmp_path / "cache" / "key").exists()

    def test_notices_one_flipped_bit(self, cache: ArtefactCache, tmp_path: Path) -> None:
        cache.put("key", FILES)
        path = tmp_path / "cache" / "key"
        blob = bytearray(path.read_bytes())
        blob[-1] ^= 1
        path.write_bytes(blob)

        assert cache.get("key") is None

    def test_lets_the_least_recently_used_go(self, cache: ArtefactCache, tmp_path: Path) -> None:
        quarter = (SourceFile(name="x", content=b"x" * 250_000),)
        for number in range(4):
            cache.put(f"{number}", quarter)
            os.utime(tmp_path / "cache" / f"{number}", (1_000_000 + number,) * 2)
        cache.get("0")

        cache.put("4", quarter)

        assert [n for n in range(5) if cache.get(f"{n}") is None] == [1]

    def test_keeps_what_others_made_while_one_user_floods_it_with_large_programs(
        self, tmp_path: Path
    ) -> None:
        """18 products of 60 MB emptied everybody's cache of 1 GB; here both are a hundredth."""
        cache = ArtefactCache(tmp_path / "cache", max_mb=10)
        for number in range(200):
            cache.put(f"small{number}", (SourceFile(name="x", content=b"x" * 20_000),))

        for number in range(30):
            large = (SourceFile(name="x", content=bytes([number]) * 600_000),)
            cache.put(f"large{number}", large)
            assert cache.get(f"large{number}") == large, "there is room for some"

        assert all(cache.get(f"small{number}") for number in range(200))
        size = sum(path.stat().st_size for path in (tmp_path / "cache").iterdir())
        assert size <= 10 * 1024 * 1024

    def test_does_not_keep_what_fills_a_large_part_of_it(self, cache: ArtefactCache) -> None:
        cache.put("key", (SourceFile(name="x", content=b"x" * 300_000),))

        assert cache.get("key") is None

    def test_survives_a_folder_that_went_away(self, cache: ArtefactCache, tmp_path: Path) -> None:
        (tmp_path / "cache").rmdir()

        cache.put("key", FILES)

        assert cache.get("key") is None

    def test_leaves_nothing_half_written(self, cache: ArtefactCache, tmp_path: Path) -> None:
        (tmp_path / "cache" / "key").mkdir()  # the last step, the renaming, will fail

        cache.put("key", FILES)

        assert [path.name for path in (tmp_path / "cache").iterdir()] == ["key"]

    def test_serves_many_at_once(self, cache: ArtefactCache) -> None:
        files = [(SourceFile(name="x", content=bytes([n]) * 60_000),) for n in range(40)]

        def put_and_get(number: int) -> bool:
            cache.put(f"key{number}", files[number])
            return cache.get(f"key{number}") in (files[number], None)

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(put_and_get, range(40)))
