"""Heartbeats of a judging: they renew its lease and publish its progress.

A judging that has lost its row, because it was cancelled or its lease ran out, is stopped; so is
one that takes longer for a step than its job allows.
"""

import logging
import threading
import time
from datetime import timedelta
from types import TracebackType
from typing import Self

from django.conf import settings
from django.db import Error, connection

from runners.judging.grading import Phase
from submissions.judging.interrupts import Interrupts
from submissions.models import Submission, yielding
from submissions.status import store
from submissions.status.shapes import snapshot

FIRST_BEAT_S = 0.1  # a judging that ends sooner publishes only its verdict
BEAT_S = 0.2
LAST_WORD_S = 10.0  # for a judging that was stopped to give its row back
TELL_AGAIN_S = 5.0  # before Redis forgets: the row does not know how far a long case is
log = logging.getLogger(__name__)


class Heartbeat:
    """Beats in a thread of its own from `with` to the end of the block; judging never waits for it.

    A database that is away costs a renewal, not the judging: the fence decides at the end.
    `is_held` turns false once another attempt may have the submission; then no more is told.

    Between two signs of progress lies one step. It may take `slack_s` and what `expect` names. A
    judging that exceeds it is stopped, and counts as a crash.
    """

    def __init__(
        self, row: Submission, lease: timedelta, interrupts: Interrupts, *, slack_s: float
    ) -> None:
        self.is_held = True
        self._interrupts = interrupts
        self._row = row
        self._lease = lease
        self._slack_s = slack_s
        self._began = time.monotonic()
        self._step_s = 0.0
        self._is_overdue = False
        self._deadline = time.monotonic() + slack_s
        self._progress: tuple[Phase, int] = ("compiling", 0)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def expect(self, step_s: float) -> None:
        """Set how many seconds the job's programs may take for one step."""
        self._step_s = step_s
        self._begin_step()

    def tell(self, phase: Phase, cases_done: int) -> None:
        """Note the progress; the next beat publishes it. Raises if the judging was stopped."""
        self._interrupts.check()
        self._begin_step()
        self._progress = (phase, cases_done)

    def _begin_step(self) -> None:
        self._deadline = time.monotonic() + self._slack_s + self._step_s

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the thread, so that no progress is published after the final status."""
        self._done.set()
        self._thread.join()

    def _beat(self) -> None:
        told: tuple[Phase, int] | None = None
        told_at = time.monotonic()
        renew_s = self._lease.total_seconds() / 3
        renewed_at = time.monotonic()
        pause_s = FIRST_BEAT_S
        try:
            while self.is_held and not self._done.wait(min(pause_s, renew_s)):
                pause_s = BEAT_S
                self._watch()
                if time.monotonic() - renewed_at >= renew_s:
                    renewed_at = time.monotonic()
                    self._renew()
                    self._yield()
                told_long_ago = time.monotonic() - told_at >= TELL_AGAIN_S
                if self.is_held and (self._progress != told or told_long_ago):
                    told, told_at = self._progress, time.monotonic()
                    store.publish(snapshot(self._row, phase=told[0], cases_done=told[1]))
        finally:
            connection.close()

    def _watch(self) -> None:
        """Stop a judging that hangs; end its process if it ignores signals."""
        late_s = time.monotonic() - self._deadline
        if late_s > 0 and not self._is_overdue:
            self._is_overdue = True
            log.error("the judging hangs", extra={"allowed_s": self._slack_s + self._step_s})
            self._interrupts.call_time()
        elif self._is_overdue and late_s > LAST_WORD_S:
            log.critical("the judging does not end: its slot is ended")
            self._interrupts.abandon()

    def _yield(self) -> None:
        """Give the slot to others who wait, if this user has all of them: see models.yielding."""
        if not self.is_held or time.monotonic() - self._began < yielding.AFTER_S:
            return
        try:
            is_in_the_way = Submission.objects.must_yield(self._row, settings.RUNNER["languages"])
        except Error:
            return  # the next renewal says what is wrong
        if is_in_the_way:
            log.info("the judging gives its slot to others")
            self._interrupts.stop()

    def _renew(self) -> None:
        try:
            self.is_held = Submission.objects.renew(
                self._row.pk, self._row.attempt, lease=self._lease
            )
        except Error as error:
            connection.close()  # the next renewal gets a new one
            log.warning("lease was not renewed", extra={"reason": str(error)})
        if not self.is_held:
            log.warning("the submission was cancelled, or another attempt has it")
            self._interrupts.stop()
