"""What a job's cases say is read once, where that is cheap to keep, and never mixed up."""

from pathlib import Path

import pytest

from runners.contract import Case
from runners.functions.cases import InputError
from runners.judging import reading
from runners.judging.reading import Reading, reading_of
from runners.signature import Signature, read_signature

SIGNATURE = read_signature(
    {"name": "halve", "params": [{"name": "n", "type": "integer"}], "return": {"type": "double"}}
)


def make_case(folder: Path, given: str, answer: str | None) -> Case:
    (folder / "in").write_text(given)
    if answer is None:
        return Case(name="1", input=folder / "in", answer=None)
    (folder / "ans").write_text(answer)
    return Case(name="1", input=folder / "in", answer=folder / "ans")


class TestReadings:
    def test_the_same_cases_are_read_once(self, tmp_path: Path) -> None:
        listed = (make_case(tmp_path, "3\n", "1.5\n"),)
        first = reading_of(listed, SIGNATURE)
        assert (first.call(0).sent, first.right(0)) == (b"3\n", b"1.5")
        (tmp_path / "in").unlink()
        (tmp_path / "ans").unlink()
        again = reading_of(listed, SIGNATURE)
        assert (again.call(0).sent, again.right(0)) == (b"3\n", b"1.5")

    def test_equal_cases_of_another_job_are_read_anew(self, tmp_path: Path) -> None:
        first = reading_of((make_case(tmp_path, "3\n", "1.5\n"),), SIGNATURE)
        assert first.call(0).sent == b"3\n"
        second = reading_of((make_case(tmp_path, "4\n", "2\n"),), SIGNATURE)
        assert second.call(0).sent == b"4\n"

    def test_another_signature_reads_them_in_its_own_way(self, tmp_path: Path) -> None:
        listed = (make_case(tmp_path, "3\n", "2\n"),)
        whole = Signature(name="halve", params=SIGNATURE.params, returns=SIGNATURE.params[0].type)
        assert reading_of(listed, SIGNATURE).right(0) == b"2.0"
        assert reading_of(listed, whole).right(0) == b"2"

    def test_large_cases_are_not_kept(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading, "MAX_CASE_BYTES", 1)
        found = Reading((make_case(tmp_path, "3\n", "1.5\n"),), SIGNATURE)
        assert found.call(0).sent == b"3\n"
        (tmp_path / "in").write_text("5\n")
        assert found.call(0).sent == b"5\n"

    def test_no_more_is_kept_than_there_is_room(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading, "MAX_KEPT_BYTES", 3)
        found = Reading((make_case(tmp_path, "3\n", "1.5\n"),) * 2, SIGNATURE)
        found.call(0)
        found.call(1)
        (tmp_path / "in").write_text("5\n")
        assert [found.call(index).sent for index in range(2)] == [b"3\n", b"5\n"]


class TestRight:
    def test_is_how_a_program_writes_the_first_answer(self, tmp_path: Path) -> None:
        found = Reading((make_case(tmp_path, "3\n", " 2 \n7\n"),), SIGNATURE)
        assert found.right(0) == b"2.0"

    @pytest.mark.parametrize("answer", [None, "", "no number\n"])
    def test_is_none_where_no_answer_can_be_read(self, answer: str | None, tmp_path: Path) -> None:
        assert Reading((make_case(tmp_path, "3\n", answer),), SIGNATURE).right(0) is None


def test_an_input_that_can_not_be_read_is_refused_each_time(tmp_path: Path) -> None:
    found = Reading((make_case(tmp_path, "three\n", "1.5\n"),), SIGNATURE)
    for _ in range(2):
        with pytest.raises(InputError, match="Line 1: expected integer"):
            found.call(0)
