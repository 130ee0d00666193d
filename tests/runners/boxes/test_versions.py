"""An image of another version of the protocol is refused before a box is made of it."""

import io
import os
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import docker
import pytest

from runners.boxes import spec
from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
from runners.contract import Limits
from runners.inside import protocol
from runners.sandbox import BoxLostError, Command, SandboxError

pytestmark = pytest.mark.docker

HELLO = Command(argv=("/usr/bin/python3", "-c", "print('hello')"), limits=Limits())


@pytest.fixture
def images() -> Iterator[Any]:
    with closing(docker.from_env()) as client:
        yield client.images


@pytest.fixture
def prefix(images: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A place for images of our own; they are gone afterwards."""
    ours = f"versions-{os.getpid()}"
    yield ours
    monkeypatch.undo()
    images.remove(f"{ours}/python3:latest", force=True)


def build(images: Any, prefix: str, label: str) -> None:
    """The image of this checkout, under another name and label."""
    recipe = f"FROM {spec.image_name('python3')}\nLABEL {protocol.LABEL}={label}\n"
    images.build(fileobj=io.BytesIO(recipe.encode()), tag=f"{prefix}/python3:latest", rm=True)


def test_an_old_image_is_refused_until_it_is_built_anew(
    images: Any, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(images, prefix, "0")
    current = images.get(spec.image_name("python3"))
    monkeypatch.setenv("IMAGE_PREFIX", prefix)
    sandbox = DockerSandbox(DockerEngine(), BoxSpec(owner=f"cli-{os.getpid()}"))
    with closing(sandbox):
        for ask in (
            lambda: sandbox.image_id("python3"),
            lambda: sandbox.open("python3").__enter__(),
        ):
            with pytest.raises(SandboxError, match="version 0 of the box protocol") as refused:
                ask()
            assert not isinstance(refused.value, BoxLostError), "the submission is not to blame"

        current.tag(f"{prefix}/python3", "latest")

        with sandbox.open("python3") as box:
            assert box.run(HELLO, b"").stdout == b"hello\n"
