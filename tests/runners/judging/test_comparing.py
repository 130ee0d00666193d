import shlex
import time
import tracemalloc
from pathlib import Path

import pytest

from runners.contract import Comparison
from runners.flags import parse_flags
from runners.judging.comparing import compare

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "checker-cases"
PLAIN = Comparison()
CASE = Comparison(case_sensitive=True)
SPACE = Comparison(space_change_sensitive=True)
ABSOLUTE = Comparison(float_absolute_tolerance=0.1)
RELATIVE = Comparison(float_relative_tolerance=0.1)
BOTH = Comparison(float_absolute_tolerance=0.1, float_relative_tolerance=0.1)


def corpus_cases() -> list[Path]:
    return (
        sorted(folder for folder in CORPUS.iterdir() if folder.is_dir()) if CORPUS.is_dir() else []
    )


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
class TestCorpus:
    def test_is_complete(self) -> None:
        assert len(corpus_cases()) == 24

    @pytest.mark.parametrize("folder", corpus_cases(), ids=lambda folder: folder.name)
    def test_agrees(self, folder: Path) -> None:
        args = folder / "args.txt"
        flags = shlex.split(args.read_text()) if args.exists() else []
        expected = folder.joinpath("expected_exit_code.txt").read_text().strip()
        output = folder.joinpath("user.out").read_bytes()
        answer = folder.joinpath("judge.ans").read_bytes()

        reason = compare(output, answer, parse_flags(flags))

        assert (reason is None) == (expected == "42"), reason


class TestTokens:
    @pytest.mark.parametrize(
        ("output", "answer"),
        [
            (b"", b""),
            (b"", b" \n\t\r\v\f"),
            (b"1 2 3", b"1\n2\n3\n"),
            (b"  1\r\n\r\n2\t\v3\f", b"1 2 3"),
            (b"YES", b"yes\n"),
            (b"a" + b" " * 10_001 + b"b", b"a b"),
            (b"\x00\xff\xfe", b"\x00\xff\xfe\n"),
        ],
    )
    def test_match_whatever_the_white_space_and_case(self, output: bytes, answer: bytes) -> None:
        assert compare(output, answer, PLAIN) is None

    @pytest.mark.parametrize(
        ("output", "answer", "reason"),
        [
            (b"", b"Hello", "Token 1: the output ends where 'hello' is expected."),
            (b"Hello", b"", "Token 1: 'hello' after the end of the expected output."),
            (b"a b", b"a b c", "Token 3: the output ends where 'c' is expected."),
            (b"a b c", b"a b", "Token 3: 'c' after the end of the expected output."),
            (b"a bb", b"a bc", "Token 2: 'bb' where 'bc' is expected."),
            (b"a b", b"a bc", "Token 2: 'b' where 'bc' is expected."),
            (b"a b c", b"ab c", "Token 1: 'a' where 'ab' is expected."),
            (b"1.0", b"1", "Token 1: '1.0' where '1' is expected."),
            (b"\xef\xbb\xbf1", b"1", "Token 1: '\\xef\\xbb\\xbf1' where '1' is expected."),
            (b"1\x002", b"1", "Token 1: '1\\x002' where '1' is expected."),
            (b"\xc3\x84", b"\xc3\xa4", "Token 1: '\\xc3\\x84' where '\\xc3\\xa4' is expected."),
        ],
    )
    def test_say_where_they_differ(self, output: bytes, answer: bytes, reason: str) -> None:
        assert compare(output, answer, PLAIN) == reason

    def test_keep_their_case_when_asked(self) -> None:
        assert compare(b"yes", b"Yes", CASE) is not None
        assert compare(b" Yes\n", b"Yes", CASE) is None

    def test_are_cut_short_in_the_reason(self) -> None:
        reason = compare(b"x" * 1_000_000, b"y" * 1_000_000, PLAIN)

        assert reason is not None
        assert len(reason) < 150


class TestSpaceChangeSensitive:
    @pytest.mark.parametrize(
        ("output", "answer"),
        [
            (b"a b\n", b"a b"),
            (b"a  b", b"a b"),
            (b"a\tb", b"a b"),
            (b"a b\r\n", b"a b\n"),
            (b" a b", b"a b"),
            (b"", b"\n"),
            (b"ab c", b"a bc"),
        ],
    )
    def test_refuses_any_change(self, output: bytes, answer: bytes) -> None:
        assert compare(output, answer, SPACE) is not None

    def test_still_ignores_case_and_tolerates_numbers(self) -> None:
        comparison = parse_flags("space_change_sensitive float_tolerance 0.1")

        assert compare(b"PI  is\n3.14159\n", b"pi  is\n3.1\n", comparison) is None
        assert compare(b"PI is\n3.14159\n", b"pi  is\n3.1\n", comparison) is not None
        assert compare(b"A b\n", b"a B\n", SPACE) is None


