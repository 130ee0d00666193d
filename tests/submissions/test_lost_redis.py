import asyncio

import pytest
from redis.exceptions import RedisError

from submissions.live import subscriptions
from submissions.models import Submission
from submissions.status import redis_client
from submissions.status.shapes import snapshot
from tests.submissions.pollers import (
    Answer,
    finish,
    in_thread,
    poll,
    polling_as,
    subscribers,
    until,
    waiters,
)

pytestmark = pytest.mark.django_db(transaction=True)


class TestLostConnection:
    def test_is_made_again_while_somebody_waits(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                await until(lambda: waiters(poller, submission) == 1)
                lost = subscribers()
                for one in lost:
                    redis_client.client().client_kill_filter(_id=one)
                await until(lambda: len(subscribers()) == 1 and subscribers() != lost)
                await until(lambda: waiters(poller, submission) == 1)
                assert not held.done()
                await in_thread(finish, submission)
                return await held

        answer = asyncio.run(run())

        assert answer.body["state"] == "done"
        assert answer.seconds < 5


class TestSilentConnection:
    """A host that vanished closes nothing: only an unanswered ping tells."""

    def test_is_pinged_and_kept_while_it_answers(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(subscriptions, "PING_EVERY_S", 0.02)

        async def run() -> Answer:
            async with polling_as(owner) as poller:
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                await until(lambda: waiters(poller, submission) == 1)
                first = subscribers()
                await asyncio.sleep(0.3)
                assert subscribers() == first
                await in_thread(finish, submission)
                return await held

        assert asyncio.run(run()).body["state"] == "done"

    def test_is_given_up_when_a_ping_is_not_answered(self) -> None:
        class Silent:
            pings = 0

            async def get_message(self, **_: float) -> None:
                return None

            async def ping(self) -> None:
                self.pings += 1

        async def run(pubsub: Silent) -> None:
            async for _ in subscriptions._messages(pubsub):
                pytest.fail("nothing was published")

        silent = Silent()
        with pytest.raises(RedisError):
            asyncio.run(run(silent))
        assert silent.pings == 1


class TestWithoutRedis:
    @pytest.fixture(autouse=True)
    def down(self, redis_down: None) -> None:
        del redis_down

    def test_the_row_answers(self, submission: Submission, owner: dict[bytes, bytes]) -> None:
        answer = poll(owner, submission)

        assert answer.body == snapshot(submission).status
        assert answer.seconds < 2

    def test_a_held_poll_looks_at_the_row(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                await asyncio.sleep(0.1)
                assert not held.done()
                await in_thread(finish, submission)
                return await held

        answer = asyncio.run(run())

        assert answer.body["state"] == "done"
        assert answer.seconds < 3

    def test_a_held_poll_ends_in_time(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        assert 0.3 <= poll(owner, submission, "wait=0.3").seconds < 2
