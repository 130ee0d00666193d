"""What the launcher says about programs that try to look small, quick or innocent."""

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits
from runners.judging.outcomes import failure
from runners.sandbox import Command, Outcome, Stop
from runners.verdicts import Verdict
from tests.runners.conftest import RunPython

pytestmark = pytest.mark.docker

SHORT_WALL = {"time_ms": 50, "wall_factor": -16}  # 1000 - 16 * 50 = 200 ms by the clock
BURN = """import time
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
"""


def verdict(outcome: Outcome, **limits: int) -> Verdict | None:
    return failure(outcome, Limits(**{"memory_mb": 256, **limits}))


class TestCpuTime:
    def test_counts_what_the_program_used(self, run_python: RunPython) -> None:
        outcome = run_python(BURN + "burn(0.2)")

        assert 200 <= outcome.cpu_ms < 400

    def test_counts_descendants_that_nobody_waits_for(self, run_python: RunPython) -> None:
        forks = (
            "import os\n"
            "end, mine = os.pipe()\n"
            "if os.fork() == 0:\n"
            "    if os.fork() == 0:\n"
            "        burn(0.3)\n"
            "        os.write(mine, b'x')\n"
            "    os._exit(0)\n"
            "os.read(end, 1)\n"
        )

        outcome = run_python(BURN + forks)

        assert outcome.cpu_ms >= 290

    def test_counts_the_time_of_the_kernel(self, run_python: RunPython) -> None:
        outcome = run_python(
            "import os, time\nfd = os.open('/dev/zero', 0)\n"
            "while sum(os.times()[:2]) < 0.2: os.read(fd, 1 << 20)"
        )

        assert outcome.cpu_ms >= 180

    def test_has_a_limit(self, run_python: RunPython) -> None:
        outcome = run_python("while True: pass", time_ms=150)

        assert outcome.stop is Stop.CPU_TIME
        assert outcome.signal == 9
        assert 150 <= outcome.cpu_ms < 400

    def test_of_many_threads_is_one_sum(self, run_python: RunPython) -> None:
        outcome = run_python(
            "import os\nfor _ in range(4): os.fork()\nwhile True: pass", time_ms=150
        )

        assert outcome.stop is Stop.CPU_TIME
        assert outcome.wall_ms < 1000


class TestWallTime:
    def test_stops_a_sleeper(self, run_python: RunPython) -> None:
        outcome = run_python("import time; time.sleep(60)", **SHORT_WALL)

        assert outcome.stop is Stop.WALL_TIME
        assert outcome.cpu_ms < 100
        assert verdict(outcome) is Verdict.TIME_LIMIT_EXCEEDED

    def test_stops_a_program_that_stopped_itself(self, run_python: RunPython) -> None:
        outcome = run_python(
            "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)", **SHORT_WALL
        )

        assert outcome.stop is Stop.WALL_TIME


class TestMemory:
    def test_is_measured(self, run_python: RunPython) -> None:
        outcome = run_python("x = b'x' * (50 << 20)")

        assert 50 << 10 <= outcome.memory_kb < 70 << 10

    def test_of_a_small_program_is_small(self, box: DockerBox) -> None:
        outcome = box.run(Command(argv=("/bin/true",), limits=Limits()), b"x" * (30 << 20))

        assert outcome.memory_kb < 4096, "neither its input nor the supervisor are its own"

    def test_has_a_limit(self, run_python: RunPython) -> None:
        outcome = run_python("x = []\nwhile True: x.append(b'x' * (1 << 20))", memory_mb=64)

        assert verdict(outcome, memory_mb=64) is Verdict.MEMORY_LIMIT_EXCEEDED
        assert outcome.memory_kb < 256 << 10, "it was stopped soon"

    def test_of_several_processes_is_one_sum(self, run_python: RunPython) -> None:
        outcome = run_python(
            "import os, time\nfor _ in range(3): os.fork()\nx = b'x' * (12 << 20)\ntime.sleep(5)",
            memory_mb=64,
        )

        assert outcome.stop is Stop.MEMORY

    @pytest.mark.parametrize(
        "place",
        [
            "open('/tmp/x', 'wb', 0)",
            "os.fdopen(os.memfd_create('x'), 'wb', 0)",
            "mmap.mmap(-1, 1 << 27)",
        ],
        ids=["tmpfs", "memfd", "shared"],
    )
    def test_counts_what_is_in_no_heap(self, run_python: RunPython, place: str) -> None:
        code = (
            f"import mmap, os, time\nf = {place}\nfor _ in range(80): f.write(b'x' * (1 << 20))\n"
        )

        outcome = run_python(code + "time.sleep(5)", memory_mb=64, output_kb=1 << 18)

        assert outcome.stop is Stop.MEMORY

    def test_does_not_count_what_was_printed(self, run_python: RunPython) -> None:
        code = "import os\nfor fd in (1, 2): os.write(fd, b'x' * (20 << 20))\nimport time\n"

        outcome = run_python(code + "time.sleep(0.05)", memory_mb=40, output_kb=20 << 10)

        assert outcome.stop is Stop.ENDED
        assert outcome.memory_kb < 40 << 10

    def test_of_the_run_before_is_forgotten(self, run_python: RunPython) -> None:
        run_python("x = b'x' * (90 << 20)")

        assert run_python("pass").memory_kb < 20 << 10


