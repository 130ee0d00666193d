"""The warm pool, with boxes and an engine that exist only in memory."""

import signal
import threading
from typing import cast

import pytest

from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import UIDS_PER_BOX, BoxSpec
from runners.sandbox import SandboxError


class FakeBox:
    def __init__(self, number: int) -> None:
        self.number = number
        self.uses = 0
        self.is_sound = True
        self.is_removed = False

    def reset(self) -> None:
        self.uses += 1

    def is_alive(self) -> bool:
        return self.is_sound

    def remove(self) -> None:
        self.is_removed = True


class FakeEngine:
    def __init__(self) -> None:
        self.boxes: list[FakeBox] = []
        self.failures = 0

    def start_box(self, _spec: BoxSpec, _family: str) -> FakeBox:
        if self.failures:
            self.failures -= 1
            raise SandboxError("engine is down")
        self.boxes.append(FakeBox(len(self.boxes)))
        return self.boxes[-1]

    def image_id(self, family: str) -> str:
        return f"sha256:{family}"

    def close(self) -> None:
        assert all(box.is_removed for box in self.boxes)


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


def pool(engine: FakeEngine, box_uses: int = 100) -> DockerSandbox:
    return DockerSandbox(cast("DockerEngine", engine), BoxSpec(owner="t"), box_uses=box_uses)


def use(sandbox: DockerSandbox) -> FakeBox:
    with sandbox.open("gcc") as box:
        return cast("FakeBox", box)


class TestThePool:
    def test_hands_out_one_box_again_and_again(self, engine: FakeEngine) -> None:
        sandbox = pool(engine)
        sandbox.warm(("gcc",))

        assert {use(sandbox).number for _ in range(5)} == {0}
        sandbox.close()

    def test_replaces_a_box_after_its_uses(self, engine: FakeEngine) -> None:
        sandbox = pool(engine, box_uses=2)

        assert [use(sandbox).number for _ in range(5)] == [0, 0, 1, 1, 2]
        sandbox.close()
        assert all(box.is_removed for box in engine.boxes)

    def test_replaces_a_box_whose_use_was_cut_off(self, engine: FakeEngine) -> None:
        """It may still say something, which would be taken for the next submission's answer."""
        sandbox = pool(engine)
        with pytest.raises(ZeroDivisionError), sandbox.open("gcc"):
            _ = 1 / 0

        assert use(sandbox).number == 1
        sandbox.close()
        assert all(box.is_removed for box in engine.boxes)

    def test_removes_a_box_that_was_not_waited_for(self, engine: FakeEngine) -> None:
        may_start = threading.Event()
        start = engine.start_box

        def start_late(_spec: BoxSpec, _family: str) -> FakeBox:
            may_start.wait()
            return start(_spec, _family)

        def cut_off(_number: int, _frame: object) -> None:
            raise InterruptedError

        engine.start_box = start_late  # type: ignore[method-assign]
        sandbox = pool(engine)
        before = signal.signal(signal.SIGALRM, cut_off)
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(InterruptedError), sandbox.open("gcc"):
            pass
        signal.signal(signal.SIGALRM, before)
        may_start.set()

        sandbox.close()
        assert [box.is_removed for box in engine.boxes] == [True]

    def test_never_runs_out_of_uids(self, engine: FakeEngine) -> None:
        sandbox = pool(engine, box_uses=10**9)
        use(sandbox).uses = UIDS_PER_BOX - 1

        assert [use(sandbox).number for _ in range(2)] == [0, 1]
        sandbox.close()

    def test_replaces_an_unsound_box_and_removes_it(self, engine: FakeEngine) -> None:
        sandbox = pool(engine)
        with sandbox.open("gcc") as box:
            box.is_sound = False

        assert use(sandbox).number == 1
        sandbox.close()
        assert engine.boxes[0].uses == 0, "it was not reset: it can't be trusted with anything"
        assert all(box.is_removed for box in engine.boxes)

    def test_replaces_a_box_that_died_while_it_waited(self, engine: FakeEngine) -> None:
        sandbox = pool(engine)
        use(sandbox).is_sound = False

        assert use(sandbox).number == 1
        sandbox.close()

    def test_tries_again_after_the_engine_was_down(self, engine: FakeEngine) -> None:
        engine.failures = 1
        sandbox = pool(engine)

        with pytest.raises(SandboxError):
            use(sandbox)

        assert use(sandbox).number == 0
        sandbox.close()

    def test_keeps_one_of_two_that_were_open_at_once(self, engine: FakeEngine) -> None:
        sandbox = pool(engine)
        with sandbox.open("gcc"), sandbox.open("gcc"):
            pass

        assert use(sandbox).number == 1
        sandbox.close()
        assert all(box.is_removed for box in engine.boxes)

    def test_removes_everything_at_the_end(self, engine: FakeEngine) -> None:
        sandbox = pool(engine)
        sandbox.warm(("gcc", "java", "python3"))
        with sandbox.open("gcc") as box:
            box.is_sound = False

        sandbox.close()

        assert all(box.is_removed for box in engine.boxes)
