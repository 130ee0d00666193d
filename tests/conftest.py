"""Fixtures that several rooms share. Boxes are real, and made once for the whole run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


@pytest.fixture(scope="session")
def docker_sandbox() -> Iterator[DockerSandbox]:
    """A worker slot's sandbox, as `celery worker` would have it, on one core."""
    core = max(os.sched_getaffinity(0))
    spec = BoxSpec(owner=f"cli-{os.getpid()}", cpus=str(core))
    sandbox = DockerSandbox(DockerEngine(), spec)
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="session")
def corpus() -> Path:
    if not CORPUS.is_dir():
        pytest.skip("the shared corpus is not here")
    return CORPUS
