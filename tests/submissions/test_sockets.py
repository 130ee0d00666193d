import asyncio
import json
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.test import Client

from submissions.live import identity, sockets
from submissions.models import Submission
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.factories import claim, token_of
from tests.submissions.pollers import by_token, finish, in_thread, subscribers, until
from tests.submissions.socketry import pushing

pytestmark = pytest.mark.django_db(transaction=True)


def tell(row: Submission, cases_done: int) -> None:
    store.publish(snapshot(row, phase="testing", cases_done=cases_done))


class TestPush:
    def test_tells_each_state_and_closes_after_the_last(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        def judge() -> None:
            held = claim(submission)
            for done in (1, 2):
                tell(held, done)
            Submission.objects.finish(held, verdict="accepted", cases_done=3)
            held.refresh_from_db()
            store.publish(snapshot(held))

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                await until(lambda: socket.states == ["queued"])
                await in_thread(judge)

                assert await socket.ended() == 1000
                assert socket.states == ["queued", "running", "running", "done"]
                assert [one["cases_done"] for one in socket.told] == [0, 1, 2, 3]
                assert set(socket.told[0]) == set(snapshot(submission).status)

        asyncio.run(run())

    def test_of_what_is_finished_is_one_message(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        async def run() -> None:
            async with pushing() as desk:
                await in_thread(finish, submission)
                socket = desk.open(submission, owner)

                assert await socket.ended() == 1000
                assert socket.states == ["done"]

        asyncio.run(run())

    def test_never_goes_back(self, submission: Submission, owner: dict[bytes, bytes]) -> None:
        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                held = await in_thread(claim, submission)
                await in_thread(tell, held, 5)
                await until(lambda: bool(socket.told) and socket.told[-1]["cases_done"] == 5)
                for late in (4, 5):
                    await in_thread(tell, held, late)
                await in_thread(store.publish, snapshot(submission))  # queued, attempt 0
                await in_thread(tell, held, 6)
                await until(lambda: socket.told[-1]["cases_done"] == 6)

                shown = [one["cases_done"] for one in socket.told]
                assert shown == sorted(set(shown))
                assert socket.states.count("queued") <= 1

        asyncio.run(run())

    def test_reaches_all_who_listen_over_one_connection(
        self, submission: Submission, owner: dict[bytes, bytes], staff: User
    ) -> None:
        async def run() -> None:
            boss = await in_thread(by_token, staff)
            async with pushing() as desk:
                crowd = [desk.open(submission, boss) for _ in range(250)]
                crowd += [desk.open(submission, owner) for _ in range(50)]
                await until(lambda: all(one.told for one in crowd))
                assert len(subscribers()) == 1
                await in_thread(finish, submission)

                assert {await one.ended() for one in crowd} == {1000}
                assert {one.states[-1] for one in crowd} == {"done"}
            assert desk.application._seats._all == 0
            assert desk.live.subscriptions._waiters == {}

        asyncio.run(run())


class TestWhoMayListen:
    def test_is_told_by_header_protocol_cookie_or_first_message(
        self, submission: Submission, user: User
    ) -> None:
        finish(submission)
        token = token_of(user)
        client = Client()
        client.force_login(user)
        cookie = {
            b"cookie": f"LEETCODE_SESSION={client.cookies['LEETCODE_SESSION'].value}".encode()
        }

        async def run() -> None:
            async with pushing() as desk:
                offered = desk.open(submission, {}, subprotocols=("judge", f"token.{token}"))
                for socket in (
                    desk.open(submission, by_token_text(token)),
                    desk.open(submission, cookie),
                    desk.open(submission, {**cookie, b"origin": b"http://localhost"}),
                    offered,
                ):
                    assert await socket.ended() == 1000
                assert offered.subprotocol == "judge"
                asked = desk.open(submission, {b"cookie": b"LEETCODE_SESSION=old"})
                asked.say(json.dumps({"token": token}))
                assert await asked.ended() == 1000

        asyncio.run(run())

    @pytest.mark.parametrize("message", ["", "[]", '{"token": 5}', '{"token": "no"}', "[" * 4000])
    def test_is_nobody_whose_first_message_is_wrong(
        self, submission: Submission, message: str
    ) -> None:
        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, {})
                socket.say(message)
                assert (await socket.ended(), socket.told) == (4401, [])

        asyncio.run(run())

    def test_is_nobody_who_says_nothing(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sockets, "FIRST_MESSAGE_S", 0.1)

        async def run() -> None:
            async with pushing() as desk:
                assert await desk.open(submission, {}).ended() == 4401
                wrong = desk.open(submission, {b"authorization": b"Token nonsense"})
                assert await wrong.ended() == 4401

        asyncio.run(run())

    def test_is_not_a_stranger(self, submission: Submission, stranger: User) -> None:
        async def run() -> None:
            headers = await in_thread(by_token, stranger)
            async with pushing() as desk:
                for row in (submission, UUID(int=9)):
                    socket = desk.open(row, headers)
                    assert (await socket.ended(), socket.told) == (4404, [])
                elsewhere = desk.open(submission, headers, path="/ws/else/{}/")
                assert await elsewhere.ended() == 4404

        asyncio.run(run())

    @pytest.mark.parametrize(
        ("headers", "is_foreign"),
        [
            ({b"origin": b"http://localhost"}, False),
            ({b"origin": b"http://localhost:8000", b"host": b"localhost:8000"}, False),
            ({b"origin": b"https://good.example"}, False),
            ({b"origin": b"https://a.wild.example"}, False),
            ({b"origin": b"https://localhost"}, True),
            ({b"origin": b"http://localhost:1"}, True),
            ({b"origin": b"http://evil.example"}, True),
            ({b"origin": b"http://evil.example", b"host": b"evil.example"}, True),
            ({b"origin": b"https://wild.example.evil"}, True),
            ({b"origin": b"null"}, True),
            ({b"origin": b"https://[bad"}, True),
        ],
    )
    def test_is_no_page_of_somebody_else(
        self,
        submission: Submission,
        owner: dict[bytes, bytes],
        settings: Any,
        *,
        headers: dict[bytes, bytes],
        is_foreign: bool,
    ) -> None:
        settings.ALLOWED_HOSTS = ["localhost"]
        settings.CSRF_TRUSTED_ORIGINS = ["https://good.example", "https://*.wild.example"]
        finish(submission)

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, {**owner, **headers})
                assert await socket.ended() == (4403 if is_foreign else 1000)
                assert bool(socket.told) is not is_foreign

        asyncio.run(run())

    def test_is_checked_again_while_the_socket_is_open(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sockets, "HEARTBEAT_S", 0.1)
        monkeypatch.setattr(identity, "KEEP_S", 0.1)

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner)
                await until(lambda: len(socket.told) > 1)
                await in_thread(lambda: User.objects.update(is_active=False))
                assert await socket.ended() == 4401

        asyncio.run(run())


def by_token_text(token: str) -> dict[bytes, bytes]:
    return {b"authorization": f"Token {token}".encode()}
