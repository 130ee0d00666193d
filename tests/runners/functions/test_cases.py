"""Texts become cases; a line that can't be read is named with what was expected there."""

import pytest

from runners.functions import cases
from runners.functions.cases import InputError
from runners.signature import read_signature

TWO = read_signature(
    {
        "name": "f",
        "params": [{"name": "a", "type": "integer[]"}, {"name": "b", "type": "string"}],
        "return": {"type": "integer"},
    }
)
STACK = read_signature(
    {
        "classname": "Stack",
        "constructor": {"params": []},
        "methods": [
            {"name": "push", "params": [{"name": "x", "type": "integer"}]},
            {"name": "mean", "params": [], "return": {"type": "double"}},
        ],
    }
)
CALLS = b'["Stack", "push", "mean"]\n[[], [3], []]\n'


class TestSplitting:
    def test_blank_lines_and_crlf_mean_nothing(self) -> None:
        found = cases.split(b'\xef\xbb\xbf[1, 2]\r\n"x"\r\n\r\n \n[]\n"" ', TWO)
        assert [case.sent for case in found] == [b'[1,2]\n"x"\n', b'[]\n""\n']

    @pytest.mark.parametrize(
        ("raw", "number", "expected"),
        [
            (b"", 1, "2 more"),
            (b'[1]\n"x"\n\n[2]\n', 5, "1 more"),
            (b'\n[1.5]\n"x"', 2, "integer[]"),
            (b"[1]\nx", 2, "string"),
            (b'[1]\n"a"\n[1]\n2', 4, "string"),
        ],
    )
    def test_the_line_and_the_type_are_told(self, raw: bytes, number: int, expected: str) -> None:
        with pytest.raises(InputError, match=f"^Line {number}: expected ") as caught:
            cases.split(raw, TWO)
        assert expected in caught.value.expected

    def test_a_file_of_a_package_has_one_case(self) -> None:
        with pytest.raises(InputError, match="Line 3"):
            cases.read_one(b'[]\n""\n[]\n""\n', TWO)


class TestClasses:
    def test_results_have_the_types_of_what_was_called(self) -> None:
        call = cases.read_one(CALLS, STACK)
        assert call.sent == b'["Stack","push","mean"]\n[[],[3],[]]\n'
        answer = cases.read_answer(b"[null,null,3]", call, STACK)
        assert cases.text(answer, call, STACK) == "[null,null,3.00000]"

    @pytest.mark.parametrize("line", [b"[null,null]", b"[null,1,3.0]", b"[1,null,3.0]", b"null"])
    def test_results_that_do_not_fit_are_refused(self, line: bytes) -> None:
        with pytest.raises(ValueError, match="expected"):
            cases.read_answer(line, cases.read_one(CALLS, STACK), STACK)

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            (b"[]\n[]", "begins with 'Stack'"),
            (b'["push"]\n[[1]]', "begins with 'Stack'"),
            (b'["Stack","pop"]\n[[],[]]', "not 'pop'"),
            (b'["Stack","Stack"]\n[[],[]]', "not 'Stack'"),
            (b'["Stack","push"]\n[[]]', "2 lists"),
            (b'["Stack","push"]\n[[],1]', r"arguments of push: \[integer\]"),
            (b'["Stack","push"]\n[[],["1"]]', r"arguments of push: \[integer\]"),
        ],
    )
    def test_calls_that_cannot_be_made_are_refused(self, raw: bytes, expected: str) -> None:
        with pytest.raises(InputError, match=expected):
            cases.split(raw, STACK)


class TestAnswers:
    def test_further_lines_are_accepted_too(self) -> None:
        call = cases.read_one(b'[]\n""', TWO)
        assert cases.read_answers(b"1\n\n2\r\n", call, TWO) == [1, 2]

    def test_an_answer_that_is_none_is_refused(self) -> None:
        call = cases.read_one(b'[]\n""', TWO)
        for raw in (b"", b"1\n[2]\n"):
            with pytest.raises(InputError):
                cases.read_answers(raw, call, TWO)
