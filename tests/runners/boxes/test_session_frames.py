"""What a session asks of its box, and what it makes of answers that a supervisor made up."""

import struct

import pytest

from runners.boxes.session import MAX_CASES, MAX_REQUEST, BoxSession, pack, unpack
from runners.contract import Limits
from runners.sandbox import Answer, Outcome, Stop


def record(size: int, *figures: int) -> bytes:
    return struct.pack("=5q", size, *(figures or (1, 2, 3, 4)))


class Box:
    """Answers all it is asked, or as many as it is told."""

    def __init__(self, *counts: int) -> None:
        self.counts = list(counts)
        self.asked: list[int] = []
        self.ended = 0

    def ask(self, cases: object, seconds: float) -> list[Answer]:
        assert seconds > 0
        assert isinstance(cases, list)
        self.asked.append(len(cases))
        count = self.counts.pop(0) if self.counts else len(cases)
        return [Answer(line=b"x")] * count if count else [Answer(line=None)]

    def end(self, wall_ms: int) -> Outcome:
        assert wall_ms
        self.ended += 1
        return Outcome(stop=Stop.ENDED, exit_code=0)


class TestRequests:
    def test_are_bounded_in_cases(self) -> None:
        box = Box()

        BoxSession(box, Limits()).ask([b"1\n"] * 10_000)

        assert box.asked == [MAX_CASES]

    def test_are_bounded_in_bytes_but_for_one_case(self) -> None:
        box = Box()
        half, double = b"x" * (MAX_REQUEST // 2), b"x" * (2 * MAX_REQUEST)

        BoxSession(box, Limits()).ask([half] * 5)
        BoxSession(box, Limits()).ask([double] * 5)

        assert box.asked == [2, 1]

    def test_stop_when_the_program_has_ended(self) -> None:
        box = Box(0)
        session = BoxSession(box, Limits())

        assert session.ask([b"1\n"]) == session.ask([b"2\n"]) == [Answer(line=None)]
        assert session.end() == session.end()
        assert (box.asked, box.ended) == ([1], 1)

    def test_of_nothing_ask_nothing(self) -> None:
        assert BoxSession(Box(), Limits()).ask([]) == []

    def test_have_sizes_before_cases(self) -> None:
        assert pack([b"ab", b"c"]) == struct.pack("=2q", 2, 1) + b"abc"


class TestReplies:
    def test_are_records_and_lines(self) -> None:
        body = record(2) + record(0) + record(-1) + b"ab"

        answers = unpack(body, 3, 3)

        assert [answer.line for answer in answers] == [b"ab", b"", None]
        assert answers[0] == Answer(line=b"ab", cpu_us=1, wall_us=2, memory_kb=3, stdout_end=4)

    @pytest.mark.parametrize(
        ("body", "count"),
        [
            (b"", 0),
            (b"", 1),
            (record(0) * 4, 4),
            (record(2) + b"a", 1),
            (record(2) + b"abc", 1),
            (record(-1) + record(0), 2),
            (record(-2), 1),
            (record(0, 1, -1, 1, 1), 1),
            (record(0), "1"),
            (record(0), True),
        ],
    )
    def test_that_make_no_sense_are_refused(self, body: bytes, count: int) -> None:
        with pytest.raises(ValueError, match=r"."):
            unpack(body, count, 3)
