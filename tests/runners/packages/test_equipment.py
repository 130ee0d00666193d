"""What a submission gets beside its input, and constants: both are of 2025-09."""

from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import PackageError, read_package

Build = Callable[..., Path]
CURRENT = "problem_format_version: 2025-09\nname: Add\nlimits: {time_limit: 1}\n"


class TestArguments:
    def test_come_from_the_nearest_that_states_them(self, build: Build) -> None:
        changes = {
            "problem.yaml": CURRENT,
            "data/secret/test_group.yaml": "args: ['3', 'a  b', '']\n",
            "data/secret/02.in": "",
            "data/secret/02.ans": "",
            "data/secret/02.yaml": "args: []\n",
            "data/secret/group/1.in": "",
            "data/secret/group/1.ans": "",
        }

        args = {case.name: case.args for case in read_package(build(changes)).cases}

        assert args == {
            "sample/1": (),
            "secret/01": ("3", "a  b", ""),
            "secret/02": (),
            "secret/group/1": ("3", "a  b", ""),
        }

    @pytest.mark.parametrize("value", ["[[1]]", '["a\\0b"]', "[~]", f"[{'x' * 501}]"])
    def test_that_are_no_strings_are_refused(self, build: Build, value: str) -> None:
        with pytest.raises(PackageError, match=r"args in data/secret/01\.yaml"):
            read_package(build({"data/secret/01.yaml": f"args: {value}\n"}))


class TestFiles:
    def test_belong_to_their_case(self, build: Build) -> None:
        changes = {"data/secret/01.files/k.txt": "2", "data/secret/01.files/sub/x.in": "3"}

        package = read_package(build(changes))

        first, second = package.cases
        assert first.files == ()
        found = [(name, path.read_text()) for name, path in second.files]
        assert found == [("k.txt", "2"), ("sub/x.in", "3")]
        assert set(changes) <= set(package.files), "an export gives them back"

    def test_are_bounded(self, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("runners.packages.cases.MAX_FILES_BYTES", 3)

        with pytest.raises(PackageError, match=r"secret/01\.files/ is larger"):
            read_package(build({"data/secret/01.files/k.txt": "1234"}))


@pytest.mark.parametrize(
    "change", [{"data/secret/01.yaml": "args: [a]\n"}, {"data/secret/01.files/x": ""}]
)
def test_functions_have_neither(build: Build, change: dict[str, str]) -> None:
    signature = "signature: {name: f, params: [{name: n, type: integer}], return: {type: integer}}"

    with pytest.raises(PackageError, match="neither args nor files"):
        read_package(build({"problem.yaml": f"{CURRENT}{signature}\n", **change}))


class TestConstants:
    def test_are_put_into_texts_and_not_into_data(self, build: Build) -> None:
        token = "{{n}} {{other}} {{ n }}"
        folders = ("submissions/accepted/add.py", "output_validator/v.py", "include/cpp/n.h")
        changes = {
            "problem.yaml": CURRENT + "constants: {n: 010, m: two}\n",
            "problem_statement/problem.en.tex": None,
            "statement/problem.en.md": f"# {{{{m}}}}\n{token}",
            "statement/problem.sv.tex": "\\constant{m} \\constant{x}",
            "data/secret/01.in": token,
            "data/secret/test_group.yaml": "args: ['{{n}}']\n",
            **dict.fromkeys(folders, token),
        }

        package = read_package(build(changes))

        texts = [statement.text for statement in package.statements]
        assert texts == ["# two\n010 {{other}} {{ n }}", "two \\constant{x}"]
        sources = (package.submissions[0], package.validators[0])
        contents = [one.files[0].content for one in sources]
        contents.append(package.includes["cpp"][0].content)
        assert contents == [b"010 {{other}} {{ n }}"] * 3
        assert package.cases[1].input.read_text() == token
        assert package.cases[1].args == ("010",)

    def test_have_variants(self, build: Callable[..., Path]) -> None:
        token = "{{n}} {{n.value}} {{n.tex}} {{m}} {{m.value}} {{m.tex}} {{n.}} {{n.tex.x}}"
        changes = {
            "problem.yaml": CURRENT + "constants: {n: {value: 1000, tex: 10^3}, m: two}\n",
            "problem_statement/problem.en.tex": None,
            "statement/problem.en.tex": "\\constant{n} \\constant{n.tex} \\constant{n.md}",
            "submissions/accepted/add.py": token,
        }

        package = read_package(build(changes))

        assert package.statements[0].text == "1000 10^3 \\constant{n.md}"
        filled = b"1000 1000 10^3 two two {{m.tex}} {{n.}} {{n.tex.x}}"
        assert package.submissions[0].files[0].content == filled

    def test_are_no_words_of_the_legacy_format(self, build: Build) -> None:
        changes = {
            "problem.yaml": "name: Add\nconstants: {n: 5}\n",
            "submissions/accepted/add.py": "print({{n}})\n",
        }

        package = read_package(build(changes))

        assert package.submissions[0].files[0].content == b"print({{n}})\n"

    @pytest.mark.parametrize(
        "value",
        [
            "[a]",
            "{1a: b}",
            "{a: [b]}",
            "{a: }",
            "{'a-b': c}",
            "{a: {tex: b}}",
            "{a: {value: b, c-d: e}}",
        ],
    )
    def test_that_are_none_are_refused(self, build: Build, value: str) -> None:
        with pytest.raises(PackageError, match=r"constants in problem\.yaml") as caught:
            read_package(build({"problem.yaml": f"{CURRENT}constants: {value}\n"}))
        assert caught.value.code == "bad_value"


def test_static_validators_are_refused(build: Build) -> None:
    changes = {"problem.yaml": CURRENT, "static_validator/check.py": ""}

    with pytest.raises(PackageError, match="static_validator/") as caught:
        read_package(build(changes))
    assert caught.value.code == "unsupported"
