import json
import logging
import sys
from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from judge_site.logs import JsonFormatter
from submissions.logs import bound, context

log = logging.getLogger("tests.logs")


@pytest.fixture
def stream() -> Iterator[StringIO]:
    text = StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonFormatter())
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield text
    log.removeHandler(handler)


def only_line(stream: StringIO) -> dict[str, Any]:
    (line,) = stream.getvalue().splitlines()
    value: dict[str, Any] = json.loads(line)
    return value


class TestJsonFormatter:
    def test_writes_one_object_a_line(self, stream: StringIO) -> None:
        log.info("judged", extra={"verdict": "accepted", "id": UUID(int=5)})

        line = only_line(stream)
        assert datetime.fromisoformat(line.pop("time")).utcoffset() is not None
        assert line == {
            "level": "info",
            "logger": "tests.logs",
            "event": "judged",
            "verdict": "accepted",
            "id": "00000000-0000-0000-0000-000000000005",
        }

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\u0085", "\x0b", "\x1e"])
    def test_lets_nobody_forge_a_line(self, stream: StringIO, end: str) -> None:
        forged = end + '{"level": "info", "event": "all is well"}'

        log.info("judged %s", forged, extra={"name_of_user": forged})

        assert only_line(stream)["name_of_user"] == forged

    def test_writes_what_no_encoding_takes(self, stream: StringIO) -> None:
        log.info("\ud800 \0 é")

        assert stream.getvalue().isascii()
        assert only_line(stream)["event"] == "\ud800 \0 é"

    def test_adds_what_was_raised(self, stream: StringIO) -> None:
        try:
            raise ValueError("bad\nnews")
        except ValueError:
            log.exception("failed")

        line = only_line(stream)
        assert line["level"] == "error"
        assert line["exception"].endswith("ValueError: bad\nnews")
        assert sys.exc_info() == (None, None, None)


class TestBound:
    def test_is_in_every_line_inside(self, stream: StringIO) -> None:
        with bound(submission_id="s"), bound(attempt=2):
            log.info("inside")

        line = only_line(stream)
        assert (line["submission_id"], line["attempt"]) == ("s", 2)

    def test_ends_with_the_block_also_when_it_fails(self, stream: StringIO) -> None:
        with pytest.raises(KeyError), bound(submission_id="s"):
            raise KeyError

        log.info("outside")
        assert "submission_id" not in only_line(stream)
        assert context.get() == {}


def test_a_wrong_host_fills_no_log(caplog: pytest.LogCaptureFixture, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["judge.example"]

    assert Client().get("/healthz", headers={"Host": "evil.example"}).status_code == 400
    assert not caplog.records
