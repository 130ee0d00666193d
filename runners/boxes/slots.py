"""Sandboxes for a command that does its work and ends: one core each, gone at the end."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from runners.artefacts import ArtefactCache
from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
from runners.sandbox import Sandbox


@contextmanager
def slots(count: int, cores: Sequence[int] = ()) -> Iterator[tuple[list[Sandbox], ArtefactCache]]:
    """That many sandboxes, on these cores in turn, or on all, and a compile cache for them."""
    cores = cores or sorted(os.sched_getaffinity(0))
    owner = f"cli-{os.getpid()}"
    with TemporaryDirectory(prefix="judge-") as folder, ExitStack() as stack:
        sandboxes: list[Sandbox] = []
        for slot in range(count):
            spec = BoxSpec(owner=owner, cpus=str(cores[slot % len(cores)]))
            sandbox = DockerSandbox(DockerEngine(), spec)
            stack.callback(sandbox.close)
            sandboxes.append(sandbox)
        yield sandboxes, ArtefactCache(Path(folder), max_mb=512)
