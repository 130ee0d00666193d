from pathlib import Path

import pytest

from deploy.local import base_image, images
from deploy.local.console import Trouble
from runners.languages import LANGUAGES


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for family in ("base", "supervisor", "python3", "gcc"):
        folder = tmp_path / "deploy" / "images" / family
        folder.mkdir(parents=True)
        (folder / "Dockerfile").write_text(f"FROM {family}\n")
    inside = tmp_path / "runners" / "inside"
    inside.mkdir(parents=True)
    (inside / "supervisor.py").write_text("print()\n")
    return tmp_path


def tags(root: Path, debian_id: str = "sha256:1") -> dict[str, str]:
    plan = images.plan(root, ("python3", "gcc"), debian_id=debian_id)
    return {image.family: image.tag for image in plan}


class TestFamilies:
    def test_languages_that_share_an_image_give_it_once(self) -> None:
        assert images.families(["c", "cpp", "python3"]) == ("gcc", "python3")

    def test_other_names_of_a_language_are_known(self) -> None:
        assert images.families(["c++"]) == ("gcc",)

    def test_an_unknown_language_is_named(self) -> None:
        with pytest.raises(Trouble, match="'cobol' is unknown"):
            images.families(["python3", "cobol"])


class TestPlan:
    def test_builds_first_what_the_families_stand_on(self, root: Path) -> None:
        assert list(tags(root)) == ["base", "supervisor", "python3", "gcc"]

    def test_families_stand_on_the_base_of_their_own_prefix(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("IMAGE_PREFIX", "mine")

        base, _, family, _ = images.plan(root, ("python3", "gcc"), debian_id="sha256:1")

        assert family.build_args[0] == f"BASE_IMAGE=mine/base:{base.tag}"

    def test_gives_the_same_tags_when_nothing_changed(self, root: Path) -> None:
        assert tags(root) == tags(root)

    def test_ignores_byte_code(self, root: Path) -> None:
        before = tags(root)
        cache = root / "runners" / "inside" / "__pycache__"
        cache.mkdir()
        (cache / "supervisor.pyc").write_bytes(b"1")

        assert tags(root) == before

    def test_a_changed_dockerfile_changes_its_own_tag_only(self, root: Path) -> None:
        before = tags(root)
        (root / "deploy" / "images" / "gcc" / "Dockerfile").write_text("FROM other\n")
        after = tags(root)

        assert {family for family in before if before[family] != after[family]} == {"gcc"}

    def test_a_changed_base_changes_the_tag_of_every_family(self, root: Path) -> None:
        before = tags(root)
        (root / "deploy" / "images" / "base" / "install-packages").write_text("#!/bin/sh\n")
        after = tags(root)

        changed = {family for family in before if before[family] != after[family]}
        assert changed == {"base", "python3", "gcc"}

    @pytest.mark.parametrize("change", ["edit", "rename"])
    def test_a_changed_supervisor_leaves_the_base_and_changes_all_else(
        self, root: Path, change: str
    ) -> None:
        before = tags(root)
        file = root / "runners" / "inside" / "supervisor.py"
        if change == "edit":
            file.write_text("print(1)\n")
        else:
            file.rename(file.with_name("other.py"))
        after = tags(root)

        assert {family for family in before if before[family] == after[family]} == {"base"}

    def test_another_debian_image_changes_every_tag(self, root: Path) -> None:
        before, after = tags(root), tags(root, "sha256:2")

        assert all(before[family] != after[family] for family in before)

    def test_every_shipped_language_has_an_image_folder(self) -> None:
        folder = Path(images.__file__).parents[1] / "images"

        for family in images.families(LANGUAGES):
            assert (folder / family / "Dockerfile").is_file()


class TestBaseSources:
    def test_only_debian_bookworm_counts(self) -> None:
        text = (
            "http://mirror.example/debian/|bookworm|main|Debian\n"
            "http://mirror.example/security/|bookworm-security|main|Debian\n"
            "http://mirror.example/debian/|bookworm|contrib|Debian\n"
            "http://vendor.example/|bookworm|main|Vendor\n"
            "http://mirror.example/debian/|trixie|main|Debian\n"
            "noise\n"
        )

        assert base_image.sources(text) == [
            "deb http://mirror.example/debian/ bookworm main",
            "deb http://mirror.example/security/ bookworm-security main",
        ]

    def test_a_source_that_was_never_fetched_counts(self) -> None:
        assert base_image.sources("http://m.example/|bookworm|main|$(ORIGIN)") == [
            "deb http://m.example/ bookworm main"
        ]

    def test_proxies_are_taken_over_and_nothing_else(self) -> None:
        proxy = 'Acquire::http::Proxy "http://proxy.example:3142";'

        assert base_image.proxy_options(f'APT::Periodic "0";\n{proxy}\nAcquire::http "";') == [
            proxy
        ]
