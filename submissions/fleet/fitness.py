"""Checks whether this host can judge: its engine, its images and its disk.

Every look makes a sandbox of its own: one that is kept remembers what it once saw.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from runners.judging.building import version_of
from runners.sandbox import Sandbox, SandboxError
from submissions.judging.sandboxes import cores, make_sandbox, served_images, served_languages

MIB = 1024 * 1024
CORE_PATTERN = Path("/proc/sys/kernel/core_pattern")
Versions = dict[str, dict[str, str]]


def complaint() -> str:
    """Return why this host should take no work now; empty if it can judge."""
    try:
        return _disk() or _engine()
    except (SandboxError, OSError) as error:
        return str(error)


def warning() -> str:
    """What the operator of this host should change, though it can judge; empty when nothing.

    A handler in core_pattern is started as root on the host. The core limit of boxes keeps crashes
    from it; nothing else does (issue 10, item 18).
    """
    with suppress(OSError):
        if CORE_PATTERN.read_text().startswith("|"):
            return "kernel.core_pattern starts a program as root: see deploy/README.md"
    return ""


def read_versions() -> Versions:
    """What each served language says its version is, asked in its own image, and the image's id."""
    with _own_sandbox() as sandbox:
        return {
            one.slug: {"version": version_of(one, sandbox), "image": sandbox.image_id(one.image)}
            for one in served_languages()
        }


def build() -> str:
    """Which commit this worker runs, where it can be told."""
    git = settings.BASE_DIR / ".git"
    with suppress(OSError):
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref: "):
            return head[:12]
        return (git / head.removeprefix("ref: ")).read_text().strip()[:12]
    return ""


def _disk() -> str:
    folder = Path(settings.RUNNER["cache_dir"])
    folder.mkdir(parents=True, exist_ok=True)
    free_mb = shutil.disk_usage(folder).free // MIB
    wanted_mb = settings.RUNNER["min_free_mb"]
    if free_mb >= wanted_mb:
        return ""
    return f"The disk of {folder} has {free_mb} MiB left, and {wanted_mb} are wanted: make room."


def _engine() -> str:
    with _own_sandbox() as sandbox:
        for image in served_images():
            sandbox.image_id(image)
    return ""


@contextmanager
def _own_sandbox() -> Iterator[Sandbox]:
    sandbox = make_sandbox(str(cores()[0]))
    try:
        yield sandbox
    finally:
        sandbox.close()
