"""Outages: failures of services that a submission can't cause.

An outage never counts as a crash. It is shown by its own name: in the log, and for a while as the
worker's reason.
"""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection
from redis import RedisError

from problems.blobs import StorageUnavailableError
from runners.sandbox import BoxLostError, SandboxError
from submissions.judging import interrupts

PAUSE_S = 0.2
# How long a result is kept in the worker while the database is away. The worker could do
# nothing else in that time, and after the lease the fence decides whether the result still counts.
INSIST_S = 300.0
PARKED_S = (2, 60)  # how long a row is left alone after its first outage, and at most
T = TypeVar("T")
log = logging.getLogger(__name__)


class Outage(StrEnum):
    """A service that fails, as people read it."""

    STORAGE = "The storage of test data can't be read"
    DATABASE = "The database does not answer"
    REDIS = "Redis does not answer"
    SANDBOX = "The sandbox does not work"
    HOST = "The disk or the network of this host fails"


# The first that fits: a StorageUnavailableError is an OSError, too.
_KINDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Outage | None], ...] = (
    (BoxLostError, None),  # the submission may have done it
    (SandboxError, Outage.SANDBOX),
    (StorageUnavailableError, Outage.STORAGE),
    ((OperationalError, InterfaceError), Outage.DATABASE),
    (RedisError, Outage.REDIS),
    (OSError, Outage.HOST),
)


def outage_of(error: Exception) -> Outage | None:
    """Return the service that fails; None if the submission may be the reason (a crash)."""
    return next((outage for kinds, outage in _KINDS if isinstance(error, kinds)), None)


def pause_of(outage: Outage | None, earlier: int) -> timedelta | None:
    """Return how long the row is parked, doubled each time; None if it may be claimed at once.

    Storage or a host's disk may fail for the data of one problem alone: then its rows would be
    taken again and again, before all others.
    """
    if outage not in {Outage.STORAGE, Outage.HOST}:
        return None
    first, most = PARKED_S
    return timedelta(seconds=min(first * 2 ** min(earlier, 10), most))


def insist(write: Callable[[], T]) -> tuple[T, int]:
    """Call `write` until it works, each time on a new connection; return its result and the tries.

    `write` is safe to repeat: it is fenced by the attempt. Raises what the database says after
    INSIST_S, or at once when this process is told to go.
    """
    deadline = time.monotonic() + INSIST_S
    tries = 0
    while True:
        tries += 1
        try:
            return write(), tries
        except (OperationalError, InterfaceError) as error:
            if connection.in_atomic_block:  # the transaction around us is lost, and not ours
                raise
            connection.close()
            if time.monotonic() > deadline or interrupts.is_leaving():
                raise
            if tries == 1:
                log.warning("%s: its answer is awaited", Outage.DATABASE, exc_info=error)
            time.sleep(PAUSE_S)
