from dataclasses import replace
from pathlib import Path

import pytest

from runners.artefacts import ArtefactCache
from runners.contract import Case, Group, Job, Limits, Report, SourceFile
from runners.judging.grading import grade
from runners.languages import LANGUAGES
from runners.sandbox import BoxLostError, Stop
from runners.verdicts import Verdict
from tests.fakes import (
    ScriptedSandbox,
    ScriptExhaustedError,
    compiled,
    ended,
    oom_killed,
    rejected,
    stopped,
)

PROGRAM = SourceFile(name="program", content=b"\x7fELF")


@pytest.fixture
def cases(tmp_path: Path) -> tuple[Case, ...]:
    """Three cases: the answer to n is n."""
    made = []
    for name in ("1", "2", "3"):
        for suffix in ("in", "ans"):
            (tmp_path / f"{name}.{suffix}").write_text(f"{name}\n")
        made.append(Case(name=name, input=tmp_path / f"{name}.in", answer=tmp_path / f"{name}.ans"))
    return tuple(made)


def job(cases: tuple[Case, ...], language: str = "python3", *, stop_early: bool = True) -> Job:
    name = LANGUAGES[language].source_name
    source = SourceFile(name=name, content=b"source")
    return Job(
        language=language, files=(source,), limits=Limits(), cases=cases, stop_early=stop_early
    )


def verdicts(report: Report) -> list[Verdict]:
    return [case.verdict for case in report.cases]


class TestCases:
    def test_are_accepted_when_every_output_matches(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"1\n"), ended(b"2"), ended(b" 3 \n"))

        report = grade(job(cases), sandbox)

        assert report.verdict is Verdict.ACCEPTED
        assert [case.name for case in report.cases] == ["1", "2", "3"]
        assert sandbox.inputs == [b"1\n", b"2\n", b"3\n"]
        assert sandbox.open_boxes == 0

    def test_stop_at_the_first_that_fails(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"1"), ended(b"9"))

        report = grade(job(cases), sandbox)

        assert report.verdict is Verdict.WRONG_ANSWER
        assert verdicts(report) == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER]
        assert report.cases[1].reason

    def test_are_all_judged_when_asked_for(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"9"), stopped(Stop.CPU_TIME), ended(b"3"))

        report = grade(job(cases, stop_early=False), sandbox)

        assert report.verdict is Verdict.WRONG_ANSWER, "the first that failed decides"
        assert verdicts(report) == [
            Verdict.WRONG_ANSWER,
            Verdict.TIME_LIMIT_EXCEEDED,
            Verdict.ACCEPTED,
        ]

    def test_are_run_with_the_limits_of_the_language(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(compiled(SourceFile(name="M.class", content=b"")), ended(b"1"))

        grade(job(cases[:1], "java"), sandbox)

        extra = LANGUAGES["java"].extra_memory_mb
        assert sandbox.commands[1].limits.memory_mb == Limits().memory_mb + extra

    def test_have_arguments_and_files_of_their_own(self, cases: tuple[Case, ...]) -> None:
        given = cases[0].input
        own = replace(cases[1], args=("a b", ""), files=(("sub/x", given),))
        sandbox = ScriptedSandbox.of(ended(b"1"), ended(b"2"))

        grade(job((cases[0], own)), sandbox)

        plain, equipped = sandbox.commands
        assert (plain.files, equipped.argv) == ((), (*plain.argv, "a b", ""))
        assert equipped.files == (SourceFile(name="sub/x", content=b"1\n"),)

    def test_report_progress_before_each(self, cases: tuple[Case, ...]) -> None:
        told: list[tuple[str, int]] = []
        sandbox = ScriptedSandbox.of(ended(b"1"), ended(b"2"), ended(b"3"))

        grade(job(cases), sandbox, on_progress=lambda phase, done: told.append((phase, done)))

        assert told == [("compiling", 0), ("testing", 0), ("testing", 1), ("testing", 2)]

    def test_of_no_number_are_accepted(self) -> None:
        assert grade(job(()), ScriptedSandbox()).verdict is Verdict.ACCEPTED


class TestCompileErrors:
    def test_come_with_what_the_compiler_said(self, cases: tuple[Case, ...]) -> None:
        report = grade(job(cases, "c"), ScriptedSandbox.of(rejected(b"main.c:1: no \x1b[31msense")))

        assert report.verdict is Verdict.COMPILE_ERROR
        assert report.compile_log == "main.c:1: no \ufffd[31msense"
        assert report.cases == ()

    def test_have_no_points(self, cases: tuple[Case, ...]) -> None:
        scored = replace(job(cases, "c"), groups=(Group(name="", accept_score=5),))

        score = grade(scored, ScriptedSandbox.of(rejected(b"no"))).score

        assert score is not None
        assert (score.points, score.most, score.is_accepted) == (0, 15, False)

    def test_are_told_from_errors_at_run_time_by_the_interpreter(
        self, cases: tuple[Case, ...]
    ) -> None:
        complaint = ended(exit_code=1, stderr=b"SyntaxError: line 3")

        report = grade(job(cases), ScriptedSandbox.of(ended(exit_code=1), complaint))

        assert report.verdict is Verdict.COMPILE_ERROR
        assert report.compile_log == "SyntaxError: line 3"
        assert report.cases == ()

    def test_are_looked_for_when_all_cases_are_judged_too(self, cases: tuple[Case, ...]) -> None:
        crash = ended(exit_code=1)
        sandbox = ScriptedSandbox.of(crash, crash, crash, ended(exit_code=1, stderr=b"bad"))

        report = grade(job(cases, stop_early=False), sandbox)

        assert report.verdict is Verdict.COMPILE_ERROR

    def test_are_not_looked_for_once_a_case_has_passed(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"1"), ended(exit_code=1))

        assert grade(job(cases), sandbox).verdict is Verdict.RUNTIME_ERROR

    def test_are_not_looked_for_in_a_program_that_printed(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"hello", exit_code=1))

        assert grade(job(cases), sandbox).verdict is Verdict.RUNTIME_ERROR

    def test_leave_a_program_that_parses_its_runtime_error(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(exit_code=1), ended())

        assert grade(job(cases), sandbox).verdict is Verdict.RUNTIME_ERROR


