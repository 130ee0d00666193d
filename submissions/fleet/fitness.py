"""Can this host judge? Its engine answers, the images it needs are there, its disk has room.

Every look makes a sandbox of its own: one that is kept remembers what it once saw.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from runners.building import version_of
from runners.sandbox import Sandbox, SandboxError
from submissions.judging.sandboxes import cores, make_sandbox, served_images, served_languages

MIB = 1024 * 1024
Versions = dict[str, dict[str, str]]


def complaint() -> str:
    """Why this host should take no work now; empty when it can."""
    try:
        return _disk() or _engine()
    except (SandboxError, OSError) as error:
        return str(error)


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
