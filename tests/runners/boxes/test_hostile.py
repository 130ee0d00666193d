"""Programs that try to stay, to hide things, or to take the box with them."""

import pytest

from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits, SourceFile
from runners.sandbox import Command, Compilation, Stop
from tests.runners.conftest import RunPython

pytestmark = pytest.mark.docker

LOOK = """
import os
print(sorted(int(pid) for pid in os.listdir('/proc') if pid.isdigit() and int(pid) not in
             (1, os.getpid(), os.getppid())),
      sum((os.listdir(place) for place in ('/tmp', '/dev/shm', '/dev/mqueue')), []))
"""
LEAVE = {
    "files": "open('/tmp/a', 'w'); open('/dev/shm/b', 'w')",
    "hidden": "open('/tmp/.a', 'w'); os.mkdir('/tmp/...')",
    "odd names": "[os.mkdir(b'/tmp/' + n) for n in (b'\\xff', b'-rf', b'*', b' ', b'a\\nb')]",
    "long names": "os.mkdir('/tmp/' + 'x' * 255); open('/tmp/' + 'x' * 255 + '/' + 'y' * 255, 'w')",
    "links": "os.symlink('/box', '/tmp/b'); os.symlink('/', '/tmp/r'); os.symlink('l', '/tmp/l')",
    "linked inside": "os.mkdir('/tmp/d'); os.symlink('/box', '/tmp/d/b')",
    "hard links": "open('/tmp/a', 'w'); os.link('/tmp/a', '/tmp/b')",
    "fifo": "os.mkfifo('/tmp/f')",
    "socket": "import socket; socket.socket(socket.AF_UNIX).bind('/tmp/s')",
    "no rights": "os.makedirs('/tmp/d/e'); open('/tmp/d/e/f', 'w'); os.chmod('/tmp/d/e', 0);"
    "os.chmod('/tmp/d', 0)",
    "sticky": "os.makedirs('/tmp/d/e'); os.chmod('/tmp/d', 0o1111)",
    "deep": "[(os.mkdir('d' * 40), os.chdir('d' * 40)) for _ in range(3000)]",
    "deep without rights": "[(os.mkdir('d'), os.chdir('d'), os.chmod('.', 0o300))"
    " for _ in range(1500)]; [(os.chdir('..'), os.chmod('d', 0)) for _ in range(1500)]",
    "many": "[open(f'/tmp/{n}', 'w').close() for n in range(7000)]",
}
DAEMON = """
import os, signal, time
for number in set(range(1, 65)) - {9, 19, 32, 33}:
    signal.signal(number, signal.SIG_IGN)
for _ in range(5):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
print('left')
"""


class TestLeftovers:
    @pytest.mark.parametrize("code", LEAVE.values(), ids=list(LEAVE))
    def test_in_files_are_gone_before_the_next_run(
        self, box: DockerBox, run_python: RunPython, code: str
    ) -> None:
        box.install((SourceFile(name="program", content=b"stays"),))

        left = run_python(f"import os; os.chdir('/tmp'); {code}")

        assert left.exit_code == 0, left.stderr.decode()
        assert run_python(LOOK).stdout == b"[] []\n"
        assert run_python("print(open('/box/program').read())").stdout == b"stays\n"
        assert box.is_sound

    def test_in_processes_are_killed(self, box: DockerBox, run_python: RunPython) -> None:
        assert run_python(DAEMON).stdout == b"left\n"
        assert run_python(LOOK).stdout == b"[] []\n"
        assert box.is_sound

    def test_of_a_full_disk_are_gone(self, run_python: RunPython) -> None:
        fill = "while True: open('/tmp/x', 'ab').write(b'x' * (1 << 20))"

        assert b"No space left" in run_python(fill, output_kb=1 << 18, memory_mb=512).stderr
        assert run_python(LOOK).stdout == b"[] []\n"


class TestAForkBomb:
    @pytest.mark.parametrize(
        "bomb",
        [
            "import os\nwhile True: os.fork()",
            "import os\nwhile True:\n try: os.fork()\n except OSError: pass",
            "from threading import *\nwhile True: Thread(target=Event().wait).start()",
        ],
    )
    def test_goes_off_in_its_own_box(
        self, box: DockerBox, run_python: RunPython, bomb: str
    ) -> None:
        outcome = run_python(bomb, time_ms=200, wall_factor=-2)

        assert not outcome.succeeded
        assert outcome.wall_ms < 2000
        assert run_python(LOOK).stdout == b"[] []\n"
        assert box.is_sound

    def test_reaches_no_more_than_its_processes(self, run_python: RunPython) -> None:
        count = """
import os, signal
n = 0
try:
    while os.fork(): n += 1
    signal.pause()
except OSError:
    print(n)
"""
        outcome = run_python(count, processes=10)

        assert outcome.stdout == b"9\n"


def compile_with(box: DockerBox, code: str) -> Compilation:
    source = SourceFile(name="source", content=b"")
    argv = ("/usr/bin/python3", "-c", f"import os; {code}")
    return box.compile((source,), Command(argv=argv, limits=Limits()), ("program",))


class TestAHostileCompilation:
    @pytest.mark.parametrize(
        "code",
        [
            "os.symlink('/etc/passwd', 'program')",
            "os.symlink('/proc/1/environ', 'program')",
            "os.mkfifo('program')",
            "[open(f'{n}program', 'wb').write(b'x' * (40 << 20)) for n in 'ab']",
            "os.chdir('/tmp'); os.rename('build', 'b'); os.symlink('/etc', 'build')",
            "os.chdir('/tmp'); os.rename('build', 'b')",
            "os.mkdir('d'); os.chmod('d', 0)",
            "[(os.mkdir('d' * 40), os.chdir('d' * 40)) for _ in range(3000)]",
        ],
    )
    def test_yields_nothing_and_says_why(
        self, box: DockerBox, run_python: RunPython, code: str
    ) -> None:
        made = compile_with(box, code)

        assert made.artefact == ()
        assert b"could not be collected" in made.log
        assert box.is_sound
        assert run_python(LOOK).stdout == b"[] []\n"

    def test_may_have_folders(self, box: DockerBox) -> None:
        made = compile_with(
            box, "os.makedirs('a/b'); open('a/b/program', 'w'); open('program', 'w')"
        )

        assert sorted(file.name for file in made.artefact) == ["a/b/program", "program"]

    def test_can_not_be_waited_for_for_ever(self, box: DockerBox) -> None:
        source = SourceFile(name="source", content=b"")
        argv = ("/usr/bin/python3", "-c", "while True: pass")
        command = Command(argv=argv, limits=Limits(time_ms=100))

        made = box.compile((source,), command, ("program",))

        assert made.outcome.stop is Stop.CPU_TIME
        assert made.artefact == ()


class TestATakenName:
    def test_does_not_lose_the_box(self, docker_sandbox: DockerSandbox) -> None:
        with docker_sandbox.open("python3") as box:
            box.install((SourceFile(name="main.py", content=b"print('one')"),))
        with docker_sandbox.open("python3") as box:
            box.install((SourceFile(name="main.py", content=b"print('two')"),))
            run = Command(argv=("/usr/bin/python3", "/box/main.py"), limits=Limits())
            assert box.run(run, b"").stdout == b"two\n"
