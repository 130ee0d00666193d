"""From a first status to the last: pushed over a WebSocket, or polled by the judge's hints."""

import json
import logging
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI
from websockets.sync.client import ClientConnection, connect

from judge_client.errors import ApiError, JudgeError
from judge_client.transport import Call, Transport
from judge_client.values import Kind, Status

WAIT_S = 15
CONNECT_S = 10.0
MISSES = 3  # sockets in a row that brought nothing; then we poll
REFUSED = {4401: "bad_token", 4403: "forbidden", 4404: "not_found"}
log = logging.getLogger(__name__)


def pushed(transport: Transport, status: Status) -> Iterator[Status]:
    """Each new status as it is pushed; ends without the final one where push does not work."""
    misses = 0
    while not status.is_final and misses < MISSES:
        before = status
        try:
            with _socket(transport, status) as socket:
                for message in socket:
                    news = Status.of(json.loads(message), status.kind)
                    if news != status:
                        status = news
                        yield status
        except ConnectionClosed as error:
            _raise_if_refused(error)
        except (InvalidHandshake, InvalidURI, OSError, TimeoutError, ValueError, KeyError) as error:
            log.debug("no push: %s", error)
        if not status.is_final:  # closed without it: the server went away, or is another one
            misses = 0 if status != before else misses + 1
            time.sleep(0.2 * misses)


def polled(transport: Transport, status: Status) -> Iterator[Status]:
    """Each new status; a request is held by the judge until there is one."""
    seen = ""
    while not status.is_final:
        started = time.monotonic()
        found = poll(transport, status.id, kind=status.kind, wait_s=WAIT_S, seen=seen)
        if found is None:  # the same: a judge that holds polls has waited, another has not
            left_s = status.poll_after_ms / 1000 - (time.monotonic() - started)
            time.sleep(max(left_s, 0.0))
            continue
        news, seen = found
        if news != status:
            status = news
            yield status


def final(transport: Transport, status: Status) -> Status:
    """The final status, with one request where a judge holds polls until it is there."""
    while not status.is_final:
        started = time.monotonic()
        query = {"wait": str(WAIT_S), "until": "done"}
        found = _ask(transport, status.id, status.kind, query)
        assert found is not None, "nothing was said to be seen"  # noqa: S101 - for mypy
        status = found[0]
        if not status.is_final:  # a judge that does not hold polls is not asked without a pause
            left_s = status.poll_after_ms / 1000 - (time.monotonic() - started)
            time.sleep(max(left_s, 0.0))
    return status


def poll(
    transport: Transport, submission_id: str, *, kind: Kind, wait_s: float = 0, seen: str = ""
) -> tuple[Status, str] | None:
    """The status and its ETag; None if it is still the one whose ETag is `seen`."""
    return _ask(transport, submission_id, kind, {"wait": str(wait_s)} if wait_s else {}, seen)


def _ask(
    transport: Transport, submission_id: str, kind: Kind, query: dict[str, str], seen: str = ""
) -> tuple[Status, str] | None:
    answer = transport.send(
        Call(
            method="GET",
            path=f"/api/v1/{kind}/{submission_id}/status/",
            query=query,
            headers={"If-None-Match": seen} if seen else {},
            timeout_s=float(query.get("wait", 0)) + 30,
        )
    )
    if answer.status_code == 304:  # noqa: PLR2004
        return None
    try:
        return Status.of(answer.json(), kind), answer.headers.get("ETag", "")
    except (ValueError, KeyError, TypeError) as error:
        raise JudgeError(f"What answers at {transport.url} is no judge.") from error


def _socket(transport: Transport, status: Status) -> ClientConnection:
    at = urlsplit(transport.url)
    scheme = "wss" if at.scheme == "https" else "ws"
    url = at._replace(scheme=scheme, path=f"{at.path}/ws/{status.kind}/{status.id}/").geturl()
    headers = {"Authorization": f"Token {transport.token}"} if transport.token else {}
    return connect(url, additional_headers=headers, open_timeout=CONNECT_S, compression=None)


def _raise_if_refused(error: ConnectionClosed) -> None:
    code = error.rcvd.code if error.rcvd else 0
    if code in REFUSED:
        raise ApiError(code - 4000, REFUSED[code], error.rcvd.reason if error.rcvd else "")
