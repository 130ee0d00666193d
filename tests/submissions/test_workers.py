from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import kombu
import pytest

from judge_site.celery import app
from runners.sandbox import Role, SandboxError
from submissions.fleet import bootsteps, verifications
from submissions.judging import sandboxes
from submissions.queue import messages, wake_ups
from submissions.status import redis_client
from tests.fakes import ScriptedSandbox

PYTHON = wake_ups.queue_of("python3")


class SandboxOfSettings(ScriptedSandbox):
    """Remembers what it was made of and which images it warmed."""

    made_of: dict[str, Any]
    warmed: tuple[str, ...] = ()
    error: SandboxError | None = None

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        del role, talks
        if self.error:
            raise self.error
        self.warmed = images


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[SandboxOfSettings]:
    found = SandboxOfSettings()

    def make(**made_of: Any) -> SandboxOfSettings:
        found.made_of = made_of
        return found

    monkeypatch.setattr(sandboxes, "import_string", lambda _path: make)
    monkeypatch.setattr(sandboxes, "_own_core", -1)
    sandboxes.get_sandbox.cache_clear()
    yield found
    sandboxes.get_sandbox.cache_clear()


class TestSlot:
    def test_warms_each_image_once_on_a_core_of_its_own(
        self, sandbox: SandboxOfSettings, settings: Any
    ) -> None:
        settings.RUNNER = {**settings.RUNNER, "languages": ["c", "cpp", "java"], "cpus": [5]}

        bootsteps.open_slot()

        assert len(sandbox.warmed) == len(set(sandbox.warmed)) == 2
        assert sandbox.made_of["cpus"] == "5"
        assert sandboxes._own_core == 5
        assert sandbox.made_of["owner"].rpartition("/")[2].isdigit()

    def test_opens_without_an_engine(self, sandbox: SandboxOfSettings) -> None:
        sandbox.error = SandboxError("engine is down")

        bootsteps.open_slot()

    def test_removes_its_boxes_at_the_end(self, sandbox: SandboxOfSettings) -> None:
        bootsteps.open_slot()

        bootsteps.close_slot()

        assert sandbox.is_closed

    def test_makes_no_sandbox_only_to_close_it(self, sandbox: SandboxOfSettings) -> None:
        bootsteps.close_slot()

        assert not sandbox.is_closed


class TestQueues:
    def test_keep_submissions_apart_from_housekeeping(self, db: None) -> None:
        del db
        redis_client.client().delete("housekeeping")
        messages.send(verifications.verify, queue=messages.HOUSEKEEPING, problem_id=1)

        assert wake_ups.queue_length() == 0
        assert redis_client.client().llen("housekeeping") == 1
        redis_client.client().delete("housekeeping")

    def test_get_no_messages_by_the_clock(self) -> None:
        """A sweep every 2 s was 43,200 messages a day; workers sweep without any."""
        assert not app.conf.beat_schedule


class TestConsumeWhileFit:
    """The real consumer of kombu, and as much of Celery's as the gate knows."""

    @pytest.fixture
    def consumer(self) -> Iterator[SimpleNamespace]:
        with kombu.Connection("memory://") as connection:
            channel = connection.default_channel
            wanted = [kombu.Queue(name) for name in ("housekeeping", PYTHON)]
            tasks = kombu.Consumer(channel, queues=wanted, on_message=lambda _: None)

            def add(name: str) -> None:
                tasks.add_queue(kombu.Queue(name))
                tasks.consume()

            yield SimpleNamespace(
                app=app,
                controller=SimpleNamespace(presence=SimpleNamespace(is_open=False)),
                task_consumer=tasks,
                cancel_task_queue=tasks.cancel_by_queue,
                add_task_queue=add,
                timer=SimpleNamespace(call_repeatedly=lambda *_: None),
            )

    def test_is_shut_before_anything_is_taken(self, consumer: SimpleNamespace) -> None:
        bootsteps.ConsumeWhileFit(consumer).start(consumer)
        consumer.task_consumer.consume()  # what Celery does next

        assert not consumer.task_consumer.consuming_from(PYTHON)
        assert consumer.task_consumer.consuming_from("housekeeping")

    def test_opens_and_shuts_with_the_worker_s_fitness(self, consumer: SimpleNamespace) -> None:
        gate = bootsteps.ConsumeWhileFit(consumer)
        gate.start(consumer)
        for is_open in (True, False, True):
            consumer.controller.presence.is_open = is_open
            gate._apply(consumer)
            assert consumer.task_consumer.consuming_from(PYTHON) is is_open
