from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import PackageError, read_package

NEW = "problem_format_version: 2025-09\nname: x\n"


class TestTimeLimit:
    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({}, None),
            ({".timelimit": "2\n"}, 2000),
            ({".timelimit": "0.25"}, 250),
            ({"domjudge-problem.ini": "timelimit='1.5'\n"}, 1500),
            ({"domjudge-problem.ini": 'name = "x"\ntimelimit = 3 \r\n'}, 3000),
            ({"problem.yaml": f"{NEW}limits:\n  time_limit: 1e0\n"}, 1000),
            ({".timelimit": "2", "domjudge-problem.ini": "timelimit=3"}, 2000),
            ({"domjudge-problem.ini": "timelimit=3", "problem.yaml": NEW}, 3000),
        ],
    )
    def test_is_found_in_this_order(
        self, build: Callable[..., Path], changes: dict[str, str], expected: int | None
    ) -> None:
        assert read_package(build(changes)).limits.time_ms == expected

    @pytest.mark.parametrize(
        "typed", ["", "0", "-1", "nan", "inf", "1e9", "fast", "1_0", "1 2", "9" * 10_000, "0x1"]
    )
    def test_that_is_no_sane_number_is_refused(
        self, build: Callable[..., Path], typed: str
    ) -> None:
        with pytest.raises(PackageError, match=r"\.timelimit has to be a number") as caught:
            read_package(build({".timelimit": typed}))
        assert caught.value.code == "bad_value"


class TestLimits:
    def test_have_the_defaults_of_their_format(self, build: Callable[..., Path]) -> None:
        legacy = read_package(build()).limits
        current = read_package(build({"problem.yaml": NEW})).limits

        assert (legacy.memory_mb, legacy.output_kb) == (2048, 8192)
        assert (legacy.time_multiplier, legacy.safety_margin) == (5.0, 2.0)
        assert (current.time_multiplier, current.safety_margin) == (2.0, 1.5)
        assert current.time_resolution_ms == 1000

    def test_are_read_in_either_spelling(self, build: Callable[..., Path]) -> None:
        legacy = "limits:\n  time_multiplier: 3\n  time_safety_margin: 1.5\n  memory: 512\n"
        current = (
            f"{NEW}limits:\n  time_multipliers:\n    ac_to_time_limit: 3\n"
            "    time_limit_to_tle: 1.5\n  output: 16\n  time_resolution: 0.1\n"
        )

        old = read_package(build({"problem.yaml": legacy})).limits
        new = read_package(build({"problem.yaml": current})).limits

        assert (old.time_multiplier, old.safety_margin, old.memory_mb) == (3.0, 1.5, 512)
        assert (new.time_multiplier, new.safety_margin, new.output_kb) == (3.0, 1.5, 16384)
        assert new.time_resolution_ms == 100

    @pytest.mark.parametrize(
        "text",
        ["limits: fast", "limits: {memory: lots}", "limits: {memory: 0}", "limits: {output: []}"],
    )
    def test_that_make_no_sense_are_refused(self, build: Callable[..., Path], text: str) -> None:
        with pytest.raises(PackageError, match=r"in problem\.yaml has to be") as caught:
            read_package(build({"problem.yaml": text}))
        assert caught.value.code == "bad_value"


