"""The sandbox of this worker slot, made from settings as e-mail back ends are."""

import os
import socket
from functools import cache
from typing import cast

from billiard.process import current_process
from django.conf import settings
from django.utils.module_loading import import_string

from runners import languages
from runners.artefacts import ArtefactCache
from runners.building import version_of
from runners.sandbox import Sandbox


@cache
def get_sandbox() -> Sandbox:
    """One a process; its boxes are pinned to the slot's own core."""
    make = import_string(settings.RUNNER["sandbox"])
    return cast("Sandbox", make(owner=_owner(), cpus=_core(), settings=settings.RUNNER))


@cache
def get_cache() -> ArtefactCache:
    """Compiled programs, shared by the slots of this host."""
    folder = settings.RUNNER["cache_dir"] / "artefacts"
    return ArtefactCache(folder, max_mb=settings.RUNNER["cache_mb"])


def served_languages() -> list[languages.Language]:
    """The languages that this installation serves."""
    return [languages.LANGUAGES[slug] for slug in settings.RUNNER["languages"]]


def read_versions() -> dict[str, str]:
    """What each served language says its version is, asked in its own image."""
    return {one.slug: version_of(one, get_sandbox()) for one in served_languages()}


def warm() -> None:
    """Make this slot's boxes before the first submission needs them."""
    get_sandbox().warm(tuple(dict.fromkeys(one.image for one in served_languages())))


def _owner() -> str:
    """Names the process that holds the boxes, so that they can be told from those of a dead one."""
    return f"{socket.gethostname()}/{os.getpid()}"


def _core() -> str:
    """The core of this slot: slots are numbered, cores are those this worker may use."""
    slot = getattr(current_process(), "index", 0)
    cores = settings.RUNNER["cpus"] or sorted(os.sched_getaffinity(0))
    return str(cores[slot % len(cores)])
