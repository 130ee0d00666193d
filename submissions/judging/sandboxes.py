"""The sandbox of this worker slot. Settings name its class, as they do for e-mail back ends."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import cast

from billiard.process import current_process
from django.conf import settings
from django.utils.module_loading import import_string

from runners import languages
from runners.artefacts import ArtefactCache
from runners.boxes.cores import try_lock
from runners.sandbox import Sandbox

_core_lock = -1  # a descriptor that keeps the core of this slot for as long as its process lives
_own_core = -1  # the core that the boxes of this process are pinned to


@cache
def get_sandbox() -> Sandbox:
    """Return the sandbox of this process; its boxes are pinned to the slot's core."""
    global _own_core  # noqa: PLW0603
    _own_core = _core()
    return make_sandbox(str(_own_core))


def make_sandbox(cpus: str) -> Sandbox:
    make = import_string(settings.RUNNER["sandbox"])
    return cast("Sandbox", make(owner=_owner(), cpus=cpus, settings=settings.RUNNER))


@cache
def get_cache() -> ArtefactCache:
    """Compiled programs, shared by the slots of this host."""
    folder = settings.RUNNER["cache_dir"] / "artefacts"
    return ArtefactCache(folder, max_mb=settings.RUNNER["cache_mb"])


def served_languages() -> list[languages.Language]:
    """The languages that this installation serves."""
    return [languages.LANGUAGES[slug] for slug in settings.RUNNER["languages"]]


def served_images() -> tuple[str, ...]:
    """The images of the served languages, each once."""
    return tuple(dict.fromkeys(one.image for one in served_languages()))


def warm() -> None:
    """Make this slot's boxes before the first submission needs them."""
    get_sandbox().warm(served_images())


def cores() -> list[int]:
    """The cores that slots may be pinned to."""
    return list(settings.RUNNER["cpus"] or sorted(os.sched_getaffinity(0)))


@contextmanager
def on_own_core() -> Iterator[None]:
    """Keep the calling thread on the core of this slot.

    Reading and comparing what a program answered then takes time of its own slot, not of another's
    (issue 10, item 5). Other threads stay where they are: a lease is renewed on any core. Without
    boxes of its own, or where the core can't be used, the thread stays where it is.
    """
    before = os.sched_getaffinity(0)  # 0 is the calling thread
    if _own_core >= 0:
        with suppress(OSError):
            os.sched_setaffinity(0, {_own_core})
    try:
        yield
    finally:
        with suppress(OSError):
            os.sched_setaffinity(0, before)


def _owner() -> str:
    """Return a name of this process, which marks its boxes among those of dead processes."""
    return f"{socket.gethostname()}/{os.getpid()}"


def _core() -> int:
    """Return the core of this slot: one that no other slot of this host uses, if one is left.

    Slots are told apart by locks, so those of several workers that share a cache folder are, too.
    The kernel gives a lock back when the process ends, however it does.
    """
    global _core_lock  # noqa: PLW0603
    if _core_lock >= 0:
        os.close(_core_lock)
    wanted = cores()
    slot = getattr(current_process(), "index", 0) % len(wanted)
    for core in wanted[slot:] + wanted[:slot]:
        _core_lock = try_lock(Path(settings.RUNNER["cache_dir"]) / "cores", core)
        if _core_lock >= 0:
            return core
    return wanted[slot]
