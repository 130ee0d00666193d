"""Two programs in two boxes, with the kernel's pipes between them."""

from collections.abc import Iterator

import pytest

from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits, SourceFile
from runners.sandbox import Command, Outcome, Stop

pytestmark = pytest.mark.docker

ECHO = "for line in __import__('sys').stdin: print(line.strip(), flush=True)"
Boxes = tuple[DockerBox, DockerBox]


@pytest.fixture
def boxes(docker_sandbox: DockerSandbox) -> Iterator[Boxes]:
    with (
        docker_sandbox.open("python3", talks=True) as mine,
        docker_sandbox.open("python3", talks=True) as theirs,
    ):
        yield mine, theirs


def talk(boxes: Boxes, mine: str, theirs: str, **limits: float) -> tuple[Outcome, Outcome]:
    bounds = Limits(**{"time_ms": 1000, "memory_mb": 256, **limits})  # type: ignore[arg-type]
    commands = [
        Command(argv=("/usr/bin/python3", "-c", code), limits=bounds) for code in (mine, theirs)
    ]
    return boxes[0].converse(commands[0], boxes[1], commands[1])


class TestConverse:
    def test_gives_each_what_the_other_writes(self, boxes: Boxes) -> None:
        asks = "print('hello', flush=True); assert input() == 'hello'"

        mine, theirs = talk(boxes, asks, ECHO)

        assert mine.succeeded
        assert theirs.succeeded, "it sees the end of its input"
        assert mine.ended_us < theirs.ended_us

    def test_goes_on_for_many_rounds(self, boxes: Boxes) -> None:
        asks = "for n in map(str, range(2000)):\n print(n, flush=True)\n assert input() == n"

        mine, _ = talk(boxes, asks, ECHO)

        assert mine.succeeded
        assert mine.wall_ms < 2000

    def test_can_be_had_again_in_the_same_boxes(self, boxes: Boxes) -> None:
        for _ in range(3):
            mine, theirs = talk(boxes, "print(1, flush=True); input()", ECHO)
            assert mine.succeeded
            assert theirs.succeeded

    def test_opens_standard_input_by_name(self, boxes: Boxes) -> None:
        mine, _ = talk(boxes, "print(5, flush=True); open('/dev/stdin').readline()", ECHO)

        assert mine.succeeded

    def test_without_a_word_ends_at_the_clock(self, boxes: Boxes) -> None:
        mine, theirs = talk(boxes, "input()", "input()", wall_factor=0)

        assert mine.stop is Stop.WALL_TIME or theirs.stop is Stop.WALL_TIME

    def test_tells_who_ended_first(self, boxes: Boxes) -> None:
        crash, waits = "raise SystemExit(3)", "assert not __import__('sys').stdin.read()"

        mine, theirs = talk(boxes, crash, waits)
        assert mine.exit_code == 3
        assert mine.ended_us < theirs.ended_us

        mine, theirs = talk(boxes, waits, crash)
        assert mine.ended_us > theirs.ended_us

    def test_fills_no_box_when_nobody_reads(self, boxes: Boxes) -> None:
        floods = "import sys\nwhile True: sys.stdout.write('x' * 65536)"

        mine, _ = talk(boxes, floods, "import time; time.sleep(0.2)")

        assert not mine.succeeded
        assert mine.memory_kb < 64 * 1024

    def test_shows_nothing_of_the_partner(self, boxes: Boxes) -> None:
        secret = SourceFile(name="case.in", content=b"42")
        looks = """
import os
for folder in ("/pipes", "/tmp", "/box"):
    try:
        print(folder, os.listdir(folder), file=__import__("sys").stderr)
    except PermissionError:
        print(folder, "closed", file=__import__("sys").stderr)
print(len([name for name in os.listdir("/proc") if name.isdigit()]), file=__import__("sys").stderr)
"""
        limits = Limits(time_ms=1000, memory_mb=256)
        mine = Command(argv=("/usr/bin/python3", "-c", looks), limits=limits)
        theirs = Command(argv=("/usr/bin/python3", "-c", "input()"), limits=limits, files=(secret,))

        seen, _ = boxes[0].converse(mine, boxes[1], theirs)

        assert seen.stderr.decode().splitlines() == [
            *("/pipes closed", "/tmp []", "/box []", "3"),
        ]


class TestFiles:
    def test_of_a_run_are_its_own_and_come_back(self, boxes: Boxes) -> None:
        command = Command(
            argv=(
                *("/usr/bin/python3", "-c"),
                "import os; os.mkdir('d'); open('d/new', 'w').write(open('in').read() * 2)",
            ),
            limits=Limits(),
            files=(SourceFile(name="in", content=b"ab"),),
            keep=("d/new", "absent", "d"),
        )

        outcome = boxes[0].run(command, b"")

        assert outcome.succeeded
        assert [(file.name, file.content) for file in outcome.kept] == [("d/new", b"abab")]
        assert boxes[0].is_sound

    def test_that_lead_elsewhere_are_not_kept(self, boxes: Boxes) -> None:
        code = "import os; os.symlink('/etc/passwd', 'out'); os.mkfifo('pipe')"
        command = Command(
            argv=("/usr/bin/python3", "-c", code), limits=Limits(), keep=("out", "pipe")
        )

        assert boxes[0].run(command, b"").kept == ()


class TestOtherBoxes:
    def test_share_nothing(self, docker_sandbox: DockerSandbox) -> None:
        with docker_sandbox.open("python3") as box:
            command = Command(
                argv=("/usr/bin/python3", "-c", "import os; assert not os.path.exists('/pipes')"),
                limits=Limits(),
            )
            assert box.run(command, b"").succeeded
