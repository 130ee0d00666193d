"""Who is at fault, told from how both ended and who was first."""

from pathlib import Path

import pytest

from runners.contract import Case, Job, Limits, Report, SourceFile, Validator
from runners.judging.grading import grade
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict
from tests.fakes import ScriptedSandbox, ended, judged

INTERACTOR = Validator(language="python3", files=(SourceFile(name="talk.py", content=b""),))
FIRST, SECOND = 1, 2


def program(exit_code: int = 0, *, at: int, stop: Stop = Stop.ENDED) -> Outcome:
    return Outcome(stop=stop, exit_code=exit_code, ended_us=at)


def talked(folder: Path, mine: Outcome, theirs: Outcome) -> tuple[Report, ScriptedSandbox]:
    for name in ("1.in", "1.ans"):
        (folder / name).write_text("secret")
    job = Job(
        language="python3",
        files=(SourceFile(name="main.py", content=b"source"),),
        limits=Limits(time_ms=2000),
        cases=(Case(name="1", input=folder / "1.in", answer=folder / "1.ans"),),
        validators=(INTERACTOR,),
        is_interactive=True,
    )
    sandbox = ScriptedSandbox.of(mine, theirs, ended())
    return grade(job, sandbox), sandbox


class TestADialogue:
    def test_gives_the_program_nothing_to_read_but_the_interactor(self, tmp_path: Path) -> None:
        report, sandbox = talked(tmp_path, program(at=FIRST), judged(42, ended_us=SECOND))

        assert report.verdict is Verdict.ACCEPTED
        mine, theirs = sandbox.commands
        assert sandbox.inputs == [b"", b""]
        assert mine.files == ()
        assert theirs.files[0].content == b"secret"

    def test_leaves_the_interactor_time_to_outlive_the_program(self, tmp_path: Path) -> None:
        _, sandbox = talked(tmp_path, program(at=FIRST), judged(42, ended_us=SECOND))

        mine, theirs = sandbox.commands
        assert mine.limits.wall_ms == 7_000
        assert theirs.limits.wall_ms == 18_000

    @pytest.mark.parametrize(
        ("mine", "code", "verdict"),
        [
            (program(at=FIRST), 42, Verdict.ACCEPTED),
            (program(at=SECOND), 42, Verdict.ACCEPTED),
            (program(at=FIRST), 43, Verdict.WRONG_ANSWER),
            (program(1, at=FIRST), 43, Verdict.RUNTIME_ERROR),
            (program(1, at=SECOND + 1), 43, Verdict.WRONG_ANSWER),
            (program(1, at=SECOND + 1), 42, Verdict.RUNTIME_ERROR),
            (program(at=FIRST, stop=Stop.WALL_TIME), 43, Verdict.TIME_LIMIT_EXCEEDED),
            (program(at=SECOND + 1, stop=Stop.WALL_TIME), 43, Verdict.WRONG_ANSWER),
            (program(at=SECOND + 1, stop=Stop.CPU_TIME), 42, Verdict.TIME_LIMIT_EXCEEDED),
            (program(1, at=FIRST), 1, Verdict.RUNTIME_ERROR),
            (program(at=FIRST), 1, Verdict.WRONG_ANSWER),
            (program(at=SECOND + 1), 1, Verdict.INTERNAL_ERROR),
            (program(1, at=SECOND + 1), 1, Verdict.INTERNAL_ERROR),
        ],
    )
    def test_names_the_one_at_fault(
        self, tmp_path: Path, mine: Outcome, code: int, verdict: Verdict
    ) -> None:
        report, _ = talked(tmp_path, mine, judged(code, ended_us=SECOND))

        assert report.verdict is verdict

    def test_with_an_interactor_that_never_ends_is_our_fault(self, tmp_path: Path) -> None:
        endless = Outcome(stop=Stop.WALL_TIME, ended_us=SECOND)

        report, _ = talked(tmp_path, program(at=FIRST), endless)

        assert report.verdict is Verdict.INTERNAL_ERROR
