"""HTTP to one judge, tried again where that is safe.

Tried again: what got no answer, 429 and 5xx; after the seconds that `Retry-After` names, or else
after a pause that doubles. A POST is only tried again when it carries an Idempotency-Key.
"""

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import requests

from judge_client.errors import ApiError, JudgeError, UnreachableError
from judge_client.values import Json

AGAIN = frozenset({429, 500, 502, 503, 504})
TRIES = 6
FIRST_PAUSE_S = 0.25
MAX_PAUSE_S = 30.0
TIMEOUT_S = 30.0
UNUSABLE = (
    requests.exceptions.InvalidURL,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidSchema,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request."""

    method: str
    path: str
    body: Json | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    timeout_s: float = TIMEOUT_S

    @property
    def is_repeatable(self) -> bool:
        return self.method == "GET" or "Idempotency-Key" in self.headers


class Transport:
    """One connection; not to be shared by threads."""

    def __init__(self, url: str, token: str = "") -> None:
        self.url = url.rstrip("/")
        self.token = token
        self._session = requests.Session()

    def send(self, call: Call) -> requests.Response:
        """The judge's answer, 2xx or 3xx; raises ApiError or UnreachableError."""
        tries = TRIES if call.is_repeatable else 1
        for number in range(tries):
            is_last = number == tries - 1
            try:
                answer = self._once(call)
            except requests.RequestException as error:
                if is_last:
                    raise UnreachableError(f"No judge answers at {self.url}.") from error
                time.sleep(_pause_s(number, ""))
                continue
            if answer.status_code in AGAIN and not is_last:
                time.sleep(_pause_s(number, answer.headers.get("Retry-After", "")))
                continue
            if not answer.ok:
                raise _refusal(answer)
            return answer
        raise AssertionError("the last try returns or raises")

    def json(self, call: Call) -> Any:
        answer = self.send(call)
        try:
            return answer.json()
        except ValueError as error:
            raise JudgeError(f"What answers at {self.url} is no judge.") from error

    def close(self) -> None:
        self._session.close()

    def _once(self, call: Call) -> requests.Response:
        headers = dict(call.headers)
        if self.token:
            headers["Authorization"] = f"Token {self.token}"
        try:
            return self._session.request(
                call.method,
                self.url + call.path,
                params=dict(call.query),
                json=call.body,
                headers=headers,
                timeout=call.timeout_s,
                allow_redirects=False,  # a token goes to no other host
            )
        except UNUSABLE as error:
            raise JudgeError(
                f"{self.url!r} is no address: it looks like http://host:8000."
            ) from error


def _pause_s(number: int, retry_after: str) -> float:
    if retry_after.isascii() and retry_after.isdigit():
        return min(float(retry_after), MAX_PAUSE_S)
    pause_s = min(FIRST_PAUSE_S * 2.0**number, MAX_PAUSE_S)
    return pause_s * random.uniform(0.75, 1.25)  # noqa: S311


def _refusal(answer: requests.Response) -> ApiError:
    try:
        value = answer.json()
        detail, code = str(value["detail"]), str(value.get("code", ""))
        for name, errors in (value.get("fields") or {}).items():
            detail += "".join(f" {name}: {one}" for one in map(str, errors) if one not in detail)
    except (ValueError, KeyError, TypeError, AttributeError):
        detail, code = f"The judge said {answer.status_code} {answer.reason}.", ""
    return ApiError(answer.status_code, code, detail)
