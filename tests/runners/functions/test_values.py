"""Lines of JSON are read by type, strictly, and written as programs and as people read them."""

from typing import Any

import pytest

from runners.functions import values
from runners.functions.values import BadValueError
from runners.signature import read_type


class TestReading:
    @pytest.mark.parametrize(
        ("kind", "line", "value"),
        [
            ("integer", " -2147483648 \r\n", -(2**31)),
            ("long", "9223372036854775807", 2**63 - 1),
            ("double", "2", 2.0),
            ("double", "1e-7", 1e-7),
            ("boolean", "true", True),
            ("character", '"\\u00e9"', "é"),
            ("string", '"a\\n\\ud83d\\ude00"', "a\n😀"),
            ("integer[][]", "[[1, 2], []]", [[1, 2], []]),
            ("list<list<string>>", '[["a"]]', [["a"]]),
            ("ListNode", "[1,2]", [1, 2]),
            ("ListNode", "null", []),
            ("ListNode[]", "[[1],[]]", [[1], []]),
            ("TreeNode", "[1,null,2,null,null]", [1, None, 2]),
            ("TreeNode", "[10,null,20,null,null,15,25]", [10, None, 20]),
            ("TreeNode", "[null]", []),
            ("void", "null", None),
        ],
    )
    def test_values_of_each_type(self, kind: str, line: str, value: Any) -> None:
        found = values.read(line, read_type(kind))
        assert found == value
        assert type(found) is type(value)

    @pytest.mark.parametrize(
        ("kind", "line"),
        [
            ("integer", "2147483648"),
            ("integer", "1.0"),
            ("integer", "true"),
            ("integer", "9" * 10_000),
            ("long", "9223372036854775808"),
            ("double", "1e999"),
            ("double", "NaN"),
            ("double", "9" * 400),
            ("boolean", "1"),
            ("character", '"ab"'),
            ("character", '""'),
            ("string", "null"),
            ("string", '"\\ud800"'),
            ("string", "'a'"),
            ("integer[]", "[1,null]"),
            ("integer[]", "[[1]]"),
            ("integer[]", "[1,2"),
            ("integer[]", "[" * 100_000),
            ("ListNode", "[1,null]"),
            ("TreeNode", '["a"]'),
            ("void", "0"),
            ("integer", ""),
        ],
    )
    def test_anything_else_is_refused_with_the_type(self, kind: str, line: str) -> None:
        with pytest.raises(BadValueError) as caught:
            values.read(line, read_type(kind))
        assert caught.value.expected == str(read_type(kind))

    def test_bytes_that_are_no_text_are_refused(self) -> None:
        with pytest.raises(BadValueError):
            values.read(b'"\xff"', read_type("string"))

    def test_a_program_may_answer_what_is_no_number(self) -> None:
        assert values.read(b"-Infinity", read_type("double"), finite=False) == -float("inf")


class TestWriting:
    def test_a_program_reads_it_without_spaces_and_exactly(self) -> None:
        assert values.line(["é😀", 0.1, None, True]) == '["é😀",0.1,null,true]'.encode()

    @pytest.mark.parametrize(
        ("kind", "value", "text"),
        [
            ("TreeNode", [1, None, 2], "[1,null,2]"),
            ("double", 5.0, "5.00000"),
            ("double", -0.000001, "0.00000"),
            ("double", float("nan"), "nan"),
            ("double[][]", [[1.5], []], "[[1.50000],[]]"),
            ("string", 'a"\n', '"a\\"\\n"'),
            ("boolean", True, "true"),
            ("list<string>", ["a", "b"], '["a","b"]'),
        ],
    )
    def test_people_read_what_leetcode_shows(self, kind: str, value: Any, text: str) -> None:
        assert values.text(value, read_type(kind)) == text
