"""Circuit breaker: after a service has failed, nobody asks it until it answers a probe."""

import logging
import math
import os
import threading
import time
from collections.abc import Callable

PROBE_EVERY_S = 0.5
FRESH_S = 1.0
log = logging.getLogger(__name__)


class Breaker:
    """One service, as this process sees it. Safe to use from all threads, and after a fork.

    The first failure opens the breaker: callers ask `is_open` and leave the service alone. A
    thread then tries `probe`, and closes the breaker once that returns without an error.
    """

    def __init__(self, name: str, probe: Callable[[], object]) -> None:
        self._name = name
        self._probe = probe
        self._opened_by = 0  # a process id: a fork has no prober, so its breaker begins closed
        self._closed_at = -math.inf
        self._answered_at = -math.inf

    @property
    def is_open(self) -> bool:
        return self._opened_by == os.getpid()

    @property
    def trouble_at(self) -> float:
        """When the service was last known to fail (monotonic): now, while the breaker is open."""
        return time.monotonic() if self.is_open else self._closed_at

    @property
    def is_fresh(self) -> bool:
        """Whether the service has answered within the last FRESH_S seconds."""
        return not self.is_open and time.monotonic() - self._answered_at < FRESH_S

    def note_answer(self) -> None:
        """The service has answered a question just now."""
        self._answered_at = time.monotonic()

    def trip(self) -> None:
        """The service has failed. Two threads that fail at once start two probers: harmless."""
        if not self.is_open:
            log.warning("%s does not answer: it is left alone for now", self._name)
            self._opened_by = os.getpid()
            threading.Thread(target=self._wait, name=f"probe-{self._name}", daemon=True).start()

    def _wait(self) -> None:
        pause = threading.Event()
        while True:
            try:
                self._probe()
            except Exception:  # noqa: BLE001 - whatever it is, the service is not well yet
                pause.wait(PROBE_EVERY_S)
            else:
                break
        self._closed_at = time.monotonic()
        self._opened_by = 0
        log.info("%s answers again", self._name)
