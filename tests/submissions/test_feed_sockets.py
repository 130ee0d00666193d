"""One socket for all submissions of a user: every change, nobody else's, and never the past."""

import asyncio
from typing import Any

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from submissions.live import feed_sockets, feeds, identity
from submissions.live.feeds import Feed
from submissions.live.lookups import sight_of
from submissions.models import Kind, Submission
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.factories import claim, make_problem, make_submission, make_user, token_of
from tests.submissions.pollers import by_token, finish, in_thread, until
from tests.submissions.socketry import Socket, pushing

pytestmark = pytest.mark.django_db(transaction=True)
FEED = "/ws/submissions/"


def tell(row: Submission, cases_done: int) -> None:
    store.publish(snapshot(row, phase="testing", cases_done=cases_done))


def states_of(socket: Socket, row: Submission) -> list[str]:
    return [one["state"] for one in socket.told if one.get("id") == str(row.pk)]


class TestFeed:
    def test_tells_every_change_of_own_submissions(
        self, submission: Submission, user: User, problem: Problem, owner: dict[bytes, bytes]
    ) -> None:
        def judge_and_submit() -> Submission:
            finish(submission)
            second = make_submission(problem, user)
            store.publish(snapshot(second))
            return second

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner, path=FEED)
                await until(lambda: states_of(socket, submission) == ["queued"])
                second = await in_thread(judge_and_submit)
                await until(lambda: states_of(socket, second) == ["queued"])

                assert states_of(socket, submission)[-1] == "done"
                assert set(socket.told[0]) == set(snapshot(submission).status)
                assert socket.code is None

        asyncio.run(run())

    def test_of_others_tells_nothing_of_them(
        self, submission: Submission, problem: Problem
    ) -> None:
        eve = make_user("eve")
        token_of(eve)

        def change() -> Submission:
            tell(claim(submission), 1)
            store.forget([submission.pk])
            own = make_submission(problem, eve)
            store.publish(snapshot(own))
            return own

        async def run() -> None:
            async with pushing() as desk:
                headers = await in_thread(by_token, eve)
                socket = desk.open(submission, headers, path=FEED)
                await until(lambda: bool(desk.live.feeds._by_user))
                own = await in_thread(change)
                await until(lambda: states_of(socket, own) == ["queued"])

                assert {one["id"] for one in socket.told} == {str(own.pk)}

        asyncio.run(run())

    def test_has_no_runs(
        self, submission: Submission, user: User, problem: Problem, owner: dict[bytes, bytes]
    ) -> None:
        def change() -> None:
            store.publish(snapshot(make_submission(problem, user, kind=Kind.RUN)))
            tell(claim(submission), 1)

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner, path=FEED)
                await until(lambda: states_of(socket, submission) == ["queued"])
                await in_thread(change)
                await until(lambda: states_of(socket, submission)[-1:] == ["running"])

                assert {one["id"] for one in socket.told} == {str(submission.pk)}

        asyncio.run(run())

    def test_tells_what_was_forgotten_as_the_row_has_it(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        def crash() -> None:
            held = claim(submission)
            tell(held, 1)
            Submission.objects.release(held.pk, held.attempt, crashes=1)
            store.forget([held.pk])

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner, path=FEED)
                await until(lambda: states_of(socket, submission) == ["queued"])
                await in_thread(crash)
                await until(lambda: states_of(socket, submission)[-1] == "queued")

        asyncio.run(run())

    def test_never_goes_back(self, submission: Submission, owner: dict[bytes, bytes]) -> None:
        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner, path=FEED)
                held = await in_thread(claim, submission)
                await in_thread(tell, held, 5)
                await until(lambda: bool(socket.told) and socket.told[-1]["cases_done"] == 5)
                await in_thread(tell, held, 4)
                await in_thread(tell, held, 6)
                await until(lambda: socket.told[-1]["cases_done"] == 6)

                shown = [one["cases_done"] for one in socket.told]
                assert shown == sorted(set(shown))

        asyncio.run(run())


class TestEverybodys:
    def test_is_for_staff(self, submission: Submission, owner: dict[bytes, bytes]) -> None:
        boss = make_user("boss", is_staff=True)
        token_of(boss)

        async def run() -> None:
            async with pushing() as desk:
                refused = desk.open(submission, owner, path=FEED, query=b"all=1")
                headers = await in_thread(by_token, boss)
                own = desk.open(submission, headers, path=FEED)
                every = desk.open(submission, headers, path=FEED, query=b"all=1")
                await until(lambda: states_of(every, submission) == ["queued"])
                await in_thread(finish, submission)
                await until(lambda: states_of(every, submission)[-1] == "done")

                assert await refused.ended() == 4403
                assert (refused.told, own.told) == ([], [])

        asyncio.run(run())


class TestTrust:
    def test_ends_when_the_token_is_revoked(
        self,
        submission: Submission,
        user: User,
        owner: dict[bytes, bytes],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(identity, "KEEP_S", 0.1)
        monkeypatch.setattr(feed_sockets, "HEARTBEAT_S", 0.2)

        def revoke() -> None:
            user.auth_token.delete()

        async def run() -> None:
            async with pushing() as desk:
                socket = desk.open(submission, owner, path=FEED)
                await until(lambda: {} in socket.told)
                await in_thread(revoke)

                assert await socket.ended() == 4401

        asyncio.run(run())

    def test_is_only_for_those_who_are_known(self, submission: Submission) -> None:
        async def run() -> None:
            async with pushing() as desk:
                headers = {b"authorization": b"Token nonsense"}
                socket = desk.open(submission, headers, path=FEED)

                assert await socket.ended() == 4401

        asyncio.run(run())


def test_a_slow_reader_gets_the_newest_of_each(user: User, monkeypatch: Any) -> None:
    monkeypatch.setattr(feeds, "KEPT", 2)
    problem = make_problem()
    rows = [make_submission(problem, user) for _ in range(3)]

    async def run() -> tuple[list[str], bool]:
        feed = Feed()
        for row in (rows[0], rows[1], rows[1], rows[2]):
            feed.put(sight_of(snapshot(row).dumps().encode()))
        found, has_lost = await feed.take()
        return [one.snapshot.status["id"] for one in found], has_lost

    assert asyncio.run(run()) == ([str(one.pk) for one in rows[1:]], True)
