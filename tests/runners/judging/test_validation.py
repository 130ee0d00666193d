from dataclasses import replace
from pathlib import Path

import pytest

from runners.contract import Case, Job, Limits, Report, SourceFile, Validator
from runners.judging.grading import grade
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict
from tests.fakes import (
    ScriptedSandbox,
    Step,
    compiled,
    ended,
    judged,
    oom_killed,
    rejected,
    stopped,
)

SOURCE = SourceFile(name="main.py", content=b"source")
CHECKER = Validator(language="python3", files=(SourceFile(name="check.py", content=b"checker"),))
BROKEN = ended(exit_code=1, stderr=b"ValueError: no number")


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """Its one case has the input "in" and the answer "answer"."""
    for name, text in (("1.in", "in"), ("1.ans", "answer")):
        (tmp_path / name).write_text(text)
    case = Case(name="secret/1", input=tmp_path / "1.in", answer=tmp_path / "1.ans")
    return Job(
        language="python3",
        files=(SOURCE,),
        limits=Limits(),
        cases=(case,),
        flags=("loose", "3"),
        validators=(CHECKER,),
    )


def graded(job: Job, *steps: Step) -> Report:
    return grade(job, ScriptedSandbox.of(*steps))


class TestAValidator:
    def test_is_called_as_the_format_says(self, job: Job) -> None:
        sandbox = ScriptedSandbox.of(ended(b"output"), judged(42))

        assert grade(job, sandbox).verdict is Verdict.ACCEPTED

        command = sandbox.commands[1]
        assert command.argv[-6:] == (
            *("/box/check.py", "/tmp/case.in", "/tmp/case.ans", "/tmp/feedback/", "loose", "3"),
        )
        assert sandbox.inputs[1] == b"output"
        assert [file.content for file in command.files[:2]] == [b"in", b"answer"]

    def test_gets_the_flags_of_the_case_where_it_has_some(self, job: Job) -> None:
        sandbox = ScriptedSandbox.of(ended(), judged(42))
        case = replace(job.cases[0], flags=("strict",))

        grade(replace(job, cases=(case,)), sandbox)

        assert sandbox.commands[1].argv[-2:] == ("/tmp/feedback/", "strict")

    def test_runs_where_no_submission_is(self, job: Job) -> None:
        sandbox = ScriptedSandbox.of(ended(), judged(42))

        grade(job, sandbox)

        assert [box.installed for box in sandbox.boxes] == [(SOURCE,), CHECKER.files]
        assert sandbox.open_boxes == 0

    def test_is_built_once_for_all_cases(self, job: Job) -> None:
        cpp = Validator(language="cpp", files=(SourceFile(name="check.cpp", content=b"x"),))
        program = compiled(SourceFile(name="program", content=b"\x7fELF"))
        steps = (ended(), program, judged(42), ended(), judged(42))

        report = graded(replace(job, cases=job.cases * 2, validators=(cpp,)), *steps)

        assert [case.verdict for case in report.cases] == [Verdict.ACCEPTED] * 2

    def test_leaves_a_message_for_staff(self, job: Job) -> None:
        report = graded(job, ended(b"x"), judged(43, judgemessage="x is \x1b wrong\n"))

        assert report.verdict is Verdict.WRONG_ANSWER
        assert report.cases[0].reason == "x is \ufffd wrong"

    def test_is_not_asked_about_a_program_that_failed(self, job: Job) -> None:
        assert graded(job, stopped(Stop.CPU_TIME)).verdict is Verdict.TIME_LIMIT_EXCEEDED

    def test_is_one_of_several_that_all_have_to_accept(self, job: Job) -> None:
        two = replace(job, validators=(CHECKER, CHECKER))

        assert graded(two, ended(), judged(42), judged(42)).verdict is Verdict.ACCEPTED
        assert graded(two, ended(), judged(42), judged(43)).verdict is Verdict.WRONG_ANSWER
        assert graded(two, ended(), judged(43)).verdict is Verdict.WRONG_ANSWER


class TestPoints:
    def test_are_read_from_its_feedback(self, job: Job) -> None:
        (case,) = graded(job, ended(), judged(42, score=" 7.5\n")).cases
        assert (case.points, case.share) == (7.5, None)

        (case,) = graded(job, ended(), judged(42, score_multiplier="0.25")).cases
        assert (case.points, case.share) == (None, 0.25)

    @pytest.mark.parametrize("text", ["many", "nan", "inf", "-1", "1e300", "1 2", "\x00"])
    def test_that_are_none_are_the_judges_fault(self, job: Job, text: str) -> None:
        assert graded(job, ended(), judged(42, score=text)).verdict is Verdict.INTERNAL_ERROR

    def test_of_a_rejected_output_do_not_matter(self, job: Job) -> None:
        assert graded(job, ended(), judged(43, score="x")).verdict is Verdict.WRONG_ANSWER


class TestAFailedValidator:
    @pytest.mark.parametrize(
        "failure", [BROKEN, judged(0), stopped(Stop.CPU_TIME), stopped(Stop.MEMORY), oom_killed()]
    )
    def test_means_a_wrong_answer_if_it_can_read_the_judges_own(
        self, job: Job, failure: Outcome
    ) -> None:
        report = graded(job, ended(b"a bomb"), failure, judged(43))

        assert report.verdict is Verdict.WRONG_ANSWER
        assert report.cases[0].reason.startswith("The validator failed: exit code")

    def test_is_ours_if_it_can_not(self, job: Job) -> None:
        report = graded(job, ended(b"honest"), BROKEN, BROKEN)

        assert report.verdict is Verdict.INTERNAL_ERROR
        assert "ValueError: no number" in report.cases[0].reason

    def test_is_ours_if_the_output_is_the_judges_answer(self, job: Job) -> None:
        assert graded(job, ended(b" answer\n"), BROKEN).verdict is Verdict.INTERNAL_ERROR

    def test_ends_the_judging(self, job: Job) -> None:
        many = replace(job, cases=job.cases * 5, stop_early=False)

        report = graded(many, ended(), BROKEN, BROKEN)

        assert (report.verdict, len(report.cases)) == (Verdict.INTERNAL_ERROR, 1)

    def test_may_be_one_that_does_not_compile(self, job: Job) -> None:
        cpp = Validator(language="cpp", files=(SourceFile(name="check.cpp", content=b"x"),))

        report = graded(replace(job, validators=(cpp,)), ended(), rejected(b"check.cpp: no sense"))

        assert report.verdict is Verdict.INTERNAL_ERROR
        assert "check.cpp: no sense" in report.cases[0].reason

    def test_may_be_one_in_a_language_that_nobody_knows(self, job: Job) -> None:
        cobol = replace(CHECKER, language="cobol")

        report = graded(replace(job, validators=(cobol,)), ended())

        assert "cobol" in report.cases[0].reason

    def test_may_be_for_want_of_room_for_the_case(self, job: Job) -> None:
        with job.cases[0].input.open("wb") as file:
            file.truncate(100 * 2**20)

        report = graded(replace(job, is_interactive=True), ended())

        assert report.verdict is Verdict.INTERNAL_ERROR
        assert "make it smaller" in report.cases[0].reason
