"""An answer that is too long to be right costs a worker next to nothing: issue 10, item 5."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from runners.contract import Compare
from runners.functions import bounds, values
from runners.functions.cases import Call
from runners.signature import read_signature, read_type
from runners.verdicts import Verdict
from tests.runners.functions.local import LocalSandbox
from tests.runners.judging.test_calls import Judge

# Before the bound ints and duplicates took 2 to 10 s; reading 8 MiB from the program is included.
MOST_S = 0.25
LONG = {
    "ints": "('[' + '7,' * 4_000_000 + '7]')",
    "duplicates": "('[' + '2,0,1,1,0,2,' * 700_000 + '2]')",
    "nested": "('[' * 100_000 + ']' * 100_000)",
    "huge": "('[' + ('9' * 4_000 + ',') * 2_000 + '9]')",
}
# A program may write on descriptor 3 itself, whatever the protocol says.
RAW = """
import os
class Solution:
    def make(self, n):
        os.write(3, {made}.encode() + b"\\n")
        os._exit(0)
"""


def signature_of(kind: str) -> Any:
    params = [{"name": "n", "type": "integer"}]
    return read_signature({"name": "make", "params": params, "return": {"type": kind}})


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    (tmp_path / "boxes").mkdir()
    return Judge(tmp_path, LocalSandbox(tmp_path / "boxes"))


@pytest.mark.parametrize("compare", list(Compare))
@pytest.mark.parametrize("made", LONG)
def test_long_answers_are_cheap_and_wrong(judge: Judge, compare: Compare, made: str) -> None:
    source = RAW.replace("{made}", LONG[made])
    start = time.process_time()
    report = judge(source, [("1", "[1,2,3,4,5,6,7,8,9]")], signature=signature_of("integer[]"),
                   compare=compare)  # fmt: skip
    spent_s = time.process_time() - start
    assert report.verdict is Verdict.WRONG_ANSWER
    assert spent_s < MOST_S
    case = report.cases[0]
    assert case.expected == "[1,2,3,4,5,6,7,8,9]"
    assert case.answer.startswith("[")
    assert "bytes more" in case.answer
    assert "no right answer has more than" in case.reason


def test_doubles_of_any_size_are_read(judge: Judge) -> None:
    for made, verdict in (
        ("('[1e999]')", Verdict.WRONG_ANSWER),
        ("('[' + '9' * 30 + ']')", Verdict.WRONG_ANSWER),
        ("('[0.50000000000000000000000]')", Verdict.ACCEPTED),
    ):
        source = RAW.replace("{made}", made)
        report = judge(source, [("1", "[0.5]")], signature=signature_of("double[]"))
        assert report.cases[0].verdict is verdict, made


def test_an_answer_that_nobody_knows_is_accepted_unread(judge: Judge) -> None:
    source = RAW.replace("{made}", LONG["ints"])
    start = time.process_time()
    report = judge(source, [("1", None)], signature=signature_of("integer[]"))
    assert time.process_time() - start < MOST_S
    assert report.verdict is Verdict.ACCEPTED
    assert report.cases[0].answer.startswith("[7,7")


@pytest.mark.parametrize(
    ("kind", "spellings", "value"),
    [
        ("integer", ["-0"], 0),
        ("double", ["-2.2250738585072014e-308", "0.00000012345678901234567", "-1e+21"], 0.0),
        ("string", ['"\\u0041"', '"A"'], "A"),
        ("string", ['"\\ud83d\\ude00"'], "\U0001f600"),
        ("character", ['"\\u0000"'], "\0"),
        ("ListNode", ["null"], []),
        ("list<ListNode>", ["[null,null]"], [[], []]),
        ("boolean", ["false"], False),
        ("double[]", ["[-1.2345678901234567e-300,0.00000012345678901234567]"], [0.0, 1.0]),
    ],
)
def test_every_spelling_of_a_right_answer_has_room(
    kind: str, spellings: list[str], value: Any
) -> None:
    call = Call(b"", (read_type(kind),))
    for spelt in spellings:
        assert len(spelt) <= bounds.longest([value], call, Compare.EXACT)


def test_the_longest_of_several_answers_counts() -> None:
    call = Call(b"", (read_type("string"),))
    long = "a" * 1000
    assert bounds.longest(["", long], call, Compare.EXACT) >= len(values.line(long))


def test_a_validator_may_accept_what_is_longer_than_the_judges_answer() -> None:
    call = Call(b"", (read_type("integer[]"),))
    assert bounds.longest([[1]], call, Compare.VALIDATOR) >= 64 * 1024
    large = list(range(100_000))
    size = len(json.dumps(large))
    assert bounds.longest([large], call, Compare.VALIDATOR) >= 10 * size
