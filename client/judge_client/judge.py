"""The judge as an object: each method is one call of the API, or one follow-up of it."""

import itertools
import secrets
from collections.abc import Iterator
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, quote, urlsplit

from judge_client import following
from judge_client.transport import Call, Transport
from judge_client.values import Json, Kind, Problem, Status


class Judge:
    """One user at one judge. Make one for each thread; `with` closes its connections."""

    def __init__(self, url: str, token: str = "") -> None:
        self._transport = Transport(url, token)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transport.close()

    @property
    def url(self) -> str:
        return self._transport.url

    @property
    def token(self) -> str:
        return self._transport.token

    def login(self, username: str, password: str) -> str:
        """Get a token and use it from now on; returns it."""
        return self._take_token("/api/v1/auth/token/", username, password)

    def register(self, username: str, password: str) -> str:
        """Make a user, and be that user from now on; returns the token."""
        return self._take_token("/api/v1/users/", username, password)

    def use_token(self, token: str) -> None:
        """Be the user of this token from now on; `me` says whether the judge takes it."""
        self._transport.token = token

    def me(self) -> Json:
        """Who this is: `username`, `is_staff`; ApiError with status 401 without a good token."""
        return dict(self._get("/api/v1/users/me/"))

    def languages(self) -> list[Json]:
        return list(self._transport.json(Call(method="GET", path="/api/v1/languages/")))

    def problems(self, **filters: str) -> Iterator[Problem]:
        """All that match; filters: search, tag, difficulty."""
        return map(Problem.of, self._pages("/api/v1/problems/", filters))

    def problem(self, slug: str) -> Json:
        """Statement, samples, limits."""
        return dict(self._get(f"/api/v1/problems/{quote(slug, safe='')}/"))

    def submit(self, problem: str, source: str, language: str, *, key: str = "") -> Status:
        """Post a solution; sent again with the same key, it is the same submission."""
        path = f"/api/v1/problems/{quote(problem, safe='')}/submissions/"
        body = {"language": language, "source": source}
        return self._post(path, body, Kind.SUBMISSION, key)

    def run(self, problem: str, source: str, language: str, *, given: str | None = None) -> Status:
        """Run a solution on the samples, or on an input of one's own, without submitting it."""
        path = f"/api/v1/problems/{quote(problem, safe='')}/runs/"
        body = {"language": language, "source": source}
        return self._post(path, body if given is None else {**body, "input": given}, Kind.RUN, "")

    def status(self, submission_id: str, *, kind: Kind = Kind.SUBMISSION) -> Status:
        found = following.poll(self._transport, quote(submission_id, safe=""), kind=kind)
        assert found is not None, "nothing was said to be seen"  # noqa: S101 - for mypy
        return found[0]

    def follow(self, status: Status, *, push: bool = True) -> Iterator[Status]:
        """This status, and each that follows, to the final one."""
        yield status
        if push:
            for news in following.pushed(self._transport, status):
                status = news
                yield status
        yield from following.polled(self._transport, status)

    def wait(self, status: Status) -> Status:
        """The final status; each request is held by the judge through all progress."""
        return following.final(self._transport, status)

    def submission(self, submission_id: str, *, kind: Kind = Kind.SUBMISSION) -> Json:
        """The full result: cases, compile output, source."""
        return dict(self._get(f"/api/v1/{kind}/{quote(submission_id, safe='')}/"))

    def submissions(self, *, count: int = 50, **filters: str) -> list[Json]:
        """The newest ones; filters: problem, verdict, language."""
        return list(itertools.islice(self._pages("/api/v1/submissions/", filters), count))

    def _take_token(self, path: str, username: str, password: str) -> str:
        body = {"username": username, "password": password}
        answer = self._transport.json(Call(method="POST", path=path, body=body))
        self._transport.token = str(answer["token"])
        return self._transport.token

    def _get(self, path: str) -> Json:
        answer: Json = self._transport.json(Call(method="GET", path=path))
        return answer

    def _post(self, path: str, body: Json, kind: Kind, key: str) -> Status:
        headers = {"Idempotency-Key": key or secrets.token_hex(16)}
        call = Call(method="POST", path=path, body=body, headers=headers)
        return Status.of(self._transport.json(call), kind)

    def _pages(self, path: str, query: dict[str, str]) -> Iterator[Json]:
        while True:
            page = self._transport.json(Call(method="GET", path=path, query=query))
            yield from page["results"]
            if not page.get("next"):
                return
            query = dict(parse_qsl(urlsplit(page["next"]).query))  # never another host
