"""Keeping a lease alive while its submission is judged, however long a compiler or a case takes."""

import logging
import threading
from datetime import timedelta
from types import TracebackType
from typing import Self
from uuid import UUID

from django.db import Error, connection
from django.utils import timezone

from submissions.models import Submission

log = logging.getLogger(__name__)


class Lease:
    """Renews a lease three times in its length, in a thread, from `with` to the end of the block.

    A database that is away costs a renewal, not the judging: the fence decides at the end.
    `is_held` turns false once another attempt may have the submission.
    """

    def __init__(self, submission_id: UUID, attempt: int, length: timedelta) -> None:
        self._submission_id = submission_id
        self._attempt = attempt
        self._length = length
        self.is_held = True
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def _keep(self) -> None:
        try:
            while not self._done.wait(self._length.total_seconds() / 3):
                self._renew()
        finally:
            connection.close()

    def _renew(self) -> None:
        until = timezone.now() + self._length
        try:
            self.is_held = Submission.objects.renew(self._submission_id, self._attempt, until=until)
            if not self.is_held:
                log.warning("lease was lost")
        except Error as error:
            connection.close()  # the next renewal gets a new one
            log.warning("lease was not renewed", extra={"reason": str(error)})
