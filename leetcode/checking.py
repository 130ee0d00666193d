"""`GET /submissions/detail/<id>/check/`: polls of LeetCode's clients, at our polls' price.

Some of them ask without a pause: the poll application holds them, as it does all. While a
submission is on its way the answer is one word; the whole result takes one look at the row.
"""

import json
import re
from collections import OrderedDict
from typing import Any
from uuid import UUID

from leetcode import ids, results, words
from leetcode.figures import standing
from submissions.live.application import Live
from submissions.live.polling import Endpoint
from submissions.models import Submission
from submissions.status.shapes import Snapshot

KEEP_COUNT = 20_000
KEEP_BODIES = 200


class Recent:
    """The last values that were found out, by name."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._values: OrderedDict[Any, Any] = OrderedDict()

    def get(self, name: Any) -> Any:
        return self._values.get(name)

    def keep(self, name: Any, value: Any) -> None:
        self._values[name] = value
        if len(self._values) > self._count:
            self._values.popitem(last=False)


_numbers = Recent(KEEP_COUNT)
_bodies = Recent(KEEP_BODIES)


async def _resolve(live: Live, text: str) -> UUID | None:
    run = ids.read_run_id(text)
    if run is not None:
        return run.submission_id
    found: UUID | None = _numbers.get(text)
    if found is None:
        found = await live.in_thread(_submission_of, ids.read_number(text))
        if found is not None:
            _numbers.keep(text, found)
    return found


async def _result(live: Live, text: str, snapshot: Snapshot) -> bytes | None:
    name = (text, snapshot.attempt)
    body: bytes | None = _bodies.get(name)
    if body is None:
        body = await live.in_thread(_read, text, UUID(snapshot.status["id"]))
        if body is not None:
            _bodies.keep(name, body)
    return body


def _submission_of(number: int) -> UUID | None:
    rows = Submission.objects.submissions().filter(number=number)
    return rows.values_list("pk", flat=True).first()


def _read(text: str, submission_id: UUID) -> bytes | None:
    """The result; None for what is none any more, or a run under a submission's kind of name."""
    row = Submission.objects.filter(pk=submission_id).defer("source").first()
    run = ids.read_run_id(text)
    if row is None or row.is_run != (run is not None):
        return None
    if run is None:
        return json.dumps(results.submit_result(row, standing(row))).encode()
    made = results.expected_result if run.is_expected_side else results.run_result
    return json.dumps(made(row)).encode()


CHECK = Endpoint(
    path=re.compile(rf"/submissions/detail/({ids.PATTERN})/(?:v2/)?check/?"),
    body_of=lambda snapshot: {"state": words.state(snapshot.status["state"])},
    resolve=_resolve,
    result=_result,
    stranger=403,
)
