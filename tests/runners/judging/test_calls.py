"""A function is called case after case: who fails, in which case, and what was printed there."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from runners.artefacts import ArtefactCache
from runners.contract import Case, Compare, Job, Limits, Reference, Report, SourceFile
from runners.judging.grading import grade
from runners.sandbox import Role
from runners.signature import Signature, read_signature
from runners.verdicts import Verdict
from tests.runners.functions.local import LocalSandbox

HALVE = read_signature(
    {"name": "halve", "params": [{"name": "n", "type": "integer"}], "return": {"type": "double"}}
)
COUNTER = read_signature(
    {
        "classname": "Counter",
        "constructor": {"params": [{"name": "start", "type": "integer"}]},
        "methods": [
            {"name": "add", "params": [{"name": "n", "type": "integer"}]},
            {"name": "total", "params": [], "return": {"type": "integer"}},
        ],
    }
)
RIGHT = "class Solution:\n    def halve(self, n: int) -> float:\n        print('n', n)\n"
RIGHT += "        return n / 2\n"


@pytest.fixture
def sandbox(tmp_path: Path) -> LocalSandbox:
    folder = tmp_path / "boxes"
    folder.mkdir()
    return LocalSandbox(folder)


class Judge:
    """Judges sources on cases that are written as pairs of texts."""

    def __init__(self, folder: Path, sandbox: LocalSandbox) -> None:
        self._folder = folder
        self.sandbox = sandbox
        self.cache = ArtefactCache(folder / "cache", max_mb=1)
        self.told: list[int] = []

    def __call__(  # noqa: PLR0913 - what a test may want to say
        self,
        source: str,
        pairs: Sequence[tuple[str, str | None]],
        *,
        signature: Signature = HALVE,
        samples: bool = True,
        stop_early: bool = True,
        reference: str = "",
        compare: Compare = Compare.EXACT,
    ) -> Report:
        job = Job(
            language="python3",
            files=(SourceFile(name="main.py", content=source.encode()),),
            limits=Limits(),
            cases=tuple(self._case(i, pair, samples) for i, pair in enumerate(pairs)),
            signature=signature,
            stop_early=stop_early,
            reference=_reference(reference) if reference else None,
            compare=compare,
        )
        return grade(
            job, self.sandbox, cache=self.cache, on_progress=lambda _, done: self.told.append(done)
        )

    def _case(self, number: int, pair: tuple[str, str | None], is_sample: bool) -> Case:
        given, answer = self._folder / f"{number}.in", self._folder / f"{number}.ans"
        given.write_text(pair[0])
        if pair[1] is not None:
            answer.write_text(pair[1])
        return Case(
            name=str(number), input=given, answer=answer if pair[1] else None, is_sample=is_sample
        )


def _reference(source: str) -> Reference:
    files = (SourceFile(name="right.py", content=source.encode()),)
    return Reference(language="python3", files=files)


@pytest.fixture
def judge(tmp_path: Path, sandbox: LocalSandbox) -> Judge:
    return Judge(tmp_path, sandbox)


def verdicts(report: Report) -> list[str]:
    return [case.verdict.value for case in report.cases]


class TestOneProcess:
    def test_cases_of_one_submission_share_a_session(self, judge: Judge) -> None:
        report = judge(RIGHT, [(f"{n}\n", f"{n / 2}\n") for n in range(30)])
        assert report.verdict is Verdict.ACCEPTED
        assert len(report.cases) == 30
        assert len(judge.sandbox.sessions) == 1
        assert judge.sandbox.sessions[0].batches == [8, 22]
        assert report.total_cpu_us
        assert report.cpu_ms == report.total_cpu_us // 1000

    def test_a_slow_program_is_asked_for_what_it_answers_in_its_slice(self, judge: Judge) -> None:
        judge.sandbox.most = 5
        report = judge(RIGHT, [(f"{n}\n", f"{n / 2}\n") for n in range(12)])
        assert (report.verdict, len(report.cases)) == (Verdict.ACCEPTED, 12)
        assert judge.sandbox.sessions[0].batches == [8, 5, 2]

    def test_what_is_printed_is_told_by_case_and_apart_from_the_answer(self, judge: Judge) -> None:
        report = judge(RIGHT, [("3", "1.5"), ("5", "2.5")])
        assert [(c.stdout, c.answer, c.expected) for c in report.cases] == [
            ("n 3\n", "1.50000", "1.50000"),
            ("n 5\n", "2.50000", "2.50000"),
        ]

    def test_hidden_accepted_cases_keep_no_texts(self, judge: Judge) -> None:
        report = judge(RIGHT, [("3", "1.5"), ("5", "9")], samples=False)
        assert [c.answer for c in report.cases] == ["", "2.50000"]
        assert [c.stdout for c in report.cases] == ["", "n 5\n"]


class TestFailures:
    def test_the_first_failure_ends_it_and_names_its_case(self, judge: Judge) -> None:
        source = RIGHT.replace("return n / 2", "return 8 // n if n != 2 else 1.0")
        report = judge(source, [("2", "1"), ("0", "0"), ("2", "1")])
        assert verdicts(report) == ["accepted", "runtime_error"]
        assert "ZeroDivisionError" in report.cases[1].stderr
        assert report.cases[1].stdout == "n 0\n"
        assert report.cases[1].expected == "0.00000"

    def test_all_cases_are_judged_beyond_a_crash_if_asked(self, judge: Judge) -> None:
        source = RIGHT.replace("return n / 2", "return 1.0 if n else 1 / 0")
        pairs = [("2", "1"), ("0", "0"), ("2", "1"), ("0", "0"), ("4", "2")]
        report = judge(source, pairs, stop_early=False)
        failed = ["runtime_error", "accepted", "runtime_error", "wrong_answer"]
        assert verdicts(report) == ["accepted", *failed]
        assert [case.stdout for case in report.cases] == [f"n {given}\n" for given, _ in pairs]
        assert len(judge.sandbox.sessions) == 3

    def test_leaving_without_an_answer_is_a_runtime_error(self, judge: Judge) -> None:
        source = RIGHT.replace("return n / 2", "import os; os._exit(0)")
        assert verdicts(judge(source, [("2", "1")])) == ["runtime_error"]

    @pytest.mark.parametrize(
        "line", ["b'nonsense\\n'", "b'\\xff\\xfe\\n'", "b'[' * 100000 + b'\\n'", "b'\"1\"\\n'"]
    )
    def test_an_answer_of_another_type_is_wrong(self, judge: Judge, line: str) -> None:
        source = RIGHT.replace("return n / 2", f"import os; os.write(3, {line}); os._exit(0)")
        report = judge(source, [("2", "1")])
        assert verdicts(report) == ["wrong_answer"]
        assert report.cases[0].answer

    def test_a_syntax_error_is_a_compile_error_in_the_users_line(self, judge: Judge) -> None:
        report = judge("class Solution:\n    def halve(self, n\n", [("2", "1")])
        assert report.verdict is Verdict.COMPILE_ERROR
        assert "line 2" in report.compile_log

    def test_a_language_without_driver_is_refused(self, sandbox: LocalSandbox) -> None:
        job = Job(language="bash", files=(), limits=Limits(), cases=(), signature=HALVE)
        with pytest.raises(ValueError, match="bash"):
            grade(job, sandbox)

    @pytest.mark.parametrize("pair", [("x", "1"), ("1\n2", "1"), ("1", "x")])
    def test_data_that_cannot_be_read_is_our_failure(
        self, judge: Judge, pair: tuple[str, str]
    ) -> None:
        report = judge(RIGHT, [("2", "1"), pair, ("2", "1")], stop_early=False)
        assert verdicts(report) == ["accepted", "internal_error"]
        assert report.verdict is Verdict.INTERNAL_ERROR
        assert "can't be read: Line" in report.cases[1].reason


class TestClasses:
    def test_methods_are_called_in_order(self, judge: Judge) -> None:
        source = "class Counter:\n    def __init__(self, start):\n        self.n = start\n"
        source += "    def add(self, n):\n        self.n += n\n"
        source += "    def total(self):\n        return self.n\n"
        case = '["Counter","add","total"]\n[[1],[2],[]]\n'
        report = judge(
            source, [(case, "[null,null,3]"), (case, "[null,null,4]")], signature=COUNTER
        )
        assert verdicts(report) == ["accepted", "wrong_answer"]
        assert report.cases[1].answer == "[null,null,3]"


class TestReference:
    def test_it_answers_what_users_ask_once_an_input(self, judge: Judge) -> None:
        wrong = RIGHT.replace("n / 2", "1.0")
        for _ in range(2):
            report = judge(wrong, [("2", None), ("8", None)], reference=RIGHT, stop_early=False)
            assert verdicts(report) == ["accepted", "wrong_answer"]
            assert [case.expected for case in report.cases] == ["1.00000", "4.00000"]
        assert len(judge.sandbox.sessions) == 3  # one of the reference, two of the submission
        assert set(judge.sandbox.roles) == {Role.PROBLEM, Role.SUBMISSION}  # in no box of both

    def test_where_it_fails_nothing_is_expected(self, judge: Judge) -> None:
        report = judge(RIGHT, [("2", None)], reference="class Solution: pass")
        assert verdicts(report) == ["accepted"]
        assert (report.cases[0].answer, report.cases[0].expected) == ("1.00000", "")


def test_words_of_compare_are_those_of_the_format() -> None:
    assert [*Compare] == ["exact", "any_order", "any_order_deep", "float", "validator"]
