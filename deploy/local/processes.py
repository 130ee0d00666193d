"""Web and worker (deploy/Procfile) in the foreground: when one ends, all end."""

import http.client
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from deploy.local import pids
from deploy.local.commands import need
from deploy.local.console import say
from deploy.local.parent import Parent
from deploy.local.ports import LOOPBACK

READY_LIMIT_S = 90
ANSWER_S = 2
TICK_S = 0.1
STOP_S = 10  # longer than WORKER_GRACE_S, in which the worker gives back what it judges
LAST_LINES_S = 1
SHELLS_SIGNAL_BASE = 128
OURS = "system"


class Service:
    """A line of the Procfile: the first process of a session of its own, whose output we print.

    Ctrl-C reaches us alone, and each service ends its own children in order: if all got the signal
    at once, Celery would lose what its pool is judging. When we end, even killed, the kernel sends
    the service SIGTERM: setpriv has asked for that.
    """

    def __init__(self, name: str, command: str, *, env: Mapping[str, str], folder: Path) -> None:
        self.name = name
        self._process = subprocess.Popen(
            (need("setpriv"), "--pdeathsig", "TERM", "--", "/bin/sh", "-c", command),
            env=dict(env),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        self._printer = threading.Thread(target=self._print, daemon=True)
        self._printer.start()

    def lives(self) -> bool:
        """Whether it runs. Only `finish` waits for it: until then its process id is its own."""
        return self._process.returncode is None and pids.lives(self._process.pid)

    def terminate(self) -> None:
        """Ask it to end."""
        if self.lives():
            os.kill(self._process.pid, signal.SIGTERM)

    def finish(self) -> int:
        """Kill it and all it left, print its last lines; gives the exit code, as Popen has it."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._printer.join(LAST_LINES_S)
        return self._process.wait()

    def _print(self) -> None:
        for line in self._process.stdout or ():
            tell(self.name, line.rstrip("\n"))


class StopRequest:
    """Whether somebody wants us to stop: by a signal to us, or to the `make` that started us."""

    def __init__(self) -> None:
        self._parent = Parent()
        self._was_signalled = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def is_there(self) -> bool:
        return self._was_signalled or self._parent.wants_us_to_stop()

    def _note(self, *_: object) -> None:
        self._was_signalled = True


def run(procfile: Path, *, env: Mapping[str, str], port: int, farewell: str) -> int:
    """Runs the Procfile until somebody stops it or a service ends.

    The exit code is 0 after a stop. Otherwise it is that of the service that ended, 1 if that was
    0, and 1 if the site is not ready within `READY_LIMIT_S`.
    """
    request = StopRequest()
    services: list[Service] = []
    try:
        for name, command in commands_of(procfile.read_text()).items():
            services.append(Service(name, command, env=env, folder=procfile.parents[1]))
        return _wait(services, request, port, farewell)
    finally:
        _end(services)


def commands_of(text: str) -> dict[str, str]:
    """The commands of a Procfile by their names: lines of `name: command`."""
    pairs = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {name.strip(): command.strip() for name, _, command in pairs if command.strip()}


def _wait(services: Sequence[Service], request: StopRequest, port: int, farewell: str) -> int:
    deadline = time.monotonic() + READY_LIMIT_S
    was_ready = False
    while not request.is_there():
        for service in services:
            if not service.lives():
                return _failed(service)
        if not was_ready and is_ready(port):
            was_ready = True
            tell(OURS, f"Judge Site is ready: http://{LOOPBACK}:{port}/")
            for line in farewell.splitlines():
                tell(OURS, line)
        if not was_ready and time.monotonic() > deadline:
            tell(OURS, f"/readyz does not answer 200 after {READY_LIMIT_S} s: see the lines above.")
            return 1
        time.sleep(TICK_S)
    return 0


def _failed(service: Service) -> int:
    code = service.finish()
    how = f"exit code {code}" if code >= 0 else f"signal {-code}"
    tell(OURS, f"{service.name} has ended by itself ({how}): the others are stopped.")
    return SHELLS_SIGNAL_BASE - code if code < 0 else code or 1


def _end(services: Sequence[Service]) -> None:
    """All at once get the time that each needs; what is left then is killed."""
    for service in services:
        service.terminate()
    pids.wait_until(lambda: not any(one.lives() for one in services), within_s=STOP_S)
    for service in services:
        service.finish()


def is_ready(port: int) -> bool:
    """Whether /readyz answers 200."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=ANSWER_S)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def tell(name: str, line: str) -> None:
    """Prints a line with the time and the name of who says it."""
    say(f"{datetime.now().astimezone():%H:%M:%S} {name:<6} | {line}")
