"""A small Procfile is run by the real thing, as `make up` does it."""

import signal
import subprocess
import sys
from pathlib import Path

from deploy.local import pids, ports

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


def start(folder: Path, procfile: str, port: int) -> subprocess.Popen[str]:
    path = folder / "deploy" / "Procfile"
    path.parent.mkdir()
    path.write_text(procfile)
    argv = (sys.executable, "-c", MAIN, str(path), str(port))
    return subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.PIPE, text=True)


class TestRun:
    def test_a_process_that_ends_ends_the_others_and_is_a_failure(self, tmp_path: Path) -> None:
        procfile = "short: exec true\nlong: echo $$ > long.pid; exec sleep 60\n"

        with start(tmp_path, procfile, ports.pick_free()) as main:
            main.communicate(timeout=30)

        pid = int((tmp_path / "long.pid").read_text())
        assert main.returncode == 1
        assert not _command(pid)

    def test_says_when_it_is_ready_and_stops_quietly_when_told(self, tmp_path: Path) -> None:
        port = ports.pick_free()
        (tmp_path / "server.py").write_text(SERVER.format(port=port))
        procfile = f"web: exec {sys.executable} server.py\n"

        with start(tmp_path, procfile, port) as main:
            line = _wait_until_ready(main)
            main.send_signal(signal.SIGTERM)
            main.communicate(timeout=30)

        assert f"http://127.0.0.1:{port}/" in line
        assert main.returncode == 0
        assert ports.is_free(port)

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
