"""A box whose supervisor says whatever a test makes it say."""

from typing import Any

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits, SourceFile
from runners.sandbox import BoxLostError, Command, Stop

COMMAND = Command(argv=("/box/program",), limits=Limits(time_ms=1000, output_kb=10))
FACTS = {
    "reason": 0,
    "exit_code": 0,
    "signal": -1,
    "cpu_us": 1500,
    "wall_us": 2600,
    "memory_kb": 900,
    "oom_kills": 0,
    "strays": 0,
    "ended_us": 7,
    "idle_us": 2_600,
}


class FakeChannel:
    def __init__(self, header: Any, body: bytes) -> None:
        self.answer = header, body
        self.sent: list[tuple[dict[str, Any], bytes]] = []
        self.timeouts: list[float] = []

    def send(self, header: dict[str, Any], body: bytes = b"") -> None:
        self.sent.append((header, body))

    def receive(self, timeout_s: float) -> tuple[Any, bytes]:
        self.timeouts.append(timeout_s)
        return self.answer

    def has_ended(self) -> bool:
        return False

    def close(self) -> None:
        pass


def box_that_says(header: Any, body: bytes = b"") -> tuple[DockerBox, FakeChannel]:
    channel = FakeChannel(header, body)
    return DockerBox(None, "id", channel), channel  # type: ignore[arg-type]


def ran(**changes: Any) -> dict[str, Any]:
    sizes = {"stdout_size": 3, "stderr_size": 2, "files": []}
    return {"facts": FACTS, **sizes, "clean": True} | changes


class TestRun:
    def test_turns_facts_into_an_outcome(self) -> None:
        box, channel = box_that_says(ran(), b"outer")

        outcome = box.run(COMMAND, b"input")

        assert (outcome.stdout, outcome.stderr) == (b"out", b"er")
        assert (outcome.stop, outcome.exit_code, outcome.signal) == (Stop.ENDED, 0, None)
        assert (outcome.cpu_ms, outcome.wall_ms, outcome.memory_kb) == (2, 3, 900)
        assert channel.sent[0][1] == b"input"
        assert channel.timeouts[0] > COMMAND.limits.wall_ms / 1000
        assert box.is_sound

    def test_makes_the_box_unsound_when_something_is_left(self) -> None:
        box, _ = box_that_says(ran(clean=False), b"outer")

        assert box.run(COMMAND, b"").stdout == b"out"
        assert not box.is_sound

    def test_makes_the_box_unsound_after_an_oom_kill(self) -> None:
        box, _ = box_that_says(ran(facts=FACTS | {"oom_kills": 1}), b"outer")

        box.run(COMMAND, b"")

        assert not box.is_sound

    @pytest.mark.parametrize(
        "header",
        [
            {},
            ran(facts={}),
            ran(facts=None),
            ran(facts=[]),
            ran(facts=FACTS | {"reason": 77}),
            ran(facts=FACTS | {"cpu_us": "1"}),
            ran(facts=FACTS | {"cpu_us": 1.5}),
            ran(facts=FACTS | {"memory_kb": 10**30}),
            ran(stdout_size=4),
            ran(stdout_size=-1, stderr_size=6),
            ran(stdout_size="3"),
        ],
    )
    def test_loses_a_box_that_talks_nonsense(self, header: dict[str, Any]) -> None:
        box, _ = box_that_says(header, b"outer")

        with pytest.raises(BoxLostError):
            box.run(COMMAND, b"")

        assert not box.is_sound


class TestCompile:
    def test_takes_log_and_files_apart(self) -> None:
        header = {
            "facts": FACTS,
            "log_size": 4,
            "files": [["a.class", 493, 2], ["b.class", 493, 0]],
            "clean": True,
        }
        box, channel = box_that_says(header, b"warnAA")
        source = SourceFile(name="A.java", content=b"class A {}")

        made = box.compile((source,), COMMAND, (".class",))

        assert made.log == b"warn"
        assert made.artefact == (
            SourceFile(name="a.class", content=b"AA"),
            SourceFile(name="b.class", content=b""),
        )
        assert channel.sent[0][1] == source.content

    @pytest.mark.parametrize("files", [None, [["a"]], [["a", 493, -2]], [["a", 493, 9]], [1]])
    def test_loses_a_box_that_talks_nonsense(self, files: Any) -> None:
        header = {"facts": FACTS, "log_size": 0, "files": files, "clean": True}
        box, _ = box_that_says(header, b"AA")

        with pytest.raises(BoxLostError):
            box.compile((), COMMAND, ())
