"""A small Procfile is run by the real thing, as `make up` does it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local import pids, ports, processes
from tests.stack import until

ROOT = Path(__file__).resolve().parents[2]
MAIN = """
import os, sys
from pathlib import Path
from deploy.local import processes
sys.exit(processes.run(Path(sys.argv[1]), env=os.environ, port=int(sys.argv[2]), farewell=""))
"""
SERVER = (
    "import http.server as h\n"
    "class A(h.BaseHTTPRequestHandler):\n"
    "    def do_GET(self): self.send_response(200); self.end_headers()\n"
    "h.HTTPServer(('127.0.0.1', {port}), A).serve_forever()\n"
)


TOLD = """
trap 'echo TERM >> told; exit 0' TERM
trap 'echo INT >> told' INT
sleep 60 &
while :; do wait; done
"""


def _lines(path: Path) -> int:
    return path.read_text().count("\n") if path.exists() else 0


def start(folder: Path, procfile: str, port: int) -> subprocess.Popen[str]:
    path = folder / "deploy" / "Procfile"
    path.parent.mkdir()
    path.write_text(procfile)
    argv = (sys.executable, "-c", MAIN, str(path), str(port))
    return subprocess.Popen(
        argv, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True
    )


class TestRun:
    def test_a_process_that_ends_ends_the_others_and_is_a_failure(self, tmp_path: Path) -> None:
        procfile = "short: exec true\nlong: echo $$ > long.pid; exec sleep 60\n"

        with start(tmp_path, procfile, ports.pick_free()) as main:
            main.communicate(timeout=30)

        pid = int((tmp_path / "long.pid").read_text())
        assert main.returncode == 1
        assert not _command(pid)

    @pytest.mark.parametrize(
        ("command", "how", "code"),
        [("exit 7", "exit code 7", 7), ("kill -9 $$", "signal 9", 137)],
    )
    def test_names_what_has_ended_by_itself(
        self, tmp_path: Path, command: str, how: str, code: int
    ) -> None:
        procfile = f"short: echo last words; {command}\nlong: exec sleep 60\n"

        with start(tmp_path, procfile, ports.pick_free()) as main:
            said, _ = main.communicate(timeout=30)

        assert main.returncode == code
        assert "short  | last words" in said
        assert f"short has ended by itself ({how}): the others are stopped." in said

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_says_when_it_is_ready_and_stops_quietly_when_told(
        self, tmp_path: Path, number: signal.Signals
    ) -> None:
        port = ports.pick_free()
        (tmp_path / "server.py").write_text(SERVER.format(port=port))
        procfile = f"web: exec {sys.executable} server.py\n"

        with start(tmp_path, procfile, port) as main:
            line = _wait_until_ready(main)
            main.send_signal(number)
            main.communicate(timeout=30)

        assert f"http://127.0.0.1:{port}/" in line
        assert main.returncode == 0
        assert ports.is_free(port)

    def test_lets_each_service_end_its_children_in_order(self, tmp_path: Path) -> None:
        """A terminal's Ctrl-C goes to the whole process group, and services are in none of it."""
        port = ports.pick_free()
        (tmp_path / "server.py").write_text(SERVER.format(port=port))
        (tmp_path / "told.sh").write_text(TOLD)
        procfile = f"web: exec {sys.executable} server.py\nworker: exec sh told.sh\n"

        with start(tmp_path, procfile, port) as main:
            _wait_until_ready(main)
            os.killpg(main.pid, signal.SIGINT)
            main.communicate(timeout=30)

        assert (tmp_path / "told").read_text() == "TERM\n"

    def test_goes_on_when_nobody_reads_what_it_says(self, tmp_path: Path) -> None:
        port = ports.pick_free()
        (tmp_path / "server.py").write_text(SERVER.format(port=port))
        noise = "while :; do echo noise; echo >> noise; sleep 0.05; done"
        procfile = f"web: exec {sys.executable} server.py\nnoise: {noise}\n"

        with start(tmp_path, procfile, port) as main:
            _wait_until_ready(main)
            assert main.stdout is not None
            main.stdout.close()
            written = _lines(tmp_path / "noise")
            until(lambda: _lines(tmp_path / "noise") >= written + 10, seconds=30)
            assert main.poll() is None
            main.send_signal(signal.SIGTERM)
            main.wait(timeout=30)

        assert main.returncode == 0

    def test_leaves_no_grandchild_behind(self, tmp_path: Path) -> None:
        procfile = "web: sleep 60 & echo $! > child.pid; exec sleep 0.1\n"

        with start(tmp_path, procfile, ports.pick_free()) as main:
            main.communicate(timeout=30)

        assert not _command(int((tmp_path / "child.pid").read_text()))

    def test_nothing_outlives_a_kill(self, tmp_path: Path) -> None:
        port = ports.pick_free()
        (tmp_path / "server.py").write_text(SERVER.format(port=port))

        with start(tmp_path, f"web: exec {sys.executable} server.py\n", port) as main:
            _wait_until_ready(main)
            main.kill()
            main.communicate(timeout=30)

        assert pids.wait_until(lambda: ports.is_free(port), within_s=10)


def _wait_until_ready(main: subprocess.Popen[str]) -> str:
    assert main.stdout is not None
    return next(line for line in main.stdout if "is ready" in line)


def _command(pid: int) -> bytes:
    """The command line; empty for a zombie and for a process that is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def test_reads_the_commands_of_a_procfile() -> None:
    text = "# services\nweb: exec a --x=b:c\n\nworker:exec d\n"

    assert processes.commands_of(text) == {"web": "exec a --x=b:c", "worker": "exec d"}