class TestOutput:
    @pytest.mark.parametrize("fd", [1, 2])
    def test_has_a_limit(self, run_python: RunPython, fd: int) -> None:
        outcome = run_python(f"import os\nwhile True: os.write({fd}, b'x' * 9999)", output_kb=100)

        assert verdict(outcome, output_kb=100) is Verdict.OUTPUT_LIMIT_EXCEEDED
        assert len(outcome.stdout) <= 100 * 1024 + 1

    @pytest.mark.parametrize("fd", [1, 2])
    def test_has_a_limit_for_those_who_end_quickly_too(
        self, run_python: RunPython, fd: int
    ) -> None:
        outcome = run_python(f"import os; os.write({fd}, b'x' * 102401)", output_kb=100)

        assert outcome.stop is Stop.OUTPUT

    def test_may_be_as_long_as_the_limit(self, run_python: RunPython) -> None:
        outcome = run_python("print('x' * 102399)", output_kb=100)

        assert verdict(outcome, output_kb=100) is None
        assert len(outcome.stdout) == 102400

    def test_limits_files_as_well(self, run_python: RunPython) -> None:
        outcome = run_python(
            "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n"
            "open('/tmp/x', 'wb').write(b'x' * (1 << 20))",
            output_kb=100,
        )

        assert outcome.signal == 25

    def test_may_go_through_the_names_of_the_streams(self, run_python: RunPython) -> None:
        outcome = run_python(
            "open('/dev/stdout', 'w').write(open('/dev/stdin').read())", stdin=b"text"
        )

        assert outcome.stdout == b"text"


class TestTheEnd:
    @pytest.mark.parametrize("code", [0, 1, 3, 42, 124, 126, 127, 137, 255])
    def test_has_an_exit_code(self, run_python: RunPython, code: int) -> None:
        outcome = run_python(f"import os; os._exit({code})")

        assert (outcome.stop, outcome.exit_code, outcome.signal) == (Stop.ENDED, code, None)

    @pytest.mark.parametrize("number", [6, 9, 11, 13, 15, 25, 31])
    def test_or_a_signal(self, run_python: RunPython, number: int) -> None:
        code = f"import os, signal\nsignal.signal({number}, signal.SIG_DFL)\n"
        outcome = run_python(
            (code if number != 9 else "import os\n") + f"os.kill(os.getpid(), {number})"
        )

        assert (outcome.stop, outcome.exit_code, outcome.signal) == (Stop.ENDED, None, number)

    @pytest.mark.parametrize(
        ("program", "error"), [("/nowhere", 2), ("/tmp", 13), ("/etc/passwd", 13)]
    )
    def test_may_come_before_the_start(self, box: DockerBox, program: str, error: int) -> None:
        outcome = box.run(Command(argv=(program,), limits=Limits()), b"")

        assert (outcome.stop, outcome.exit_code) == (Stop.NOT_STARTED, error)
        assert box.is_sound

    def test_does_not_wait_for_huge_input_to_be_read(self, run_python: RunPython) -> None:
        outcome = run_python("pass", stdin=b"x" * (40 << 20))

        assert outcome.exit_code == 0

    def test_comes_to_a_program_without_streams(self, run_python: RunPython) -> None:
        outcome = run_python("import os\nfor fd in (0, 1, 2): os.close(fd)\nos._exit(7)")

        assert outcome.exit_code == 7

    def test_leaves_bytes_as_they_are(self, run_python: RunPython) -> None:
        data = bytes(range(256)) * 3

        outcome = run_python(
            "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())", stdin=data
        )

        assert outcome.stdout == data
