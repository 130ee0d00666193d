"""What every sandbox does, said once: the fake is held to it as the real one is."""

from collections.abc import Iterator

import pytest

from runners.contract import Limits, SourceFile
from runners.sandbox import Answer, Command, Outcome, Sandbox, Stop
from tests.fakes import ScriptedSandbox, Step, answered, compiled, ended, rejected, stopped

IMAGE = "python3"
COPY = "import shutil, sys; shutil.copy(sys.argv[1], 'program')"
ECHO = """
import os, sys
os.write(3, b"\\n")
for line in sys.stdin:
    if line == "stop\\n":
        sys.exit(3)
    os.write(3, line.encode())
print("bye", end="")
"""
SOURCE = SourceFile(name="source", content=b"the program")
PROGRAM = SourceFile(name="program", content=b"the program")


def python(code: str, *args: str, time_ms: int = 2000) -> Command:
    return Command(argv=("/usr/bin/python3", "-c", code, *args), limits=Limits(time_ms=time_ms))


def facts(outcome: Outcome) -> tuple[object, ...]:
    return outcome.stop, outcome.exit_code, outcome.stdout, outcome.stderr


class Subject:
    """A sandbox under test. A scripted one is told beforehand what will happen."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def will(self, *steps: Step) -> None:
        if isinstance(self.sandbox, ScriptedSandbox):
            self.sandbox.feed(steps)


@pytest.fixture(params=["scripted", pytest.param("docker", marks=pytest.mark.docker)])
def subject(request: pytest.FixtureRequest) -> Iterator[Subject]:
    if request.param == "scripted":
        yield Subject(ScriptedSandbox())
    else:
        yield Subject(request.getfixturevalue("docker_sandbox"))


class TestASandbox:
    def test_reports_success(self, subject: Subject) -> None:
        subject.will(ended(b"out", stderr=b"err"))

        with subject.sandbox.open(IMAGE) as box:
            outcome = box.run(python("import os; os.write(1, b'out'); os.write(2, b'err')"), b"")

        assert facts(outcome) == (Stop.ENDED, 0, b"out", b"err")
        assert outcome.succeeded
        assert outcome.memory_kb > 0

    def test_reports_failure_as_a_value(self, subject: Subject) -> None:
        subject.will(ended(exit_code=3))

        with subject.sandbox.open(IMAGE) as box:
            outcome = box.run(python("raise SystemExit(3)"), b"")
            assert box.is_sound

        assert facts(outcome) == (Stop.ENDED, 3, b"", b"")
        assert not outcome.succeeded

    def test_reports_the_limit_that_stopped_a_program(self, subject: Subject) -> None:
        subject.will(stopped(Stop.CPU_TIME))

        with subject.sandbox.open(IMAGE) as box:
            outcome = box.run(python("while True: pass", time_ms=50), b"")
            assert box.is_sound

        assert (outcome.stop, outcome.exit_code, outcome.signal) == (Stop.CPU_TIME, None, 9)

    def test_asks_one_program_case_after_case(self, subject: Subject) -> None:
        lines = [b"%d" % number for number in range(5)]
        subject.will(answered(*lines, outcome=ended(b"bye")))
        got: list[Answer] = []

        with subject.sandbox.open(IMAGE) as box, box.session(python(ECHO)) as session:
            while len(got) < len(lines):
                got += session.ask([line + b"\n" for line in lines[len(got) :]])
            outcome = session.end()
            assert box.is_sound

        assert [answer.line for answer in got] == lines
        assert all(answer.wall_us >= answer.cpu_us >= 0 < answer.memory_kb for answer in got)
        assert facts(outcome) == (Stop.ENDED, 0, b"bye", b"")

    def test_tells_in_which_case_a_program_ended(self, subject: Subject) -> None:
        subject.will(answered(b"1", None, outcome=ended(exit_code=3)))

        with subject.sandbox.open(IMAGE) as box, box.session(python(ECHO)) as session:
            got = session.ask([b"1\n", b"stop\n", b"3\n"])
            outcome = session.end()

        assert [answer.line for answer in got] == [b"1", None]
        assert (outcome.stop, outcome.exit_code) == (Stop.ENDED, 3)

    def test_installs_what_it_compiled(self, subject: Subject) -> None:
        subject.will(compiled(PROGRAM), ended(b"the program"))

        with subject.sandbox.open(IMAGE) as box:
            made = box.compile((SOURCE,), python(COPY, "source"), ("program",))
            outcome = box.run(python("print(open('/box/program').read(), end='')"), b"")

        assert made.outcome.succeeded
        assert made.artefact == (PROGRAM,)
        assert outcome.stdout == b"the program"

    def test_makes_nothing_of_what_does_not_compile(self, subject: Subject) -> None:
        subject.will(rejected(b"line 1: wrong"))

        with subject.sandbox.open(IMAGE) as box:
            made = box.compile((SOURCE,), python("raise SystemExit('line 1: wrong')"), ("program",))

        assert not made.outcome.succeeded
        assert made.artefact == ()
        assert made.log.strip() == b"line 1: wrong"

    def test_gives_every_submission_a_clean_box(self, subject: Subject) -> None:
        subject.will(ended(b"['source']"), ended(b"[]"))
        listing = python("import os; print(os.listdir('/box'), end='')")

        with subject.sandbox.open(IMAGE) as box:
            box.install((SOURCE,))
            assert box.run(listing, b"").stdout == b"['source']"
        with subject.sandbox.open(IMAGE) as box:
            assert box.run(listing, b"").stdout == b"[]"

    def test_knows_what_is_in_an_image(self, subject: Subject) -> None:
        assert subject.sandbox.image_id(IMAGE) == subject.sandbox.image_id(IMAGE)
        assert subject.sandbox.image_id(IMAGE).startswith("sha256:")
