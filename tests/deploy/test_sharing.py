from pathlib import Path

import pytest

from deploy.local import sharing


class Services:
    """Counts what is started and stopped."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def start(self) -> None:
        self.events.append("start")

    def stop(self) -> None:
        self.events.append("stop")

    def fail(self) -> None:
        self.events.append("fail")
        raise OSError


class TestShared:
    def test_the_last_to_leave_stops_the_services(self, tmp_path: Path) -> None:
        services = Services()

        with sharing.shared(tmp_path, start=services.start, stop=services.stop):
            with sharing.shared(tmp_path, start=services.start, stop=services.stop):
                pass
            assert services.events == ["start", "start"]

        assert services.events == ["start", "start", "stop"]

    def test_whoever_leaves_first_may_have_come_first(self, tmp_path: Path) -> None:
        services = Services()
        first = sharing.shared(tmp_path, start=services.start, stop=services.stop)
        second = sharing.shared(tmp_path, start=services.start, stop=services.stop)
        first.__enter__()
        second.__enter__()

        first.__exit__(None, None, None)
        assert "stop" not in services.events

        second.__exit__(None, None, None)
        assert services.events[-1] == "stop"

    def test_a_failed_start_is_cleaned_up(self, tmp_path: Path) -> None:
        services = Services()

        with (
            pytest.raises(OSError),  # noqa: PT011 - the very one that was raised
            sharing.shared(tmp_path, start=services.fail, stop=services.stop),
        ):
            pytest.fail("the block must not run")

        assert services.events == ["fail", "stop"]

    def test_says_whether_anybody_is_in(self, tmp_path: Path) -> None:
        services = Services()

        with sharing.shared(tmp_path, start=services.start, stop=services.stop):
            assert sharing.in_use(tmp_path)

        assert not sharing.in_use(tmp_path)
