import os
from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages.errors import MAX_WARNINGS, PackageError
from runners.packages.tree import Caps, Tree


def refusal(root: Path, caps: Caps | None = None) -> str:
    with pytest.raises(PackageError) as caught:
        Tree(root, caps or Caps())
    return caught.value.code


class TestFiles:
    def test_are_listed_in_order_without_hidden_ones(self, build: Callable[..., Path]) -> None:
        hidden = [".git/HEAD", "data/.hidden", "-dash", "__MACOSX/x", "data/.timelimit"]
        root = build(dict.fromkeys((*hidden, ".timelimit"), "x"))

        names = list(Tree(root, Caps()))

        assert names == sorted(names)
        assert ".timelimit" in names
        assert not set(hidden) & set(names)

    def test_may_have_spaces_and_any_letters(self, build: Callable[..., Path]) -> None:
        root = build({"data/secret/größe 1.in": "x", "data/secret/größe 1.ans": "x"})

        assert "data/secret/größe 1.in" in Tree(root, Caps())

    @pytest.mark.parametrize("name", [b"bell\x07", b"new\nline", b"latin\xe9"])
    def test_with_names_that_are_no_text_are_refused(
        self, build: Callable[..., Path], name: bytes
    ) -> None:
        root = build()
        Path(os.fsdecode(os.fsencode(root) + b"/" + name)).write_bytes(b"")

        assert refusal(root) == "unsafe_name"

    def test_that_are_fifos_are_refused_without_opening_them(
        self, build: Callable[..., Path]
    ) -> None:
        root = build()
        os.mkfifo(root / "data/secret/02.in")

        assert refusal(root) == "special_file"

    def test_beyond_the_caps_are_refused(self, build: Callable[..., Path]) -> None:
        root = build({"big": b"x" * 3000})

        assert refusal(root, Caps(file_bytes=2000)) == "too_large"
        assert refusal(root, Caps(total_bytes=2900)) == "too_large"
        assert refusal(root, Caps(files=7)) == "too_large"
        assert refusal(root, Caps(depth=1)) == "too_large"

    def test_are_read_up_to_a_limit(self, build: Callable[..., Path]) -> None:
        tree = Tree(build({"big": b"x" * 3000}), Caps(text_bytes=2000))

        assert tree.read_bytes("big", 3000) == b"x" * 3000
        with pytest.raises(PackageError, match="larger than"):
            tree.read_text("big")

    def test_in_unreadable_folders_are_reported(
        self, build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        root = build()

        def refuse(path: str) -> None:
            raise PermissionError(13, "Permission denied", path)

        monkeypatch.setattr(os, "scandir", refuse)

        assert refusal(root) == "not_found"

    def test_that_became_links_are_not_followed(self, build: Callable[..., Path]) -> None:
        root = build({"file": "x"})
        tree = Tree(root, Caps())
        (root / "file").unlink()
        (root / "file").symlink_to("/etc/passwd")

        with pytest.raises(PackageError, match="can't be read"):
            tree.read_text("file")


class TestLinks:
    def test_to_files_and_folders_inside_are_their_targets(
        self, build: Callable[..., Path]
    ) -> None:
        root = build()
        (root / "data/secret/02.in").symlink_to("01.in")
        (root / "data/secret/group").symlink_to(root / "data/sample")
        (root / "data/secret/twice").symlink_to("group")

        tree = Tree(root, Caps())

        assert tree.path("data/secret/02.in") == root / "data/secret/01.in"
        assert tree.path("data/secret/group/1.in") == root / "data/sample/1.in"
        assert tree.path("data/secret/twice/1.in") == root / "data/sample/1.in"

    @pytest.mark.parametrize(
        "target", ["../../../outside", "/etc/passwd", "nowhere", "odd", "..", ".", "../../.."]
    )
    def test_that_leave_loop_or_lead_nowhere_are_refused(
        self, build: Callable[..., Path], tmp_path: Path, target: str
    ) -> None:
        root = build()
        (tmp_path / "outside").write_text("x")
        (root / "data/secret/odd").symlink_to(target)

        assert refusal(root) == "unsafe_link"

    @pytest.mark.parametrize(
        "target", ["../../../outside", "/etc/passwd", "nowhere", "odd", "..", ".", "../../.."]
    )
    def test_that_judging_does_not_need_are_left_out_with_a_warning(
        self, build: Callable[..., Path], tmp_path: Path, target: str
    ) -> None:
        root = build({"generators/make.py": ""})
        (tmp_path / "outside").write_text("x")
        (root / "generators/odd").symlink_to(target)

        tree = Tree(root, Caps())

        assert [name for name in tree if "generators" in name] == ["generators/make.py"]
        (warning,) = tree.warnings.sentences()
        assert warning.startswith("generators/odd is a link that ")
        assert warning.endswith("It is left out.")

    @pytest.mark.parametrize(
        "name",
        [
            *("problem.yaml", ".timelimit", "data", "data/sample", "data/secret/a/b/1.in"),
            *(
                "data/testdata.yaml",
                "include/cpp/n.h",
                "output_validator",
                "output_validators/v/v.h",
            ),
            "static_validator",
        ],
    )
    def test_that_judging_needs_are_refused(self, build: Callable[..., Path], name: str) -> None:
        root = build({"problem.yaml": None} if name == "problem.yaml" else None)
        if (root / name).is_dir():
            (root / name).rename(root / "elsewhere")
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to("nowhere")

        assert refusal(root) == "unsafe_link"

    def test_to_each_other_end_where_they_loop(self, build: Callable[..., Path]) -> None:
        root = build({"a/x": "x", "b/y": "y"})
        (root / "a/to_b").symlink_to("../b")
        (root / "b/to_a").symlink_to("../a")

        tree = Tree(root, Caps())

        assert {"a/to_b/y", "b/to_a/x"} <= set(tree)
        assert "a/to_b/to_a is a link that loops. It is left out." in tree.warnings.sentences()

    def test_without_end_make_no_more_warnings_than_anybody_reads(
        self, build: Callable[..., Path]
    ) -> None:
        root = build()
        for number in range(MAX_WARNINGS + 3):
            (root / f"odd{number}").symlink_to("nowhere")

        sentences = Tree(root, Caps()).warnings.sentences()

        assert len(sentences) == MAX_WARNINGS + 1
        assert sentences[-1] == "There are 3 more warnings."

    def test_that_multiply_run_into_the_caps(self, build: Callable[..., Path]) -> None:
        root = build({"d0/x": "x"})
        for level in range(1, 13):
            folder = root / f"d{level}"
            folder.mkdir()
            for copy in range(4):
                (folder / f"c{copy}").symlink_to(f"../d{level - 1}")

        assert refusal(root, Caps(files=2000)) == "too_large"

    def test_share_a_prefix_with_the_root_and_still_leave(
        self, build: Callable[..., Path], tmp_path: Path
    ) -> None:
        root = build()
        (tmp_path / "add-other").mkdir()
        (root / "data/secret/odd").symlink_to(tmp_path / "add-other")

        assert refusal(root) == "unsafe_link"
