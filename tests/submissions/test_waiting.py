import asyncio
import time
from typing import Any

import pytest
from django.contrib.auth.models import User

from submissions.live.lookups import Lookups
from submissions.models import Submission
from submissions.status import store
from submissions.status.shapes import Snapshot, snapshot
from tests.factories import claim
from tests.submissions.pollers import (
    Answer,
    Poller,
    by_token,
    finish,
    in_thread,
    poll,
    polling_as,
    subscribers,
    until,
    waiters,
)

pytestmark = pytest.mark.django_db(transaction=True)


class TestWait:
    def test_returns_at_once_when_all_is_done(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        finish(submission)

        answer = poll(owner, submission, "wait=10")

        assert answer.body["verdict"] == "accepted"
        assert answer.seconds < 2

    def test_returns_as_soon_as_a_worker_publishes(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                await until(lambda: waiters(poller, submission) == 1)
                assert not held.done()
                await in_thread(finish, submission)
                published = time.monotonic()
                answer = await held
                assert time.monotonic() - published < 1
                assert waiters(poller, submission) == 0
                return answer

        assert asyncio.run(run()).body["state"] == "done"

    def test_misses_nothing_that_comes_while_it_subscribes(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        original = Lookups._look
        looks = 0

        async def before_a_message(self: Any, *args: Any) -> Any:
            nonlocal looks
            looks += 1
            found = await original(self, *args)
            if looks == 2:  # the one after it has begun to listen
                await in_thread(finish, submission)
            return found

        monkeypatch.setattr(Lookups, "_look", before_a_message)

        answer = poll(owner, submission, "wait=10")

        assert answer.body["state"] == "done"
        assert answer.seconds < 2

    def test_ends_with_the_status_as_it_is(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        answer = poll(owner, submission, "wait=0.3")

        assert (answer.status, answer.body["state"]) == (200, "queued")
        assert 0.3 <= answer.seconds < 2

    def test_is_capped(
        self, submission: Submission, owner: dict[bytes, bytes], settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "max_wait_s": 0.2}

        for query in ("wait=1e9", "until=done"):
            assert 0.2 <= poll(owner, submission, query).seconds < 2

    @pytest.mark.parametrize(
        ("query", "field"),
        [
            *(
                (f"wait={text}", "wait")
                for text in ("nan", "inf", "-1", "x", "", "%00", "1&wait=x")
            ),
            ("wait", "wait"),
            *((f"wait=5&until={text}", "until") for text in ("", "Done", "running")),
        ],
    )
    def test_is_refused_for_nonsense(
        self, submission: Submission, owner: dict[bytes, bytes], query: str, field: str
    ) -> None:
        answer = poll(owner, submission, query)

        assert (answer.status, answer.body["code"]) == (400, "invalid")
        assert list(answer.body["fields"]) == [field]
        assert answer.seconds < 2

    def test_other_parameters_are_nobodys(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        assert poll(owner, submission, "%ff=&&=").status == 200


def progress(row: Submission, done: int) -> Snapshot:
    """What a worker publishes in the middle of a judging."""
    return snapshot(row, phase="testing", cases_done=done)


def end(held: Submission) -> None:
    """What the worker does at the end of it."""
    assert Submission.objects.finish(held, verdict="accepted")
    held.refresh_from_db()
    store.publish(snapshot(held))


class TestUntilDone:
    def test_is_held_through_progress(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                first = await poller.get(submission)
                asked = poller.get(submission, "wait=15&until=done", seen=first.headers[b"etag"])
                held = asyncio.create_task(asked)
                await until(lambda: waiters(poller, submission) == 1)
                row = await in_thread(claim, submission)
                for done in range(3):
                    await in_thread(store.publish, progress(row, done))
                    _, pending = await asyncio.wait([held], timeout=0.1)
                    assert pending
                await in_thread(end, row)
                return await held

        assert asyncio.run(run()).body["state"] == "done"

    def test_does_not_end_because_the_client_knows_an_older_status(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        answer = poll(owner, submission, "wait=0.3&until=done", seen=b'"older"')

        assert (answer.status, answer.body["state"]) == (200, "queued")
        assert answer.seconds >= 0.3

    def test_ends_with_the_newest_status_when_time_is_over(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                held = asyncio.create_task(poller.get(submission, "wait=1&until=done"))
                await until(lambda: waiters(poller, submission) == 1)
                row = await in_thread(claim, submission)
                await in_thread(store.publish, progress(row, 4))
                return await held

        answer = asyncio.run(run())

        assert (answer.body["state"], answer.body["cases_done"]) == ("running", 4)
        assert answer.seconds >= 1


class TestClientThatLeaves:
    def test_is_not_held_any_longer(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> float:
            async with polling_as(owner) as poller:
                leaves = asyncio.Event()
                held = asyncio.create_task(poller.get(submission, "wait=15", leaves=leaves))
                await until(lambda: waiters(poller, submission) == 1)
                leaves.set()
                return (await held).seconds

        assert asyncio.run(run()) < 5


class TestTightLoop:
    """Without `wait`: one answer a second, unless there is news."""

    def test_is_answered_at_once_then_once_a_second(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> list[float]:
            async with polling_as(owner) as poller:
                return [(await poller.get(submission)).seconds for _ in range(3)]

        first, *others = asyncio.run(run())

        assert first < 0.5
        assert all(0.8 < seconds < 1.8 for seconds in others)

    def test_sees_news_at_once(self, submission: Submission, owner: dict[bytes, bytes]) -> None:
        async def run() -> list[Answer]:
            async with polling_as(owner) as poller:
                await poller.get(submission)
                held = asyncio.create_task(poller.get(submission))
                await until(lambda: waiters(poller, submission) == 1)
                await in_thread(finish, submission)
                return [await held, *[await poller.get(submission) for _ in range(5)]]

        answers = asyncio.run(run())

        assert {answer.body["state"] for answer in answers} == {"done"}
        assert max(answer.seconds for answer in answers) < 0.8

    def test_of_one_user_does_not_hold_another(
        self, submission: Submission, owner: dict[bytes, bytes], staff: User
    ) -> None:
        boss = by_token(staff)

        async def run() -> float:
            async with polling_as(owner) as poller:
                await poller.get(submission)
                other = Poller(poller.application, poller.live, boss)
                return (await other.get(submission)).seconds

        assert asyncio.run(run()) < 0.8


class TestManyWaiters:
    COUNT = 30

    def test_share_one_connection_and_all_are_told(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> list[Answer]:
            async with polling_as(owner) as poller:
                held = [
                    asyncio.create_task(poller.get(submission, "wait=15"))
                    for _ in range(self.COUNT)
                ]
                await until(lambda: waiters(poller, submission) == self.COUNT)
                assert len(subscribers()) == 1
                await in_thread(finish, submission)
                return await asyncio.gather(*held)

        answers = asyncio.run(run())

        assert {answer.body["state"] for answer in answers} == {"done"}
        assert max(answer.seconds for answer in answers) < 5

    def test_do_not_lose_their_channel_when_one_leaves(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> Answer:
            async with polling_as(owner) as poller:
                await poller.get(submission)  # from now on Redis knows who it is
                short = [asyncio.create_task(poller.get(submission, "wait=0.2")) for _ in range(10)]
                held = asyncio.create_task(poller.get(submission, "wait=15"))
                gone = asyncio.create_task(poller.get(submission, "wait=15"))
                await asyncio.gather(*short)
                gone.cancel()
                await until(lambda: waiters(poller, submission) == 1)
                await in_thread(finish, submission)
                return await held

        answer = asyncio.run(run())

        assert answer.body["state"] == "done"
        assert answer.seconds < 5

    def test_may_come_and_go_quickly(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def come_and_go(poller: Poller, number: int) -> None:
            for _ in range(5):
                answer = await poller.get(submission, f"wait=0.0{number % 9 + 1}")
                assert answer.status == 200

        async def run() -> None:
            async with polling_as(owner) as poller:
                await asyncio.gather(*(come_and_go(poller, number) for number in range(20)))
                assert poller.live.subscriptions._waiters == {}

        asyncio.run(run())
