import io
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import Caps, Package, PackageError, archive, open_package


def read(path: Path, caps: Caps | None = None) -> Package:
    with open_package(path, caps=caps or Caps()) as package:
        return package


def refusal(path: Path, caps: Caps | None = None) -> PackageError:
    with pytest.raises(PackageError) as caught:
        read(path, caps)
    assert len(str(caught.value)) < 400
    return caught.value


class TestNames:
    @pytest.mark.parametrize(
        "name",
        [
            "../evil.txt",
            "add/../../evil.txt",
            "add/..",
            "/etc/evil",
            "//evil",
            "add//evil",
            "add/./evil",
            "add\\..\\evil",
            "C:/evil",
            "C:evil",
            "add/e\x00vil",
            "add/e\nvil",
            "add/" + "x" * 250,
            "add/e\x1bvil",
        ],
    )
    def test_that_are_no_plain_paths_are_refused(
        self, pack: Callable[..., Path], name: str
    ) -> None:
        raw = pack({name.replace("\x00", "#"): "evil"})
        raw.write_bytes(raw.read_bytes().replace(b"add/e#vil", b"add/e\x00vil"))

        assert refusal(raw).code == "unsafe_name"

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    @pytest.mark.parametrize(
        "name",
        [
            "add/problem.yaml",
            "add/PROBLEM.yaml",
            "ADD/more.txt",
            "add/problem.yaml/more.txt",
            "add/data/sample",
        ],
    )
    def test_that_clash_are_refused(self, pack: Callable[..., Path], name: str) -> None:
        assert refusal(pack({name: "again"})).code == "duplicate_name"

    def test_of_what_systems_leave_behind_are_ignored(self, pack: Callable[..., Path]) -> None:
        junk = {
            "__MACOSX/add/._problem.yaml": "junk",
            "add/.DS_Store": "junk",
            "add/.git/HEAD": "junk",
            "add/data/secret/.hidden.in": "junk",
            "add/.timelimit": "4",
        }

        package = read(pack(junk))

        assert package.slug == "add"
        assert len(package.cases) == 2
        assert package.limits.time_ms == 4000

    def test_need_a_problem_at_the_top_or_in_the_only_folder(
        self, pack: Callable[..., Path]
    ) -> None:
        assert refusal(pack({"other/problem.yaml": "name: x"})).code == "not_a_package"
        assert refusal(pack(folder="a/b/")).code == "not_a_package"


class TestLinks:
    def test_inside_the_package_are_their_targets(self, pack: Callable[..., Path]) -> None:
        links = {
            "add/data/secret/02.in": "../sample/1.in",
            "add/data/secret/02.ans": "../sample/1.ans",
            "add/data/secret/group": "../sample",
        }

        with open_package(pack(links=links)) as package:
            names = [case.name for case in package.cases]
            inputs = [case.input.read_bytes() for case in package.cases]

        assert names == ["sample/1", "secret/01", "secret/02", "secret/group/1"]
        assert inputs == [b"1 2\n", b"3 4\n", b"1 2\n", b"1 2\n"]

    @pytest.mark.parametrize(
        "target",
        [
            "/etc/passwd",
            "../../../../../../../../etc/passwd",
            "../../../outside",
            "nowhere",
            "02.in",
            "",
            "a\nb",
            "x" * 5000,
        ],
    )
    def test_that_lead_elsewhere_are_refused(self, pack: Callable[..., Path], target: str) -> None:
        path = pack({"outside": "x"}, links={"add/data/secret/02.in": target})

        assert refusal(path).code == "unsafe_link"

    def test_are_never_written_through(self, pack: Callable[..., Path], tmp_path: Path) -> None:
        outside = tmp_path / "outside"
        outside.mkdir()

        error = refusal(pack({"add/x/file": "evil"}, links={"add/x": str(outside)}))

        assert error.code == "duplicate_name"
        assert list(outside.iterdir()) == []


