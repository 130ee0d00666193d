import asyncio
from typing import Any

import pytest
from django.db import OperationalError

from submissions.live import lookups, peers, sockets
from submissions.live.subscriptions import Waiter
from submissions.models import Submission
from submissions.status import redis_client, store
from submissions.status.shapes import snapshot
from tests.factories import claim
from tests.submissions.pollers import finish, in_thread, subscribers, until
from tests.submissions.socketry import pushing

pytestmark = pytest.mark.django_db(transaction=True)


def tell(row: Submission, cases_done: int) -> None:
    store.publish(snapshot(row, phase="testing", cases_done=cases_done))


class TestBounds:
    def test_drop_a_reader_that_does_not_read(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(peers, "SEND_S", 0.1)

        async def run() -> None:
            async with pushing() as desk:
                socket, other = desk.open(submission, owner), desk.open(submission, owner)
                await until(lambda: bool(socket.told) and bool(other.told))
                socket.is_stuck = True
                held = await in_thread(claim, submission)
                await in_thread(tell, held, 1)
                assert await socket.ended() == 1008
                await until(lambda: other.states[-1] == "running")

        asyncio.run(run())

    def test_keep_few_messages_for_one_that_is_slow(self) -> None:
        waiter = Waiter()

        async def run() -> list[bytes]:
            for number in range(1000):
                waiter.put(str(number).encode())
            return [await waiter.get() for _ in range(16)]

        assert asyncio.run(run())[-1] == b"999"

    @pytest.mark.parametrize(
        ("messages", "code"), [(["x" * 5000], 1009), (["x"] * 30, 1008), (["x"] * 5, None)]
    )
    def test_close_on_one_that_sends_too_much(
        self,
        submission: Submission,
        owner: dict[bytes, bytes],
        *,
        messages: list[str],
        code: int | None,
    ) -> None:
        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                await until(lambda: bool(socket.told))
                for message in messages:
                    socket.say(message)
                if code is None:
                    socket.leave()
                assert await socket.ended() == code

        asyncio.run(run())

    def test_hold_only_so_many(
        self, submission: Submission, owner: dict[bytes, bytes], settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "max_user_sockets": 2, "max_sockets": 3}

        async def run() -> None:
            async with pushing() as desk:
                held = [desk.open(submission, owner) for _ in range(2)]
                await until(lambda: all(one.told for one in held))
                assert await desk.open(submission, owner).ended() == 4429
                waiting = desk.open(submission, {})
                await until(lambda: desk.application._seats._all == 3)
                assert await desk.open(submission, {}).ended() == 1013
                waiting.leave()
                held[0].leave()
                await held[0].ended()
                again = desk.open(submission, owner)
                await until(lambda: bool(again.told))

        asyncio.run(run())

    def test_end_a_socket_that_is_old(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sockets, "HEARTBEAT_S", 0.05)
        monkeypatch.setattr(sockets, "MAX_AGE_S", 0.2)

        async def run() -> None:
            async with pushing() as desk:
                assert await desk.open(submission, owner).ended() == 1001

        asyncio.run(run())


class TestTrouble:
    def test_with_redis_ends_with_the_next_look(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                await until(lambda: bool(socket.told))
                for one in subscribers():
                    redis_client.client().client_kill_filter(_id=one)
                await until(lambda: not desk.live.subscriptions.is_live)
                await in_thread(finish, submission)  # nobody hears of it
                assert await socket.ended() == 1000
                assert socket.states == ["queued", "done"]

        asyncio.run(run())

    def test_without_redis_the_row_is_read(
        self,
        submission: Submission,
        owner: dict[bytes, bytes],
        monkeypatch: pytest.MonkeyPatch,
        redis_down: None,
    ) -> None:
        del redis_down
        monkeypatch.setattr(sockets, "LOOK_AGAIN_S", 0.1)

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                await until(lambda: bool(socket.told))
                await in_thread(finish, submission)
                assert await socket.ended() == 1000
                assert socket.states == ["queued", "done"]

        asyncio.run(run())

    def test_with_the_database_says_so(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: Any) -> None:
            raise OperationalError("the database is away")

        redis_client.client().delete(store.channel(submission.pk))
        monkeypatch.setattr(lookups, "_read_rows", fail)

        async def run() -> None:
            async with pushing() as desk:
                assert await desk.open(submission, owner).ended() == 1013

        asyncio.run(run())
