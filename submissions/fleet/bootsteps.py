"""Celery boot steps: what a worker process does when it starts and stops."""

import logging
import os
from typing import Any

from celery import bootsteps, current_app, signals
from celery.worker import state
from django.conf import settings
from django.db import close_old_connections

from runners.sandbox import SandboxError
from submissions.fleet import fitness
from submissions.fleet.presence import Presence
from submissions.judging import interrupts, sandboxes
from submissions.queue import wake_ups

GATE_S = 0.5
DEFAULT_NAME = "celery"
log = logging.getLogger(__name__)


@signals.celeryd_init.connect
def name_worker(instance: Any = None, **_: Any) -> None:
    """Give unnamed workers of one host different names."""
    name, _, host = instance.hostname.partition("@")
    if name == DEFAULT_NAME:
        instance.hostname = f"{name}-{os.getpid()}@{host}"


class Announce(bootsteps.StartStopStep):
    """Keeps the worker's presence; started when its slots are there."""

    requires = ("celery.worker.components:Pool",)

    def start(self, worker: Any) -> None:
        worker.presence = Presence(
            worker.hostname,
            worker.concurrency,
            pids=lambda: _pids(worker),
            drains=lambda: state.should_stop is not None,
        )
        worker.presence.start()
        if warning := fitness.warning():
            log.warning(warning)


class ConsumeWhileFit(bootsteps.StartStopStep):
    """Takes wake-ups while the worker is fit, and none while it is not; in the consumer's thread.

    When it returns, it consumes the queues that `-Q` named.
    """

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def __init__(self, consumer: Any, **options: Any) -> None:
        super().__init__(consumer, **options)
        wanted = map(wake_ups.queue_of, settings.RUNNER["languages"])
        asked = consumer.app.amqp.queues.consume_from
        self._queues = [name for name in wanted if name in asked]
        self._timer: Any = None

    def start(self, consumer: Any) -> None:
        self._apply(consumer)
        self._timer = consumer.timer.call_repeatedly(GATE_S, self._apply, (consumer,))

    def stop(self, _consumer: Any) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _apply(self, consumer: Any) -> None:
        presence = getattr(consumer.controller, "presence", None)
        if presence is None or consumer.task_consumer is None:
            return
        # Those that it will consume from: at the start, it does not yet.
        open_queues = {queue.name for queue in consumer.task_consumer.queues}
        for name in self._queues:
            is_open = name in open_queues
            if presence.is_open and not is_open:
                consumer.add_task_queue(name)
            elif is_open and not presence.is_open:
                consumer.cancel_task_queue(name)


current_app.steps["worker"].add(Announce)
current_app.steps["consumer"].add(ConsumeWhileFit)


@signals.worker_shutdown.connect
def end_presence(sender: Any = None, **_: Any) -> None:
    """End the presence of a worker whose slots have ended."""
    presence = getattr(sender, "presence", None)
    if presence is not None:
        presence.stop()


@signals.task_prerun.connect
def check_connections(**_: Any) -> None:
    """A database that was restarted is noticed before the task, as Django does for requests."""
    close_old_connections()


@signals.worker_process_init.connect
def open_slot(**_: Any) -> None:
    """Warm this slot's boxes. An engine that is down is met again, and reported, with each job."""
    interrupts.arm()
    try:
        sandboxes.warm()
    except SandboxError as error:
        log.warning("boxes could not be made", extra={"reason": str(error)})


@signals.worker_process_shutdown.connect
def close_slot(**_: Any) -> None:
    if sandboxes.get_sandbox.cache_info().currsize:
        sandboxes.get_sandbox().close()


def _pids(worker: Any) -> list[int]:
    """The processes of the slots."""
    pool = getattr(worker.pool, "_pool", None)
    return [process.pid for process in getattr(pool, "_pool", ())]
