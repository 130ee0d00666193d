import asyncio
from collections.abc import Callable, Iterator
from typing import Any, cast
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connections
from django.test import Client
from redis import Redis

from accounts.sessions import SessionStore
from submissions.live import identity, lookups
from submissions.live.application import Live
from submissions.live.polling import PollApplication
from submissions.models import State, Submission
from submissions.status import redis_client, store
from submissions.status.shapes import snapshot
from tests.factories import make_user
from tests.submissions.pollers import by_token, finish, poll, polling_as

READERS: dict[bytes, Callable[[Redis, bytes], Any]] = {
    b"string": lambda redis, key: redis.get(key),
    b"list": lambda redis, key: redis.lrange(key, 0, -1),
    b"set": lambda redis, key: redis.smembers(key),
    b"zset": lambda redis, key: redis.zrange(key, 0, -1),
    b"hash": lambda redis, key: redis.hgetall(key),
}


def all_of_redis() -> Iterator[tuple[bytes, bytes]]:
    """Every key there is, with its content as one text."""
    redis = redis_client.client()
    for key in redis.scan_iter("*"):
        kind = cast("bytes", redis.type(key))
        if kind != b"none":  # it has run out meanwhile
            yield key, repr(READERS[kind](redis, key)).encode()


pytestmark = pytest.mark.django_db(transaction=True)


class TestWhoMaySee:
    def test_is_the_owner_and_staff(
        self, submission: Submission, owner: dict[bytes, bytes], staff: User
    ) -> None:
        for headers in (owner, by_token(staff)):
            answer = poll(headers, submission)
            assert answer.status == 200
            assert answer.body == snapshot(submission).status

    def test_is_nobody_else(self, submission: Submission, stranger: User) -> None:
        answer = poll(by_token(stranger), submission, "wait=5")

        assert (answer.status, answer.body["code"]) == (404, "not_found")
        assert answer.seconds < 2

    def test_is_told_404_for_what_is_not_there(self, owner: dict[bytes, bytes]) -> None:
        assert poll(owner, UUID(int=9), "wait=5").status == 404

    @pytest.mark.parametrize(
        ("headers", "code"),
        [
            ({}, "not_authenticated"),
            ({b"authorization": b"Token nonsense"}, "bad_token"),
            ({b"authorization": b"Token "}, "bad_token"),
            ({b"authorization": b"Token \x00\xff"}, "bad_token"),
            ({b"authorization": b"Bearer x"}, "bad_token"),
            ({b"cookie": b"LEETCODE_SESSION=nonsense"}, "not_authenticated"),
            ({b"cookie": b'LEETCODE_SESSION="a\\000b"'}, "not_authenticated"),
            ({b"cookie": b"=;=;\xff"}, "not_authenticated"),
        ],
    )
    def test_is_nobody_without_a_right_token(
        self, submission: Submission, headers: dict[bytes, bytes], code: str
    ) -> None:
        answer = poll(headers, submission)

        assert (answer.status, answer.body["code"]) == (401, code)
        assert answer.headers[b"www-authenticate"] == b"Token"

    def test_is_not_a_user_who_was_shut_out(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        User.objects.update(is_active=False)

        assert poll(owner, submission).status == 401

    def test_is_who_has_logged_in(self, submission: Submission, user: User) -> None:
        client = Client()
        client.force_login(user)
        key = client.cookies["LEETCODE_SESSION"].value

        assert poll({b"cookie": f"a=b; LEETCODE_SESSION={key}".encode()}, submission).status == 200
        client.logout()
        assert not SessionStore(key).exists(key)


class TestETag:
    def test_saves_sending_what_the_client_has(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        etag = poll(owner, submission).headers[b"etag"]

        for seen in (etag, b"W/" + etag, b'"a", W/' + etag, etag + b',"a"', b"*"):
            answer = poll(owner, submission, seen=seen)
            assert (answer.status, answer.body, answer.headers[b"etag"]) == (304, None, etag)
        assert poll(owner, submission, seen=b'"other"').status == 200

    def test_says_what_a_held_poll_waits_to_see_changed(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        answer = poll(owner, submission, "wait=5", seen=b'"other"')

        assert answer.status == 200
        assert answer.seconds < 2


class TestWhatIsRemembered:
    def test_needs_no_query(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: Any) -> None:
            raise AssertionError("PostgreSQL was asked")

        async def run() -> int:
            async with polling_as(owner) as poller:
                await poller.get(submission)
                monkeypatch.setattr(lookups, "_read_rows", refuse)
                monkeypatch.setattr(identity, "_look_up", refuse)
                return (await poller.get(submission)).status

        assert asyncio.run(run()) == 200

    def test_never_replaces_a_newer_status(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        original = lookups._read_rows

        def read_slowly(ids: list[UUID]) -> Any:
            found = original(ids)
            finish(submission)
            connections.close_all()  # of this thread
            return found

        monkeypatch.setattr(lookups, "_read_rows", read_slowly)
        poll(owner, submission)
        monkeypatch.setattr(lookups, "_read_rows", original)

        assert poll(owner, submission).body["state"] == "done"

    def test_is_soon_forgotten_unless_it_is_final(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        poll(owner, submission)
        name = store.channel(submission.pk)
        assert 0 < redis_client.client().ttl(name) <= store.UNFINISHED_TTL_S

        finish(submission)
        redis_client.client().delete(name)
        poll(owner, submission)
        assert redis_client.client().ttl(name) > store.UNFINISHED_TTL_S

    def test_holds_no_token_in_the_open(
        self, submission: Submission, owner: dict[bytes, bytes]
    ) -> None:
        poll(owner, submission)
        token = owner[b"authorization"].split()[1]

        kept = dict(all_of_redis())
        assert store.channel(submission.pk).encode() in kept
        assert not [key for key, content in kept.items() if token in key + content]


class TestWithoutPostgresql:
    def test_answers_503(
        self, submission: Submission, owner: dict[bytes, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: Any) -> None:
            raise OperationalError("the database is away")

        monkeypatch.setattr(lookups, "_read_rows", fail)

        answer = poll(owner, submission)

        assert (answer.status, answer.body["code"]) == (503, "unavailable")
        assert int(answer.headers[b"retry-after"]) > 0


class TestMatches:
    @pytest.mark.parametrize(
        ("change", "matches"),
        [
            ({}, True),
            ({"method": "POST"}, False),
            ({"method": "HEAD"}, False),
            ({"path": "/api/v1/submissions/nonsense/status/"}, False),
            ({"path": f"/api/v1/submissions/{UUID(int=9)}/status/x"}, False),
            ({"path": f"/api/v1/submissions/{UUID(int=9)}/status/\n"}, False),
            ({"type": "websocket"}, False),
        ],
    )
    def test_takes_only_its_own(self, change: dict[str, str], *, matches: bool) -> None:
        scope = {
            "type": "http",
            "method": "GET",
            "path": f"/api/v1/submissions/{UUID(int=9)}/status/",
            **change,
        }

        assert PollApplication(Live()).matches(scope) is matches


def test_rows_of_another_user_stay_hidden_when_redis_knows_them(
    submission: Submission, owner: dict[bytes, bytes]
) -> None:
    poll(owner, submission)

    assert poll(by_token(make_user("mallory")), submission).status == 404
    assert submission.state == State.QUEUED
