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


class TestTheWorker:
    def test_knows_each_reason(self) -> None:
        assert tuple(stop.name for stop in sorted(Stop)) == protocol.REASONS
        assert [int(stop) for stop in sorted(Stop)] == list(range(len(protocol.REASONS)))

    def test_reads_records_as_stated(self) -> None:
        assert worker_session._RECORD.size == 8 * len(protocol.RECORD)


def test_the_supervisor_serves_the_stated_operations() -> None:
    text = Path(serving.__file__).read_text().partition("operations = {")[2]

    assert tuple(re.findall(r'"(\w+)":', text.partition("}")[0])) == protocol.OPERATIONS
