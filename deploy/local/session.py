"""What a command needs around it while it runs: Docker Engine, PostgreSQL, Redis, and a way out."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from deploy.local import docker_engine, home, postgres, redis_server, services_env, sharing
from deploy.local.console import Trouble
from deploy.local.layout import Layout

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody asked us to stop. Not an Exception: nothing on the way may swallow it."""


@contextmanager
def services(layout: Layout) -> Iterator[None]:
    """Docker Engine, PostgreSQL and Redis for as long as the block runs."""
    layout.prepare()
    services_env.update(layout.services_env, {})
    _check_external()
    with sharing.shared(layout.run, start=lambda: _start(layout), stop=lambda: stop_all(layout)):
        yield


@contextmanager
def engine(layout: Layout) -> Iterator[None]:
    """Docker Engine alone."""
    layout.prepare()
    with sharing.shared(
        layout.run, start=lambda: docker_engine.ensure(layout), stop=lambda: stop_all(layout)
    ):
        yield


def stop_on_signals() -> None:
    """From now on Ctrl-C, SIGTERM and a closed terminal end the command with its clean-up."""
    for number in STOP_SIGNALS:
        signal.signal(number, _raise_stopped)


def _raise_stopped(_number: int, _frame: FrameType | None) -> None:
    raise Stopped


def _check_external() -> None:
    """Services of the user's own must answer: nothing of ours stands in for them."""
    for name, answers in (("DATABASE_URL", postgres.answers), ("REDIS_URL", redis_server.answers)):
        url = os.environ.get(name)
        reason = answers(url) if url else None
        if reason is not None:
            raise Trouble(f"{name} is set, but nothing usable answers there: {reason}.")


def _start(layout: Layout) -> None:
    docker_engine.ensure(layout)
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return
    place = home.prepare(layout)
    if not os.environ.get("DATABASE_URL"):
        postgres.ensure(layout, place)
    if not os.environ.get("REDIS_URL"):
        redis_server.ensure(layout, place)


def stop_all(layout: Layout) -> None:
    """Everything that we started, in the order that lets each finish. Not to be interrupted."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    place = home.find(layout)
    if place is not None:
        redis_server.stop(place)
        postgres.stop(layout, place)
    docker_engine.stop(layout)
