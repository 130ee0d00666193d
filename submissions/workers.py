"""What a worker process does when it starts and when it stops."""

import logging
from typing import Any

from celery import signals
from django.db import close_old_connections

from runners.sandbox import SandboxError
from submissions import sandboxes
from submissions.tasks import announce

log = logging.getLogger(__name__)


@signals.task_prerun.connect
def check_connections(**_: Any) -> None:
    """A database that was restarted is noticed before the task, as Django does for requests."""
    close_old_connections()


@signals.worker_process_init.connect
def open_slot(**_: Any) -> None:
    """Warm this slot's boxes. An engine that is down is met again, and reported, with each job."""
    try:
        sandboxes.warm()
    except SandboxError as error:
        log.warning("boxes could not be made", extra={"reason": str(error)})


@signals.worker_process_shutdown.connect
def close_slot(**_: Any) -> None:
    if sandboxes.get_sandbox.cache_info().currsize:
        sandboxes.get_sandbox().close()


@signals.worker_ready.connect
def tell_versions(**_: Any) -> None:
    announce.delay()
