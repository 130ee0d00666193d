"""What one side of a dialogue sees when the other closes its input or output, or ends.

The cases are those that DOMjudge tries its own pipes with (`runpipe_test`), in Python, each with
both sides in either box.
"""

import signal
from collections.abc import Iterator

import pytest

from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits
from runners.sandbox import Command, Outcome, Stop

pytestmark = pytest.mark.docker

LIMITS = Limits(time_ms=1000, memory_mb=256)
LIVES_ON_S = 1.5
PROMPT_MS = 1000  # with a busy host; the launcher looks every 10 ms
SUMS = "import sys\nprint(sum(map(int, sys.stdin.read().split())), flush=True)"
READS_ALL = "import sys\nsys.stdin.read()"
LINGERS = f"import time; time.sleep({LIVES_ON_S})"
WRITES_ON = "import os\nwhile True: os.write(1, b'x' * 4096)"

Boxes = tuple[DockerBox, DockerBox]


@pytest.fixture(params=["as asked", "the other way round"])
def boxes(docker_sandbox: DockerSandbox, request: pytest.FixtureRequest) -> Iterator[Boxes]:
    with (
        docker_sandbox.open("python3", talks=True) as one,
        docker_sandbox.open("python3", talks=True) as two,
    ):
        yield (one, two) if request.param == "as asked" else (two, one)


def talk(boxes: Boxes, mine: str, theirs: str) -> tuple[Outcome, Outcome]:
    """Both start at the same time, whichever box is asked first."""
    commands = [
        Command(argv=("/usr/bin/python3", "-c", code), limits=LIMITS) for code in (mine, theirs)
    ]
    return boxes[0].converse(commands[0], boxes[1], commands[1])


class TestAClosedOutput:
    def test_is_the_end_of_file_for_who_reads(self, boxes: Boxes) -> None:
        closes = """
import os
os.write(1, b"1 2\\n3 4\\n")
os.close(1)
raise SystemExit(42 if input() == "10" else 43)
"""
        judge, program = talk(boxes, closes, SUMS)

        assert judge.exit_code == 42
        assert program.succeeded

    def test_is_seen_while_its_owner_lives_on(self, boxes: Boxes) -> None:
        owner, reader = talk(boxes, f"import os\nos.close(1)\n{LINGERS}", READS_ALL)

        assert owner.succeeded
        assert reader.succeeded
        assert reader.wall_ms < PROMPT_MS
        assert reader.ended_us < owner.ended_us

    def test_loses_nothing_that_was_written(self, boxes: Boxes) -> None:
        writes = f"import os\nos.write(1, b'x' * 60000)\nos.close(1)\n{LINGERS}"
        counts = "import sys\nassert len(sys.stdin.read()) == 60000"

        _, reader = talk(boxes, writes, counts)

        assert reader.succeeded

    def test_stays_open_while_a_child_has_it(self, boxes: Boxes) -> None:
        hands_on = """
import os, time
if os.fork():
    os.close(1)
    os.wait()
else:
    time.sleep(0.3)
    os.write(1, b"late")
    os._exit(0)
"""
        _, reader = talk(boxes, hands_on, "import sys\nassert sys.stdin.read() == 'late'")

        assert reader.succeeded


class TestAClosedInput:
    def test_breaks_the_pipe_of_who_writes(self, boxes: Boxes) -> None:
        # Python ignores SIGPIPE by itself.
        writes = f"import signal\nsignal.signal(signal.SIGPIPE, signal.SIG_DFL)\n{WRITES_ON}"
        owner, writer = talk(boxes, f"import os\nos.close(0)\n{LINGERS}", writes)

        assert owner.succeeded
        assert writer.signal == signal.SIGPIPE
        assert writer.wall_ms < PROMPT_MS

    def test_is_an_error_where_the_signal_is_ignored(self, boxes: Boxes) -> None:
        _, writer = talk(boxes, f"import os\nos.close(0)\n{LINGERS}", WRITES_ON)

        assert writer.exit_code == 1
        assert b"BrokenPipeError" in writer.stderr

    def test_leaves_the_output_open(self, boxes: Boxes) -> None:
        answers = "import os, time\nos.close(0)\ntime.sleep(0.3)\nprint(42)"

        owner, reader = talk(boxes, answers, "assert input() == '42'")

        assert owner.succeeded
        assert reader.succeeded


class TestTheEnd:
    @pytest.mark.parametrize("code", [42, 43, 0])
    def test_comes_with_its_exit_code(self, boxes: Boxes, code: int) -> None:
        judge, program = talk(boxes, f"raise SystemExit({code})", READS_ALL)

        assert judge.exit_code == code
        assert program.succeeded
        assert judge.ended_us < program.ended_us

    @pytest.mark.parametrize("before", ["", "import os\nos.close(1)\n", "import os\nos.close(0)\n"])
    def test_is_noted_before_the_other_can_see_it(self, boxes: Boxes, before: str) -> None:
        for _ in range(5):
            first, second = talk(boxes, f"{before}raise SystemExit(3)", READS_ALL)

            assert first.exit_code == 3
            assert second.succeeded
            if not before:
                assert first.ended_us < second.ended_us

    def test_breaks_the_pipe_of_who_writes_on(self, boxes: Boxes) -> None:
        first, second = talk(boxes, "print(1)", WRITES_ON)

        assert first.succeeded
        assert second.exit_code == 1
        assert first.ended_us < second.ended_us

    def test_leaves_a_loop_to_its_clock(self, boxes: Boxes) -> None:
        first, second = talk(boxes, "print(1)", "while True: pass")

        assert first.succeeded
        assert second.stop is Stop.CPU_TIME

    def test_by_a_signal_is_seen_like_any_other(self, boxes: Boxes) -> None:
        kills = "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)"

        first, second = talk(boxes, kills, READS_ALL)

        assert first.signal == signal.SIGTERM
        assert second.succeeded
        assert first.ended_us < second.ended_us


class TestSilence:
    def test_of_one_side_ends_with_it(self, boxes: Boxes) -> None:
        silent, waits = talk(boxes, "input()", "import time; time.sleep(0.2)")

        assert silent.exit_code == 1
        assert b"EOFError" in silent.stderr
        assert waits.succeeded

    def test_of_both_ends_at_the_clock(self, boxes: Boxes) -> None:
        outcomes = talk(boxes, "input()", "input()")

        assert Stop.WALL_TIME in {outcome.stop for outcome in outcomes}