class TestMetadata:
    def test_of_a_legacy_package_is_read(self, build: Callable[..., Path]) -> None:
        text = (
            "author: A and B\nsource: 2022: Finals\nsource_url: https://example.org/\n"
            "license: cc by-sa\nrights_owner: C\nkeywords: graphs  dp\ndifficulty: Hard\n"
        )

        found = read_package(build({"problem.yaml": text})).metadata

        assert (found.author, found.source, found.license) == (
            "A and B",
            "2022: Finals",
            "cc by-sa",
        )
        assert (found.source_url, found.rights_owner) == ("https://example.org/", "C")
        assert (found.keywords, found.difficulty) == (("graphs", "dp"), "hard")

    def test_of_a_newer_package_is_read(self, build: Callable[..., Path]) -> None:
        text = (
            f"{NEW}credits:\n  authors:\n  - A <a@example.org>\n  - name: B\n  testers: C\n"
            "source:\n- name: X\n  url: https://example.org/\n- Y\nkeywords: [two words, dp]\n"
        )

        found = read_package(build({"problem.yaml": text})).metadata

        assert (found.author, found.source) == ("A, B", "X, Y")
        assert found.source_url == "https://example.org/"
        assert found.keywords == ("two words", "dp")

    @pytest.mark.parametrize(
        "credit", ["author: [A]", "credits: A <a@b.c>", "credits: {authors: {name: A}}"]
    )
    def test_takes_a_single_author(self, build: Callable[..., Path], credit: str) -> None:
        assert read_package(build({"problem.yaml": credit})).metadata.author == "A"

    def test_takes_keywords_with_commas(self, build: Callable[..., Path]) -> None:
        folder = build({"problem.yaml": "keywords: dynamic programming, graphs,dp,"})

        assert read_package(folder).metadata.keywords == ("dynamic programming", "graphs", "dp")

    def test_is_not_required(self, build: Callable[..., Path]) -> None:
        found = read_package(build({"problem.yaml": ""})).metadata

        assert (found.author, found.license, found.difficulty) == ("", "unknown", "medium")

    @pytest.mark.parametrize(
        "text", ["difficulty: 3", "author: [[a]]", "name: [a]", "license: {a: b}"]
    )
    def test_that_makes_no_sense_is_refused(self, build: Callable[..., Path], text: str) -> None:
        with pytest.raises(PackageError, match=r"problem\.yaml has to be") as caught:
            read_package(build({"problem.yaml": text}))
        assert caught.value.code == "bad_value"


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            (b"name: 2048", "2048"),
            (b"name: Yes", "Yes"),
            (b"name: Foo: Bar", "Foo: Bar"),
            (b"\xef\xbb\xbfname: Foo\r\n", "Foo"),
            (b"name: Sm\xf6rg\xe5s\n", "Smörgås"),
            ("name: Smörgås 🥪\n".encode(), "Smörgås 🥪"),
            (b"name: {sv: Hej, en: Hello}", "Hello"),
            (b"name:\n  sv: Hej\n", "Hej"),
            (b"name: >\n  Foo\n  Bar\n", "Foo Bar"),
            (b"name:", "Add Two"),
            (b"", "Add Two"),
        ],
    )
    def test_is_the_name_as_typed(
        self, build: Callable[..., Path], text: bytes, title: str
    ) -> None:
        assert read_package(build({"problem.yaml": text})).title == title

    def test_may_come_from_domjudge(self, build: Callable[..., Path]) -> None:
        changes = {
            "problem.yaml": None,
            "problem_statement/problem.en.tex": None,
            "domjudge-problem.ini": "[problem]\nname='It is: me'\ncolor=red\n",
        }

        package = read_package(build(changes))

        assert package.title == "It is: me"
        assert package.statements == ()

    @pytest.mark.parametrize("title", ["x" * 501, '"bell\\a"'])
    def test_that_no_page_can_show_is_refused(self, build: Callable[..., Path], title: str) -> None:
        with pytest.raises(PackageError, match="at most 500 characters"):
            read_package(build({"problem.yaml": f"name: {title}\n"}))

    @pytest.mark.parametrize("text", [b"name: \x00", b"name: \x81\x8d", b"\xff\xfen\x00\x00"])
    def test_that_is_no_text_is_refused(self, build: Callable[..., Path], text: bytes) -> None:
        with pytest.raises(PackageError, match=r"problem\.yaml is not") as caught:
            read_package(build({"problem.yaml": text}))
        assert caught.value.code == "bad_text"
