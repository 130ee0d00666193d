"""The life of a worker in its main process: it announces itself, beats, sweeps and drains.

One thread, beside Celery's own loop, so that neither a busy slot nor a database that is away keeps
the other from its work. Nothing that fails here ends it: the next round tries again.
"""

import logging
import os
import signal
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db import Error, close_old_connections, connection

from submissions import tasks
from submissions.fleet import fitness
from submissions.judging import interrupts
from submissions.models import Submission, Worker
from submissions.status import store

ROUND_S = 0.5
BEAT_S = 5.0
SWEEP_S = 2.0
KILL_AFTER_S = 4.0  # a slot that was told to hand its work back, and does not
log = logging.getLogger(__name__)


class Presence:
    """One worker. `is_open` says whether it should take work: Celery's side heeds it."""

    def __init__(
        self, name: str, slots: int, *, pids: Callable[[], list[int]], drains: Callable[[], bool]
    ) -> None:
        self.is_open = True
        self._name = name
        self._slots = slots
        self._pids = pids
        self._drains = drains
        self._reason = ""
        self._is_announced = False
        self._versions: fitness.Versions = {}
        self._drain_began: float | None = None
        self._due: dict[str, float] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="presence", daemon=True)

    def start(self) -> None:
        """A worker that is unfit from the first takes nothing."""
        self._look()
        self._thread.start()

    def stop(self) -> None:
        """Queue again what the ended slots still hold."""
        self._done.set()
        self._thread.join(BEAT_S)
        with suppress(Error):
            left = Submission.objects.hand_back(self._name)
            store.forget(left)  # pollers were told that they run
            tasks.wake_all(Counter(left.values()))
            Worker.objects.beat(self._name, status=Worker.Status.STOPPED, reason="")
        connection.close()

    def _run(self) -> None:
        try:
            while not self._done.wait(ROUND_S):
                self._round()
        finally:
            connection.close()

    def _round(self) -> None:
        if self._drains():
            self._drain()
        for name, every_s, work in (
            ("beat", BEAT_S, self._beat),
            ("sweep", SWEEP_S, tasks.sweep),
            ("versions", BEAT_S, self._read_versions),
        ):
            if time.monotonic() >= self._due.get(name, 0):
                self._due[name] = time.monotonic() + every_s
                _safely(name, work)

    def _look(self) -> None:
        self._reason = fitness.complaint()
        if self.is_open == bool(self._reason):
            log.warning("worker %s", self._reason or "takes work")
        self.is_open = not self._reason

    def _beat(self) -> None:
        self._look()
        facts: dict[str, Any] = {
            "status": self._status(),
            "reason": self._reason,
            "load": os.getloadavg()[0],
        }
        if not (self._is_announced and Worker.objects.beat(self._name, **facts)):
            about = {"host": socket.gethostname(), "slots": self._slots, "build": fitness.build()}
            Worker.objects.announce(self._name, **about, **facts, languages=self._versions)
            self._is_announced = True

    def _read_versions(self) -> None:
        if not self._versions and self.is_open and self._drain_began is None:
            self._versions = fitness.read_versions()
            Worker.objects.beat(self._name, languages=self._versions)

    def _status(self) -> str:
        if self._drain_began is not None:
            return Worker.Status.DRAINING
        return Worker.Status.OK if self.is_open else Worker.Status.REFUSING

    def _drain(self) -> None:
        """Wait for what is judged; then ask for it back; then end slots that don't answer."""
        now = time.monotonic()
        if self._drain_began is None:
            self._drain_began = now
            self._due["beat"] = 0
        over_s = now - self._drain_began - settings.WORKER_GRACE_S
        if over_s > 0:
            number = signal.SIGKILL if over_s > KILL_AFTER_S else interrupts.LEAVE
            for pid in self._pids():
                with suppress(ProcessLookupError):
                    os.kill(pid, number)


def _safely(name: str, work: Callable[[], object]) -> None:
    try:
        close_old_connections()
        work()
    except Exception:
        connection.close()
        log.exception("worker could not do its %s", name)
