"""Web and worker (deploy/Procfile) in the foreground under honcho: when one ends, all end."""

import http.client
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

from honcho.environ import parse_procfile
from honcho.manager import SYSTEM_PRINTER_NAME, Manager
from honcho.printer import Message, Printer
from honcho.process import Popen, Process

from deploy.local import console, pids
from deploy.local.parent import Parent
from deploy.local.ports import LOOPBACK
from deploy.local.tether import tie_to_parent

READY_LIMIT_S = 90
READY_TICK_S = 0.2
SHELLS_SIGNAL_BASE = 128


class DeafPrinter(Printer):  # type: ignore[misc]  # honcho has no types
    """Prints what the processes say; a reader that went away changes nothing."""

    def write(self, message: Any) -> None:
        try:
            super().write(message)
        except OSError:
            console.silence()


class TiedProcess(Process):  # type: ignore[misc]
    """A command and honcho's watcher of it, neither of which outlives us, however we end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._child_ctor = _start_tied

    def run(self, *args: Any, **kwargs: Any) -> None:
        tie_to_parent(signal.SIGKILL)
        super().run(*args, **kwargs)


class Processes(Manager):  # type: ignore[misc]
    """honcho's manager that also heeds SIGHUP and a stopped make, and says when all is ready."""

    def __init__(self, port: int, farewell: str) -> None:
        super().__init__(DeafPrinter(sys.stdout))
        # Each command is its group's leader and ends its own children in order. If they all got the
        # signal at once, Celery would lose what its pool is judging.
        self._procmgr.terminate = _terminate_leader
        self._process_ctor = TiedProcess
        self._port = port
        self._farewell = farewell
        self._parent = Parent()
        self._stop_asked = False
        self._never_ready = False

    @property
    def exit_code(self) -> int:
        """0 when somebody asked us to stop; a process that ended by itself is a failure."""
        if self._stop_asked and not self._never_ready:
            return 0
        code = self.returncode or 1
        return code if code > 0 else SHELLS_SIGNAL_BASE - code

    def run(self) -> int:
        try:
            self.loop()
        finally:
            self._kill_groups()
        return self.exit_code

    def _start(self) -> None:
        # honcho's watchers shrug off SIGINT and SIGTERM, but not the SIGHUP of a closed terminal.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        super()._start()
        # honcho's own handlers print and kill from inside the handler; a flag is enough.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)
        threading.Thread(target=self._announce, daemon=True).start()

    def _any_stopped(self) -> bool:
        """honcho asks in every round whether it is time to end the others."""
        self._stop_asked = self._stop_asked or self._parent.wants_us_to_stop()
        for process in self._processes.values():
            # Children that outlive their leader hold its output open, and honcho waits for its end.
            if process.get("pid") and not pids.lives(process["pid"]):
                _kill_group(process["pid"])
        return self._stop_asked or super()._any_stopped()

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stop_asked = True

    def _announce(self) -> None:
        deadline = time.monotonic() + READY_LIMIT_S
        while not is_ready(self._port):
            if self._stop_asked:
                return
            if time.monotonic() > deadline:
                self._never_ready = self._stop_asked = True
                self._say(
                    f"/readyz does not answer 200 after {READY_LIMIT_S} s: see the lines above."
                )
                return
            time.sleep(READY_TICK_S)
        self._say(f"Judge Site is ready: http://{LOOPBACK}:{self._port}/ {self._farewell}")

    def _say(self, text: str) -> None:
        now = datetime.now().astimezone()
        self.events.put(
            Message(type="line", data=text, time=now, name=SYSTEM_PRINTER_NAME, colour=None)
        )

    def _kill_groups(self) -> None:
        """What is left of the groups: children of a process that died without ending them."""
        for process in self._processes.values():
            if process.get("pid"):
                _kill_group(process["pid"])


def run(procfile: Path, *, env: Mapping[str, str], port: int, farewell: str) -> int:
    """Runs the Procfile until somebody stops it or a process ends; returns the exit code."""
    manager = Processes(port, farewell)
    for name, command in parse_procfile(procfile.read_text()).processes.items():
        manager.add_process(name, command, env=dict(env), cwd=str(procfile.parents[1]))
    return manager.run()


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _start_tied(command: str, **kwargs: Any) -> Any:
    # preexec_fn is safe here: the watcher that calls it is a process with one thread.
    return Popen(command, preexec_fn=lambda: tie_to_parent(signal.SIGTERM), **kwargs)


def _terminate_leader(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)


def _kill_group(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
