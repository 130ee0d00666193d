"""Boxes come and go: recycled, replaced, lost, and gone when nobody is left who wants them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import docker
import pytest
from docker.errors import APIError, DockerException, NotFound

from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
from runners.contract import Limits
from runners.sandbox import BoxLostError, Command, SandboxError

pytestmark = pytest.mark.docker

ROOT = Path(__file__).parents[3]
PYTHON = "/usr/bin/python3"
HELLO = Command(argv=(PYTHON, "-c", "print('hello')"), limits=Limits())
WORKER = """
from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
sandbox = DockerSandbox(DockerEngine(), BoxSpec(owner="cli-0"))
with sandbox.open("python3") as box:
    print(box.container, flush=True)
    input()
"""


@contextmanager
def sandbox_of(**options: Any) -> Iterator[DockerSandbox]:
    box_uses = options.pop("box_uses", 200)
    spec = BoxSpec(owner=f"cli-{os.getpid()}", **options)
    sandbox = DockerSandbox(DockerEngine(), spec, box_uses=box_uses)
    try:
        yield sandbox
    finally:
        sandbox.close()


@pytest.fixture
def engine() -> Iterator[Any]:
    client = docker.from_env(timeout=15)
    yield client.api
    client.close()


def is_gone(engine: Any, container: str) -> bool:
    """Waits until it is."""
    with suppress(NotFound, APIError):
        engine.wait(container, timeout=15, condition="removed")
    try:
        engine.inspect_container(container)
    except NotFound:
        return True
    return False


def use(sandbox: DockerSandbox) -> str:
    with sandbox.open("python3") as box:
        assert box.run(HELLO, b"").stdout == b"hello\n"
        return box.container


class TestABox:
    def test_is_used_again_and_replaced_after_its_uses(self, engine: Any) -> None:
        with sandbox_of(box_uses=2) as sandbox:
            containers = [use(sandbox) for _ in range(3)]

        assert containers[0] == containers[1] != containers[2]
        assert all(is_gone(engine, container) for container in containers)

    def test_is_recycled_after_an_oom_kill(self) -> None:
        balloon = Command(
            argv=(PYTHON, "-c", "import os\nos.fork()\nx = b'x' * (200 << 20)"),
            limits=Limits(memory_mb=4096),
        )
        with sandbox_of(memory_mb=100) as sandbox:
            with sandbox.open("python3") as box:
                outcome = box.run(balloon, b"")
                assert not box.is_sound
                lost = box.container

            assert use(sandbox) != lost
        assert outcome.oom_kills

    def test_that_died_while_it_waited_is_replaced(self, engine: Any) -> None:
        with sandbox_of() as sandbox:
            first = use(sandbox)
            engine.remove_container(first, force=True)

            assert use(sandbox) != first

    def test_that_is_killed_during_a_run_is_lost(self, engine: Any) -> None:
        sleeper = Command(argv=(PYTHON, "-c", "import time; time.sleep(60)"), limits=Limits())
        with sandbox_of() as sandbox, ThreadPoolExecutor(1) as pool:
            with sandbox.open("python3") as box:
                running = pool.submit(box.run, sleeper, b"")
                engine.remove_container(box.container, force=True)

                with pytest.raises(BoxLostError):
                    running.result(timeout=15)
                assert not box.is_sound
                lost = box.container

            assert use(sandbox) != lost

    def test_whose_supervisor_gives_up_is_lost(self) -> None:
        with sandbox_of() as sandbox:
            with sandbox.open("python3") as box, pytest.raises(BoxLostError, match="gave up"):
                box._ask({"op": "nonsense"}, b"", 1)

            use(sandbox)


class TestAWorker:
    def test_that_is_killed_leaves_no_box(self, engine: Any) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", WORKER],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as worker:
            assert worker.stdout is not None
            container = worker.stdout.readline().strip()
            engine.inspect_container(container)
            worker.send_signal(signal.SIGKILL)

            assert is_gone(engine, container)


class TestTheEngine:
    def test_reaps_what_an_earlier_life_left(self, engine: Any) -> None:
        owner = f"test-{os.getpid()}"
        docker_engine = DockerEngine()
        box = docker_engine.start_box(BoxSpec(owner=owner), "python3")

        assert docker_engine.reap(owner) == 1
        assert docker_engine.reap("nobody at all") == 0
        assert is_gone(engine, box.container)
        box.remove()  # a second time does no harm
        docker_engine.close()

    def test_says_what_to_do_about_a_missing_image(self) -> None:
        with sandbox_of() as sandbox, pytest.raises(SandboxError, match="make images"):
            sandbox.image_id("no-such-family")

    def test_that_can_not_be_reached_is_our_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(**_: object) -> None:
            raise DockerException("connection refused")

        monkeypatch.setattr(docker, "from_env", refuse)

        with pytest.raises(SandboxError, match="Docker Engine: connection refused"):
            DockerEngine()


class TestClosing:
    def test_removes_boxes_that_are_still_being_removed(self, engine: Any) -> None:
        with sandbox_of(box_uses=1) as sandbox:
            containers = [use(sandbox) for _ in range(2)]

        assert all(is_gone(engine, container) for container in containers)