class TestUnsoundBoxes:
    def test_are_left_for_a_fresh_one_with_the_same_program(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(compiled(PROGRAM), oom_killed(), ended(b"2"), ended(b"3"))

        report = grade(job(cases, "cpp", stop_early=False), sandbox)

        assert verdicts(report)[0] is Verdict.MEMORY_LIMIT_EXCEEDED
        assert verdicts(report)[1:] == [Verdict.ACCEPTED] * 2
        assert [box.installed for box in sandbox.boxes] == [(PROGRAM,), (PROGRAM,)]
        assert len(sandbox.compiled) == 1
        assert sandbox.open_boxes == 0

    def test_are_not_replaced_when_nothing_is_left_to_run(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(compiled(PROGRAM), oom_killed())

        grade(job(cases, "cpp"), sandbox)

        assert len(sandbox.boxes) == 1


class TestOurFailures:
    def test_are_exceptions_and_leave_no_box_open(self, cases: tuple[Case, ...]) -> None:
        sandbox = ScriptedSandbox.of(ended(b"1"), BoxLostError("gone"))

        with pytest.raises(BoxLostError):
            grade(job(cases), sandbox)

        assert sandbox.open_boxes == 0

    def test_include_a_language_that_is_not_there(self, cases: tuple[Case, ...]) -> None:
        unknown = Job(language="cobol", files=(), limits=Limits(), cases=cases)

        with pytest.raises(ValueError, match="cobol"):
            grade(unknown, ScriptedSandbox())

    def test_include_a_script_that_is_too_short(self, cases: tuple[Case, ...]) -> None:
        with pytest.raises(ScriptExhaustedError, match="python3"):
            grade(job(cases), ScriptedSandbox())


class TestTheCache:
    def test_spares_the_second_compilation(self, cases: tuple[Case, ...], tmp_path: Path) -> None:
        cache = ArtefactCache(tmp_path / "cache", max_mb=1)
        sandbox = ScriptedSandbox.of(compiled(PROGRAM), ended(b"1"), ended(b"1"))

        reports = [grade(job(cases[:1], "c"), sandbox, cache=cache) for _ in range(2)]

        assert [report.verdict for report in reports] == [Verdict.ACCEPTED] * 2
        assert len(sandbox.compiled) == 1
        assert [box.installed for box in sandbox.boxes] == [(PROGRAM,), (PROGRAM,)]

    def test_is_not_asked_across_images(self, cases: tuple[Case, ...], tmp_path: Path) -> None:
        cache = ArtefactCache(tmp_path / "cache", max_mb=1)
        sandbox = ScriptedSandbox.of(compiled(PROGRAM), ended(b"1"), compiled(PROGRAM), ended(b"1"))

        grade(job(cases[:1], "c"), sandbox, cache=cache)
        sandbox.image = "sha256:newer"
        grade(job(cases[:1], "c"), sandbox, cache=cache)

        assert len(sandbox.compiled) == 2

    def test_keeps_no_failure(self, cases: tuple[Case, ...], tmp_path: Path) -> None:
        cache = ArtefactCache(tmp_path / "cache", max_mb=1)
        sandbox = ScriptedSandbox.of(rejected(b"no"), rejected(b"no"))

        for _ in range(2):
            assert grade(job(cases, "c"), sandbox, cache=cache).compile_log == "no"
