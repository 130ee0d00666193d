"""Worker, supervisor and launcher agree with the one statement of their protocol."""

import re
from pathlib import Path

from runners.boxes import session as worker_session
from runners.inside import protocol, serving
from runners.sandbox import Stop

INSIDE = Path(protocol.__file__).parent


def between(name: str, start: str, end: str) -> str:
    """The text of a C source between two words."""
    return (INSIDE / name).read_text().partition(start)[2].partition(end)[0]


class TestTheLauncher:
    def test_numbers_reasons_as_stated(self) -> None:
        listed = between("launch.h", "enum reason {", "}")

        assert tuple(re.findall(r"\w+", listed)) == protocol.REASONS

    def test_reports_facts_as_stated(self) -> None:
        line = between("launch.c", "dprintf(REPORT_FD,", ");")
        values = re.findall(r"f->(\w+)|\b(code|signal)\b", line.partition('",')[2])
        names = {"code": "exit_code", "signal": "signal"}

        assert tuple(fact or names[local] for fact, local in values) == protocol.FACTS

    def test_tells_of_each_case_as_stated(self) -> None:
        fields = between("feed.h", "struct record {", "}").replace("long long", "")

        assert tuple(re.findall(r"\w+", fields)) == protocol.RECORD

    def test_reads_the_stated_request_of_a_session(self) -> None:
        fields = between("session.c", "struct batch {", "*sizes").replace("long long", "")

        assert tuple(re.findall(r"\w+", fields)) == protocol.SESSION_REQUEST
        assert "read_whole(b, 2 * sizeof b->count)" in (INSIDE / "session.c").read_text()

    def test_heads_the_reply_of_a_session_as_stated(self) -> None:
        values = between("session.c", "const long long head[] = {", "};").split(",")
        names = tuple(re.split(r"\W+", value.strip())[-1] for value in values)

        assert names == protocol.SESSION_REPLY


class TestTheWorker:
    def test_knows_each_reason(self) -> None:
        assert tuple(stop.name for stop in sorted(Stop)) == protocol.REASONS
        assert [int(stop) for stop in sorted(Stop)] == list(range(len(protocol.REASONS)))

    def test_reads_records_as_stated(self) -> None:
        assert worker_session._RECORD.size == 8 * len(protocol.RECORD), "64 bits each"


def test_the_supervisor_serves_the_stated_operations() -> None:
    text = Path(serving.__file__).read_text().partition("operations = {")[2]

    assert tuple(re.findall(r'"(\w+)":', text.partition("}")[0])) == protocol.OPERATIONS
