"""Running a few lines of Python in a real box."""

from collections.abc import Callable, Iterator

import pytest

from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits
from runners.sandbox import Command, Outcome

RunPython = Callable[..., Outcome]


@pytest.fixture
def box(docker_sandbox: DockerSandbox) -> Iterator[DockerBox]:
    """A clean box; a fresh uid for every test."""
    with docker_sandbox.open("python3") as opened:
        yield opened


@pytest.fixture
def run_python(box: DockerBox) -> RunPython:
    """Runs code in the box: run_python(code, stdin=b"", processes=64, time_ms=..., ...)."""

    def run(code: str, *, stdin: bytes = b"", processes: int = 64, **limits: float) -> Outcome:
        argv = ("/usr/bin/python3", "-c", code)
        bounds = Limits(**{"memory_mb": 256, **limits})  # type: ignore[arg-type]
        return box.run(Command(argv=argv, limits=bounds, processes=processes), stdin)

    return run