class TestNumbers:
    @pytest.mark.parametrize("output", [b"1.05", b"0.95", b"1.09e0", b"1", b"+1.", b".95", b"1E0"])
    def test_are_accepted_within_the_absolute_tolerance(self, output: bytes) -> None:
        assert compare(output, b"1.0", ABSOLUTE) is None

    def test_are_compared_when_the_answer_is_an_integer(self) -> None:
        assert compare(b"100.05", b"100", ABSOLUTE) is None
        assert compare(b"109", b"100", RELATIVE) is None
        assert compare(b"111", b"100", RELATIVE) is not None

    def test_are_accepted_within_either_tolerance(self) -> None:
        assert compare(b"1090 0.05", b"1000 0", BOTH) is None
        assert compare(b"1090 0.05", b"1000 0", ABSOLUTE) is not None
        assert compare(b"1090 0.05", b"1000 0", RELATIVE) is not None

    @pytest.mark.parametrize(
        ("output", "answer"),
        [
            (b"nan", b"1"),
            (b"inf", b"1"),
            (b"1e999999999", b"1"),
            (b"1_0", b"10"),
            (b"0x10", b"16"),
            (b"ten", b"10"),
            (b"1.0\x00", b"1"),
            (b"1", b"inf"),
            (b"1", b"nan"),
            (b"-1e308", b"1.7e308"),
            (b"1 2", b"1"),
            (b"1", b"1 2"),
            (b"", b"1"),
        ],
    )
    def test_must_be_finite_decimals_on_both_sides(self, output: bytes, answer: bytes) -> None:
        assert compare(output, answer, BOTH) is not None

    def test_leave_infinities_and_words_to_the_comparison_of_text(self) -> None:
        assert compare(b"INF NaN 1.01 Yes", b"inf nan 1 yes", BOTH) is None

    def test_need_a_tolerance(self) -> None:
        assert compare(b"1.0", b"1.00", PLAIN) is not None


class TestHostileOutput:
    @pytest.mark.parametrize("comparison", [PLAIN, CASE, SPACE, BOTH])
    @pytest.mark.parametrize(
        "output",
        [
            bytes(range(256)) * 1000,
            b"9" * 1_000_000,
            b"0." + b"3" * 1_000_000,
            b"1e" + b"9" * 100_000,
            b" " * 3_000_000,
            b"x" * 3_000_000,
            b"- + . e" * 100_000,
        ],
    )
    def test_is_answered_with_a_reason(self, output: bytes, comparison: Comparison) -> None:
        assert compare(output, b"0.5", comparison) is not None

    @pytest.mark.parametrize("comparison", [PLAIN, SPACE, BOTH])
    @pytest.mark.parametrize(
        "unit",
        [b"1", b"1 ", b" ", b"1  ", b"12\n", b"0.3", b"1" + b" " * 4095, b"1 \n" + b" " * 99],
    )
    def test_of_8_mib_costs_a_part_of_a_second(self, unit: bytes, comparison: Comparison) -> None:
        """Against a short answer; about 20 to 60 ms each on an idle core: issue 10, item 5."""
        output = unit * (8 * 2**20 // len(unit)) + b"12"
        answer = b"1 2 3 4 5 6 7 8 9 0\n"

        start = time.process_time()
        assert compare(output, answer, comparison) is not None
        assert time.process_time() - start < 0.25

    @pytest.mark.parametrize("comparison", [PLAIN, BOTH])
    def test_takes_memory_of_the_order_of_the_data(self, comparison: Comparison) -> None:
        output, answer = b"12 " * 100_000 + b"3", b"12\n" * 100_000 + b"4"

        tracemalloc.start()
        try:
            compare(output, answer, comparison)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

        assert peak < 5 * (len(output) + len(answer))


class TestFlags:
    def test_are_read_from_a_string_or_a_list(self) -> None:
        expected = Comparison(
            case_sensitive=True,
            space_change_sensitive=True,
            float_relative_tolerance=1e-6,
            float_absolute_tolerance=1e-9,
        )
        text = (
            "case_sensitive space_change_sensitive"
            " float_relative_tolerance 1e-6 float_absolute_tolerance 1e-9"
        )

        assert parse_flags(text) == expected
        assert parse_flags(text.split()) == expected
        assert parse_flags("") == parse_flags([]) == PLAIN

    def test_give_one_number_to_both_tolerances(self) -> None:
        assert parse_flags("float_tolerance 0.1") == BOTH

    @pytest.mark.parametrize(
        "flags",
        [
            "case_insensitive",
            "float_tolerance",
            "float_tolerance x",
            "float_tolerance -1",
            "float_tolerance nan",
            "float_tolerance 1_0",
            "float_tolerance case_sensitive",
            "0.1",
        ],
    )
    def test_that_are_unknown_or_no_number_are_refused(self, flags: str) -> None:
        with pytest.raises(ValueError, match="alidator flag"):
            parse_flags(flags)
