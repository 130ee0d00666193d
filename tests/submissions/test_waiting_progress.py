"""Progress that a poll sees while it is held."""

import asyncio
from typing import Any

import pytest

from submissions.models import Submission
from submissions.status import redis_client, store
from submissions.status.shapes import Snapshot, snapshot
from tests.factories import claim
from tests.submissions.pollers import (
    in_thread,
    polling_as,
    until,
    waiters,
)

pytestmark = pytest.mark.django_db(transaction=True)


class TestProgress:
    def test_is_never_shown_backwards(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        def running(cases_done: int, attempt: int) -> Snapshot:
            status = {**snapshot(submission).status, "state": "running", "cases_done": cases_done}
            return Snapshot(submission.user_id, status, attempt)

        async def run() -> Any:
            async with polling_as(owner) as poller:
                await in_thread(store.publish, running(5, 2))
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                await until(lambda: waiters(poller, submission) == 1)
                for late in (running(4, 2), running(9, 1), snapshot(submission)):
                    name = store.channel(submission.pk)
                    await in_thread(redis_client.client().publish, name, late.dumps())
                await in_thread(store.publish, running(6, 2))
                return (await held).body["cases_done"]

        assert asyncio.run(run()) == 6

    def test_survives_the_loss_of_what_redis_had(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        held = claim(submission)

        async def run() -> list[int]:
            async with polling_as(owner) as poller:
                await in_thread(store.publish, snapshot(held, phase="testing", cases_done=5))
                first = await poller.get(submission)
                await in_thread(store.forget, [submission.pk])
                return [first.body["cases_done"], (await poller.get(submission)).body["cases_done"]]

        assert asyncio.run(run()) == [5, 5]
