import pytest

from runners.packages.errors import PackageError
from runners.packages.yaml_text import MAX_CHARS, Yaml, load_mapping


def load(text: str) -> dict[str, Yaml]:
    return load_mapping(text, "problem.yaml", list[str]().append)


class TestStrings:
    @pytest.mark.parametrize(
        "typed",
        [
            "2048",
            "1e3",
            "Yes",
            "no",
            "on",
            "true",
            "2022-01-01",
            "010",
            "0x1F",
            "1_000",
            "1:30",
            ".inf",
            "12.50",
            "Null",
            "=",
            "<<",
        ],
    )
    def test_stay_as_typed(self, typed: str) -> None:
        assert load(f"name: {typed}\n") == {"name": typed}

    @pytest.mark.parametrize("typed", ["", "~", "null", "# a comment"])
    def test_may_be_missing(self, typed: str) -> None:
        assert load(f"name: {typed}\n") == {"name": None}

    def test_may_be_quoted_or_in_blocks(self) -> None:
        text = "a: '~'\nb: \"x\\ty\"\nc: |\n  one\n  two\nd: >\n  one\n  two\n"

        assert load(text) == {"a": "~", "b": "x\ty", "c": "one\ntwo\n", "d": "one two\n"}

    def test_keep_maps_and_lists(self) -> None:
        assert load("a: {b: [1, 2]}\nc:\n- d: 3\n") == {"a": {"b": ["1", "2"]}, "c": [{"d": "3"}]}

    @pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "\ufeff"])
    def test_of_an_empty_file_are_none(self, text: str) -> None:
        assert load(text) == {}


class TestMending:
    @pytest.mark.parametrize(
        ("line", "value"),
        [
            ("name: Foo: Bar", "Foo: Bar"),
            ("name: 2022: x", "2022: x"),
            ("name: Foo:", "Foo:"),
            ("name:\tFoo", "Foo"),
            ("name: Foo\t", "Foo"),
            ("name: Foo: Bar # a comment", "Foo: Bar"),
            ("name: It's: mine", "It's: mine"),
            ('name: "Foo" and Bar', '"Foo" and Bar'),
            ("name: 'tis a title", "'tis a title"),
            ("name: [Easy] Sums", "[Easy] Sums"),
            ("name: {x} sums", "{x} sums"),
            ("name: *Stars*", "*Stars*"),
            ("name: !Hurray now", "!Hurray now"),
            ("name: @home", "@home"),
            ("name: 100% `sure`: yes", "100% `sure`: yes"),
            ("name: %d", "%d"),
            ("name: - dash", "- dash"),
            ("name: a \\ b: c", "a \\ b: c"),
        ],
    )
    def test_gives_the_string_that_was_meant(self, line: str, value: str) -> None:
        text = f"license: cc by-sa\n{line}\nauthor: 'O''Hara'\n"

        assert load(text) == {"license": "cc by-sa", "name": value, "author": "O'Hara"}

    def test_reaches_nested_lines_and_tabs(self) -> None:
        text = "name:\n  en: Foo: Bar\nlimits:\n\tmemory: 512\n"

        assert load(text) == {"name": {"en": "Foo: Bar"}, "limits": {"memory": "512"}}

    def test_leaves_valid_files_alone(self) -> None:
        assert load("name: 'a: b'\nx: |\n  name: Foo: Bar\n") == {
            "name": "a: b",
            "x": "name: Foo: Bar\n",
        }


@pytest.mark.parametrize(
    ("text", "value", "warning"),
    [
        ("name: a\nname: b\n", {"name": "b"}, "key name twice, again in line 2: the last"),
        ("x: {a: 1, a: 2}\n", {"x": {"a": "2"}}, "key a twice, again in line 1"),
        ("a: 1\na: Foo: Bar\n", {"a": "Foo: Bar"}, "key a twice, again in line 2"),
    ],
)
def test_of_a_repeated_key_the_last_value_counts(
    text: str, value: dict[str, Yaml], warning: str
) -> None:
    warnings: list[str] = []

    assert load_mapping(text, "problem.yaml", warnings.append) == value
    (said,) = warnings
    assert warning in said


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("- a\n- b\n", "has to be"),
            ("just words\n", "has to be"),
            ("a: b\n  - c: d\n x\n", "not valid YAML, line"),
            ("x: |\n  block\nname: a: b\n", "not valid YAML, line 3"),
            ("a: 1\n---\nb: 2\n", "not valid YAML"),
            ("name: \x07bell\n", "not valid YAML"),
            ("? [a, b]\n: c\n", "a key that is not a word"),
            ("name: [a, b\n", "not valid YAML"),
            ("name: {a: b\n", "not valid YAML"),
            ("a: &a [*a]\n", "too many values or aliases"),
            ("[" * 50_000, "nested more than"),
            ("- " * 50_000, "nested more than"),
            ("a: " + "{a: " * 40 + "}" * 40, "nested more than"),
        ],
    )
    def test_say_what_is_wrong(self, text: str, reason: str) -> None:
        with pytest.raises(PackageError, match=reason) as caught:
            load(text)
        assert caught.value.code == "bad_yaml"

    @pytest.mark.parametrize(
        "text",
        [
            "a:\n- !!python/object/apply:os.system ['true']\n",
            "a:\n  ? !!python/name:os.system\n  : x\n",
            "a: !!python/object/apply:os.system\n- 'true'\n",
        ],
    )
    def test_include_tags_that_make_objects(self, text: str) -> None:
        with pytest.raises(PackageError, match="not valid YAML"):
            load(text)

    def test_include_aliases_that_multiply(self) -> None:
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]

        with pytest.raises(PackageError, match="too many values or aliases"):
            load("\n".join(lines))

    def test_include_huge_files_before_parsing(self) -> None:
        with pytest.raises(PackageError, match="longer than") as caught:
            load("a" * (MAX_CHARS + 1))
        assert caught.value.code == "too_large"
