from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import Caps, PackageError, read_package


class TestCases:
    def test_follow_each_other_by_name_as_text(self, build: Callable[..., Path]) -> None:
        stems = ["b/1", "b/10", "b/2", "a/x/1", "a", "a-b", "2", "10"]
        files = {f"data/secret/{stem}{end}": "x" for stem in stems for end in (".in", ".ans")}

        package = read_package(build(files))

        assert [case.name for case in package.cases] == [
            "sample/1",
            "secret/01",
            "secret/10",
            "secret/2",
            "secret/a",
            "secret/a/x/1",
            "secret/a-b",
            "secret/b/1",
            "secret/b/10",
            "secret/b/2",
        ]
        groups = [case.group for case in package.cases]
        assert (groups[0], groups[1], groups[5]) == ("sample", "secret", "secret/a/x")
        assert [case.is_sample for case in package.cases] == [True] + [False] * 9

    @pytest.mark.parametrize("content", [b"", b"1", b"1\r\n2\r\n", b"\x00\xff", b"\xef\xbb\xbf1"])
    def test_are_kept_byte_for_byte(self, build: Callable[..., Path], content: bytes) -> None:
        package = read_package(build({"data/secret/01.in": content, "data/secret/01.ans": content}))

        assert package.cases[1].input.read_bytes() == content
        assert package.cases[1].answer.read_bytes() == content

    def test_may_have_other_files_beside_them(self, build: Callable[..., Path]) -> None:
        extras = ["1.interaction", "1.statement.in", "1.in.statement", "1.png", "1.files/x.in"]
        extras += ["1.args", "2.interaction", "README.md", "1.download.ans"]
        changes = {f"data/sample/{extra}": "x" for extra in extras}
        changes["data/invalid_input/1.in"] = "x"

        package = read_package(build(changes))

        assert [case.name for case in package.cases] == ["sample/1", "secret/01"]

    def test_have_notes(self, build: Callable[..., Path]) -> None:
        changes = {
            "data/sample/1.desc": "Small.\r\n",
            "data/sample/1.hint": "Think.\n",
            "data/secret/01.yaml": "description: 'No: deep'\nhint: Look\n",
        }

        first, second = read_package(build(changes)).cases

        assert (first.description, first.hint) == ("Small.", "Think.")
        assert (second.description, second.hint) == ("No: deep", "Look")

    def test_have_limited_settings_and_notes(
        self, build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = build({"data/secret/01.yaml": "hint: Look\n", "data/secret/01.desc": "x" * 99})

        with pytest.raises(PackageError, match="too much text"):
            read_package(folder, caps=Caps(all_text_bytes=150))
        monkeypatch.setattr("runners.packages.cases.MAX_SETTINGS_CHARS", 5)
        with pytest.raises(PackageError, match="YAML files below data/"):
            read_package(folder)

    @pytest.mark.parametrize("name", ["data/sample/2.in", "data/secret/deep/er/2.ans"])
    def test_that_are_halves_are_refused(self, build: Callable[..., Path], name: str) -> None:
        with pytest.raises(PackageError, match=f"{name} has no .* beside it") as caught:
            read_package(build({name: "x"}))
        assert caught.value.code == "incomplete"


class TestValidatorFlags:
    @pytest.mark.parametrize(
        "changes",
        [
            {"problem.yaml": "validator_flags: float_tolerance 1e-4\n"},
            {"data/testdata.yaml": "output_validator_flags: float_tolerance 1e-4\n"},
            {"data/secret/testdata.yaml": "output_validator_flags: float_tolerance 1e-4\n"},
            {"data/secret/test_group.yaml": "output_validator_args: [float_tolerance, 1e-4]\n"},
            {"data/secret/01.yaml": "output_validator_args: ['float_tolerance', '1e-4']\n"},
            {
                "data/testdata.yaml": "output_validator_flags: case_sensitive\n",
                "data/secret/testdata.yaml": (
                    "output_validator_flags: {name: x, flags: float_tolerance 1e-4}\n"
                ),
            },
        ],
    )
    def test_are_found_wherever_a_package_states_them(
        self, build: Callable[..., Path], changes: dict[str, str]
    ) -> None:
        comparison = read_package(build(changes)).comparison

        assert comparison.float_absolute_tolerance == 1e-4
        assert comparison.float_relative_tolerance == 1e-4
        assert not comparison.case_sensitive

    def test_of_the_package_and_of_groups_add_up(self, build: Callable[..., Path]) -> None:
        changes = {
            "problem.yaml": "validator_flags: case_sensitive\n",
            "data/testdata.yaml": "output_validator_flags: space_change_sensitive\n",
        }

        package = read_package(build(changes))

        assert package.cases[1].validator_flags == ("case_sensitive", "space_change_sensitive")
        assert package.comparison.case_sensitive
        assert package.comparison.space_change_sensitive

    def test_that_differ_between_groups_go_with_their_cases(
        self, build: Callable[..., Path]
    ) -> None:
        changes = {
            "data/secret/g/1.in": "x",
            "data/secret/g/1.ans": "x",
            "data/secret/g/testdata.yaml": "output_validator_flags: case_sensitive\n",
        }

        package = read_package(build(changes))

        own = {case.name: case.own_flags for case in package.cases}
        assert own == {"sample/1": (), "secret/01": (), "secret/g/1": ("case_sensitive",)}
        assert not package.comparison.case_sensitive

    def test_that_nobody_knows_are_refused(self, build: Callable[..., Path]) -> None:
        with pytest.raises(PackageError, match="Unknown validator flag 'fuzzy'") as caught:
            read_package(build({"problem.yaml": "validator_flags: fuzzy\n"}))
        assert caught.value.code == "bad_value"

    def test_belong_to_a_validator_of_the_problem(self, build: Callable[..., Path]) -> None:
        changes = {
            "problem.yaml": "validation: custom\nvalidator_flags: --fuzzy 3\n",
            "output_validators/check.py": "x",
        }

        package = read_package(build(changes))

        assert package.validation == "custom"
        assert package.validator_flags == ("--fuzzy", "3")


class TestValidation:
    @pytest.mark.parametrize(
        ("text", "kind", "is_interactive"),
        [
            ("name: x", "default", False),
            ("validation: default", "default", False),
            ("validation: custom", "custom", False),
            ("validation: custom interactive", "custom", True),
            ("problem_format_version: 2025-09", "custom", False),
            ("problem_format_version: 2025-09\ntype: interactive", "custom", True),
        ],
    )
    def test_is_told_by_either_format(
        self, build: Callable[..., Path], text: str, kind: str, *, is_interactive: bool
    ) -> None:
        package = read_package(build({"problem.yaml": text, "output_validators/v/v.py": "x"}))

        assert package.validation == kind
        assert package.is_interactive == is_interactive

    def test_kinds_of_problems_are_told(self, build: Callable[..., Path]) -> None:
        package = read_package(build({"problem.yaml": "type: [scoring, multi-pass]"}))

        assert package.is_scoring
        assert package.is_multi_pass

    @pytest.mark.parametrize(
        "text",
        [
            "type: multi-pass",
            "type: multipass",
            "type: [interactive, multi-pass]",
            "validation: custom multi-pass",
            "validation: custom multipass interactive",
            "validation: [custom, Multi_Pass]",
            "limits: {validation_passes: 2}",
            *(
                f"problem_format_version: 2025-09\n{text}"
                for text in (
                    "type: multi-pass",
                    "limits: {validation_passes: 3}",
                    "validation: custom multi-pass",
                )
            ),
        ],
    )
    def test_several_passes_are_told_by_any_spelling(
        self, build: Callable[..., Path], text: str
    ) -> None:
        package = read_package(build({"problem.yaml": text, "output_validators/v/v.py": "x"}))

        assert package.is_multi_pass

    def test_one_pass_is_not_several(self, build: Callable[..., Path]) -> None:
        package = read_package(build({"problem.yaml": "limits: {validation_passes: 1}"}))

        assert not package.is_multi_pass

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("validation: custom", "incomplete"),
            ("type: interactive", "incomplete"),
            ("validation: fuzzy", "bad_value"),
            ("validation: custom grader", "unsupported"),
            ("validation: default fuzzy", "unsupported"),
            ("type: submit-answer", "unsupported"),
            ("type: quiz", "unsupported"),
        ],
    )
    def test_that_can_not_work_is_refused(
        self, build: Callable[..., Path], text: str, code: str
    ) -> None:
        with pytest.raises(PackageError) as caught:
            read_package(build({"problem.yaml": text}))
        assert caught.value.code == code
