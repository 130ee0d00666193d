"""What the driver of every language has to keep, tried with that language's solutions."""

import time
from collections.abc import Mapping

import pytest

from runners.signature import Signature
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.talk import Talk, talk


class Promises:
    """Tests to inherit. `solutions`: see shapes for what each of them has to do."""

    language: str
    solutions: Mapping[str, str]
    prints: str = shapes.EVERYTHING_PRINTS
    echoes: Mapping[str, str]  # by type
    crash: str  # of TWO_SUM, in its third line
    crash_line: str = ""
    broken: str  # of TWO_SUM, in its third line
    broken_line: str

    def _talk(self, signature: Signature, solution: str, cases: list[str]) -> Talk:
        done = talk(self.language, signature, self.solutions[solution], cases)
        assert (done.exit_code, done.log) == (0, ""), done
        return done

    def test_answers_and_prints_are_apart(self) -> None:
        done = self._talk(shapes.TWO_SUM, "two_sum", shapes.TWO_SUM_CASES)
        assert done.answers == shapes.TWO_SUM_ANSWERS
        assert done.stdout.split() == ["hi", "hi"]

    def test_every_type(self) -> None:
        done = self._talk(shapes.EVERYTHING, "everything", shapes.EVERYTHING_CASES)
        assert done.answers == shapes.EVERYTHING_ANSWERS
        assert done.stdout.strip() == self.prints

    def test_as_much_as_is_returned(self) -> None:
        done = self._talk(shapes.CUT, "cut", shapes.CUT_CASES)
        assert done.answers == shapes.CUT_ANSWERS

    @pytest.mark.parametrize("count", shapes.NO_CUTS)
    def test_a_count_that_is_no_length_ends_the_program(self, count: int) -> None:
        """It was accepted where the right answer is the whole array: issue 10, item 21."""
        cases = ["[1,2,3]", "3", "[1,2,3]", str(count)]
        done = talk(self.language, shapes.CUT, self.solutions["cut"], cases)
        assert done.answers == ["[1,2,3]"], done
        assert done.exit_code != 0
        assert f"The function returned {count} as the length of an array of 3" in done.stderr

    def test_in_place(self) -> None:
        done = self._talk(shapes.IN_PLACE, "in_place", shapes.IN_PLACE_CASES)
        assert done.answers == shapes.IN_PLACE_ANSWERS

    def test_a_class(self) -> None:
        done = self._talk(shapes.STACK, "stack", shapes.STACK_CASES)
        assert done.answers == shapes.STACK_ANSWERS

    def test_what_comes_back_is_what_went_in(self) -> None:
        for kind, source in self.echoes.items():
            cases = shapes.ECHO_CASES[kind]
            done = talk(self.language, shapes.ECHOES[kind], source, cases)
            said = [shapes.read(line) for line in done.answers]
            assert said == [shapes.read(line) for line in cases], done

    def test_ten_thousand_cases_and_long_lists(self) -> None:
        cases = ["[1,2,3]"] * 10_000 + [shapes.LONG] * 3
        started = time.monotonic()
        done = self._talk(shapes.COUNT, "count", cases)
        assert done.answers == ["3"] * 10_000 + ["100000"] * 3
        assert time.monotonic() - started < 30

    def test_a_long_list_comes_back(self) -> None:
        source = self.echoes["ListNode"]
        done = talk(self.language, shapes.ECHOES["ListNode"], source, [shapes.LONG])
        assert done.answers == [shapes.LONG]

    def test_a_crash_is_one_and_names_the_line(self) -> None:
        done = talk(self.language, shapes.TWO_SUM, self.crash, shapes.TWO_SUM_CASES)
        assert done.exit_code != 0
        assert done.answers == []
        assert self.crash_line in done.stderr

    def test_a_mistake_is_where_the_user_made_it(self) -> None:
        done = talk(self.language, shapes.TWO_SUM, self.broken, [])
        assert self.broken_line in done.log
