"""Talking with a program in a real box."""

from collections.abc import Iterator, Sequence

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits
from runners.sandbox import Command
from tests.runners.boxes.talks import Converse, Talk, ask_all


@pytest.fixture
def talk(box: DockerBox) -> Iterator[Converse]:
    """Talks with a program: talk(code, cases, time_ms=..., ...). Its box is of use afterwards."""

    def converse(code: str, cases: Sequence[bytes], **limits: float) -> Talk:
        bounds = Limits(**{"memory_mb": 256, **limits})  # type: ignore[arg-type]
        command = Command(argv=("/usr/bin/python3", "-c", code), limits=bounds)
        return ask_all(box, command, cases)

    yield converse
    assert box.is_sound
    look = (
        "import os; print(os.listdir('/tmp'), sum(map(str.isdigit, os.listdir('/proc'))), end='')"
    )
    command = Command(argv=("/usr/bin/python3", "-c", look), limits=Limits())
    assert box.run(command, b"").stdout == b"[] 3", "nothing is left, and nothing runs"
