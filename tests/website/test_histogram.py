import re

from website.charts.histogram import MAX_BARS, histogram, merged

RECT = re.compile(r'<rect class="([^"]+)".*?<title>([^<]*)</title></rect>')


class TestHistogram:
    def test_marks_the_bar_that_holds_the_own_value(self) -> None:
        drawn = histogram([(10, 4), (20, 1), (40, 2)], 25, title="Run times", unit="ms")

        bars = RECT.findall(drawn)
        assert bars == [("bar", "10 ms: 4"), ("bar is-own", "20 ms: 1"), ("bar", "40 ms: 2")]

    def test_is_empty_without_numbers(self) -> None:
        assert histogram([], None, title="", unit="") == ""

    def test_adds_up_neighbours_where_there_are_too_many(self) -> None:
        bars = merged([(value, 1) for value in range(100)])

        assert len(bars) <= MAX_BARS
        assert sum(count for _, count in bars) == 100

    def test_escapes_its_title(self) -> None:
        assert "<b>" not in histogram([(1, 1)], 1, title="<b>", unit="ms")
