"""How sessions end: in a case, which is named, or after the last one."""

import time

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits
from runners.sandbox import Answer, Command, Stop
from tests.runners.boxes.talks import Converse, ask_all, numbers, program

pytestmark = pytest.mark.docker

LEAVES = """
if os.fork() == 0:
    os.setsid()
    open("/tmp/left", "w").write("x")
    time.sleep(60)
"""


class TestTheCaseThatEndsIt:
    @pytest.mark.parametrize(
        ("each", "stop"),
        [
            ("if number == 3: os.abort()", Stop.ENDED),
            ("if number == 3: sys.exit(0)", Stop.ENDED),
            ("while number == 3: pass", Stop.CPU_TIME),
            ("number == 3 and time.sleep(60)", Stop.WALL_TIME),
            ("keep = [b'x' * (1 << 20) for _ in range(999 * (number == 3))]", Stop.MEMORY),
            ("while number == 3: say('x' * 9999)", Stop.OUTPUT),
            ("while number == 3: put('x' * 9999)", Stop.OUTPUT),
            ("number == 3 and put('more\\n')", Stop.SPOKE_OUT_OF_TURN),
            ("number == 3 and put('two\\nlines\\n')", Stop.SPOKE_OUT_OF_TURN),
            ("number == 3 and [os.close(0), os.close(3), time.sleep(60)]", Stop.WALL_TIME),
        ],
        ids=[
            *("crash", "exit", "cpu", "wall", "memory", "prints", "long line", "extra line"),
            *("two lines", "deaf"),
        ],
    )
    def test_is_named(self, talk: Converse, each: str, stop: Stop) -> None:
        limits = {"time_ms": 200, "wall_factor": 2, "memory_mb": 128, "output_kb": 1024}

        found = talk(program(each), numbers(100), **limits)

        # A second line counts for the case after it, if it comes a moment later.
        assert found.lines[:2] == [b"0", b"1"]
        assert found.lines[2:] in ([None], [b"more", None])
        assert found.outcome.stop is stop
        assert found.answers[-1].cpu_us < 600_000

    def test_is_the_one_after_a_late_word(self, talk: Converse) -> None:
        late = "case + '\\n'); time.sleep(0.02); put('late'"

        found = talk(program(f"put({late})"), numbers(2))

        assert found.outcome.stop is Stop.SPOKE_OUT_OF_TURN
        assert None in found.lines

    def test_is_the_first_when_it_never_gets_ready(self, talk: Converse) -> None:
        found = talk("raise SystemExit(7)", numbers(5))

        assert (found.lines, found.outcome.exit_code) == ([None], 7)

    def test_is_the_first_when_it_can_not_be_started(self, box: DockerBox) -> None:
        found = ask_all(box, Command(argv=("/none",), limits=Limits()), numbers(5))

        assert (found.lines, found.outcome.stop) == ([None], Stop.NOT_STARTED)

    def test_is_the_first_when_it_is_not_ready_in_time(self, talk: Converse) -> None:
        found = talk(program(before="while True: pass"), numbers(5), time_ms=200)

        assert (found.lines, found.outcome.stop) == ([None], Stop.CPU_TIME)

    def test_is_the_first_when_it_does_not_wait(self, talk: Converse) -> None:
        found = talk(program(before="put('answer')"), numbers(5))

        assert (found.lines, found.outcome.stop) == ([None], Stop.SPOKE_OUT_OF_TURN)

    def test_is_the_last(self, box: DockerBox) -> None:
        code = program("if number == 2: os.abort()")
        command = Command(argv=("/usr/bin/python3", "-c", code), limits=Limits())

        with box.session(command) as session:
            assert len(session.ask(numbers(5))) == 2
            assert session.ask(numbers(3)) == [Answer(line=None)]

    def test_comes_too_when_it_ends_between_two(self, box: DockerBox) -> None:
        code = program("number == 8 and (put(case + '\\n'), sys.exit(3))")
        with box.session(
            Command(argv=("/usr/bin/python3", "-c", code), limits=Limits())
        ) as session:
            assert len(session.ask(numbers(8))) == 8
            time.sleep(0.1)
            assert [answer.line for answer in session.ask(numbers(8))] == [None]
            assert session.end().exit_code == 3


class TestTheEnd:
    def test_is_the_end_of_its_input(self, talk: Converse) -> None:
        found = talk(program(after="print('bye')\nprint('really', file=sys.stderr)"), numbers(2))

        assert (found.outcome.stdout, found.outcome.stderr) == (b"bye\n", b"really\n")
        assert found.outcome.succeeded

    def test_can_be_early(self, box: DockerBox) -> None:
        command = Command(argv=("/usr/bin/python3", "-c", program()), limits=Limits())

        with box.session(command) as session:
            session.ask(numbers(1))
        with box.session(command) as session:
            assert session.end().succeeded

        assert box.is_sound

    def test_of_one_that_lingers_is_no_failure(self, talk: Converse) -> None:
        found = talk(program(after="time.sleep(60)"), numbers(2), time_ms=50, wall_factor=-16)

        assert found.lines == [b"0", b"1"]
        assert found.outcome.succeeded

    def test_leaves_nothing(self, talk: Converse) -> None:
        assert talk(program(before=LEAVES), numbers(2)).lines == [b"0", b"1"]

    def test_comes_when_the_caller_fails(self, box: DockerBox) -> None:
        command = Command(argv=("/usr/bin/python3", "-c", program()), limits=Limits())

        with pytest.raises(RuntimeError), box.session(command):
            raise RuntimeError

        assert not box.is_sound