class TestKinds:
    @pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
    def test_other_than_files_folders_and_links_are_refused(
        self, pack: Callable[..., Path], kind: int
    ) -> None:
        path = pack()
        with zipfile.ZipFile(path, "a") as opened:
            info = zipfile.ZipInfo("add/odd")
            info.external_attr = kind << 16
            opened.writestr(info, "")

        assert refusal(path).code == "special_file"

    def test_that_contradict_the_name_are_refused(self, pack: Callable[..., Path]) -> None:
        assert refusal(pack(links={"add/link/": "data"})).code == "bad_archive"

    def test_encrypted_or_oddly_packed_are_refused(self, pack: Callable[..., Path]) -> None:
        content = pack().read_bytes()
        at = content.rindex(b"PK\x01\x02")
        encrypted = content[: at + 8] + b"\x01" + content[at + 9 :]
        path = pack(name="encrypted.zip")
        path.write_bytes(encrypted)
        assert "without a password" in str(refusal(path))

        with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as opened:
            opened.writestr("add/x.txt", "x")
        path.write_bytes(path.read_bytes())
        assert refusal(path).code == "bad_archive"

    def test_a_zip_in_the_zip_stays_a_file(self, pack: Callable[..., Path]) -> None:
        inner = pack(name="inner.zip").read_bytes()

        assert read(pack({"add/attachments/inner.zip": inner})).slug == "add"


class TestSizes:
    def test_beyond_the_caps_are_refused(self, pack: Callable[..., Path]) -> None:
        path = pack({"add/big": os.urandom(3000)})

        assert refusal(path, Caps(file_bytes=2000)).code == "too_large"
        assert refusal(path, Caps(total_bytes=2900)).code == "too_large"
        assert refusal(path, Caps(files=7)).code == "too_large"
        assert refusal(pack({"add/" + "a/" * 20 + "b": ""})).code == "too_large"

    def test_that_only_a_bomb_has_are_refused(self, pack: Callable[..., Path]) -> None:
        size = 20 * 1024 * 1024
        one = {"add/data/secret/02.in": b"\x00" * size}
        many = {f"add/data/secret/{number}.in": b"\x00" * (size // 10) for number in range(10)}

        for bomb in (one, many):
            error = refusal(pack(bomb))

            assert error.code == "too_large"
            assert "times its size" in str(error)

    def test_that_are_declared_wrong_are_found_out(self, pack: Callable[..., Path]) -> None:
        path = pack({"add/liar": b"x" * 100_000})
        content = path.read_bytes()
        true_size, lie = struct.pack("<L", 100_000), struct.pack("<L", 10)
        path.write_bytes(content.replace(true_size, lie))

        assert refusal(path).code == "bad_archive"

    def test_of_the_bytes_that_come_out_are_counted(
        self, pack: Callable[..., Path], tmp_path: Path
    ) -> None:
        with (
            zipfile.ZipFile(pack({"more": "x" * 100})) as opened,
            pytest.raises(PackageError, match="unpacks to too much"),
        ):
            archive._copy(opened, opened.getinfo("more"), tmp_path / "more", 99)

    def test_of_the_table_of_contents_are_limited_before_it_is_read(self, tmp_path: Path) -> None:
        entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", *[0] * 18) + b"x" * 4
        table = entry * 200_000
        end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFE, 0xFFFE, len(table), 0, 0)
        path = tmp_path / "many.zip"
        path.write_bytes(table + end)

        error = refusal(path)

        assert error.code == "too_large"
        assert "20000 files" in str(error)

    def test_of_overlapping_entries_are_counted_as_they_come(self, tmp_path: Path) -> None:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
            for number in range(50):
                opened.writestr(f"add/{number:04}", os.urandom(1000))
                opened.filelist[-1].header_offset = 0
        path = tmp_path / "overlap.zip"
        path.write_bytes(buffer.getvalue())

        assert refusal(path).code in {"bad_archive", "too_large", "not_a_package"}


class TestDamage:
    def test_is_reported_wherever_the_file_is_cut(self, pack: Callable[..., Path]) -> None:
        content = pack().read_bytes()
        path = pack(name="cut.zip")
        for size in range(0, len(content), 97):
            path.write_bytes(content[:size])

            assert refusal(path).code == "bad_archive"

    def test_of_any_byte_raises_nothing_else(self, pack: Callable[..., Path]) -> None:
        content = pack().read_bytes()
        path = pack(name="flipped.zip")
        refused = 0
        for at in range(0, len(content), 11):
            path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
            try:
                read(path)
            except PackageError:
                refused += 1

        assert refused > 0

    def test_by_names_that_no_disk_takes_is_reported(self, pack: Callable[..., Path]) -> None:
        assert refusal(pack({"add/" + "é" * 199: ""})).code == "bad_archive"

    @pytest.mark.parametrize("content", [b"", b"PK", b"not a zip", b"\x00" * 10_000])
    def test_that_is_no_zip_at_all_is_reported(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "x.zip"
        path.write_bytes(content)

        assert refusal(path).code == "bad_archive"
