"""Workers that are killed, frozen, or asked to go."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection

from submissions import tasks
from submissions.models import Submission
from submissions.queue import wake_ups
from tests.stack import (
    Process,
    Site,
    boxes_of,
    containers,
    is_state,
    kill,
    signal_all,
    stop,
    submit,
    until,
)

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

PICKED_UP_S = 15
ENDLESS = "while True: pass"
RIGHT = "print(sum(map(int, input().split())))"
SLOW_COMPILE = """
#include <bits/stdc++.h>
constexpr int work(int n) { int s = 0; for (int i = 0; i < n; ++i) s += i % 7; return s; }
template <int N> struct Work { static constexpr int done = work(200000 + N); };
template <int... N> int all(std::integer_sequence<int, N...>) { return (Work<N>::done + ...); }
int main() {
    int a, b;
    std::cin >> a >> b;
    std::cout << a + b + 0 * all(std::make_integer_sequence<int, 40>()) << "\\n";
}
"""
SLOW_REPORT = """
CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$;
CREATE TRIGGER linger BEFORE UPDATE ON submissions_submission FOR EACH ROW
    WHEN (NEW.state = 'done' AND NEW.attempt = 1) EXECUTE FUNCTION linger();
"""
QUICK_REPORT = "DROP TRIGGER linger ON submissions_submission; DROP FUNCTION linger();"
REPORTING = """
SELECT 1 FROM pg_stat_activity
 WHERE state = 'active' AND wait_event = 'PgSleep' AND query LIKE 'UPDATE %submission%'
"""


@contextmanager
def slow_reports() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(SLOW_REPORT)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(QUICK_REPORT)


def is_reporting() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(REPORTING)
        return cursor.fetchone() is not None


def is_in_compiler(boxes: set[str]) -> bool:
    """Whether the C++ compiler proper runs in one of these boxes."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "comm").read_text().startswith("cc1plus"):
                groups = (process / "cgroup").read_text()
                if any(box in groups for box in boxes):
                    return True
    return False


def is_running(row: Submission, attempt: int) -> bool:
    return Submission.objects.filter(pk=row.pk, attempt=attempt, state="running").exists()


def result(row: Submission) -> tuple[str, int, int]:
    row.refresh_from_db()
    assert row.state == "done"
    return row.verdict, row.attempt, row.crashes


def wait_for_next_attempt(row: Submission, seconds: float = PICKED_UP_S) -> None:
    until(lambda: Submission.objects.filter(pk=row.pk, attempt__gt=1).exists(), seconds=seconds)


class TestKill:
    @pytest.mark.slow
    def test_in_the_compiler(self, site: Site, user: User) -> None:
        with site.worker("w1") as first:
            row = submit(user.pk, SLOW_COMPILE, language="cpp")
            until(lambda: is_in_compiler(boxes_of(first)), seconds=20)
            boxes = boxes_of(first)
            kill(first)
            with site.worker("w2"):
                wait_for_next_attempt(row)
                until(lambda: is_state(row, "done"), seconds=20)

        assert result(row) == ("accepted", 2, 1)
        until(lambda: not boxes & containers(), seconds=10)

    def test_in_a_run(self, site: Site, user: User) -> None:
        with site.worker("w1", RUNNER_LANGUAGES="python3") as first:
            row = submit(user.pk, ENDLESS)
            until(lambda: is_state(row, "running"), seconds=20)
            boxes = boxes_of(first)
            kill(first)
            with site.worker("w2", RUNNER_LANGUAGES="python3"):
                wait_for_next_attempt(row)
                until(lambda: is_state(row, "done"), seconds=20)

        assert result(row) == ("time_limit_exceeded", 2, 1)
        assert boxes
        until(lambda: not boxes & containers(), seconds=10)

    @pytest.mark.slow
    def test_while_reporting(self, site: Site, user: User) -> None:
        with slow_reports(), site.worker("w1") as first:
            row = submit(user.pk, RIGHT)
            until(is_reporting, seconds=20)
            kill(first)
            with site.worker("w2"):
                until(lambda: is_state(row, "done"), seconds=PICKED_UP_S + 10)

        verdict, attempt, _ = result(row)
        assert verdict == "accepted"
        assert attempt in {1, 2}  # the server may have carried out what the dead worker asked for


@pytest.mark.slow
class TestFrozenWorker:
    def test_that_wakes_after_its_lease_changes_nothing(self, site: Site, user: User) -> None:
        with site.worker("w1") as first:
            row = submit(user.pk, ENDLESS)
            until(lambda: is_state(row, "running"), seconds=20)
            signal_all(first, signal.SIGSTOP)
            with site.worker("w2"):
                wait_for_next_attempt(row)
                until(lambda: is_state(row, "done"), seconds=20)
                before = result(row)
                signal_all(first, signal.SIGCONT)
                other = submit(user.pk, RIGHT)
                until(lambda: is_state(other, "done"), seconds=20)
                stop(first)

        assert before == ("time_limit_exceeded", 2, 1)
        assert result(row) == before


@pytest.mark.slow
class TestPoison:
    def test_ends_as_an_internal_error_and_others_are_judged(self, site: Site, user: User) -> None:
        """Each time it is judged its worker dies, whatever the reason."""
        row = submit(user.pk, ENDLESS)
        for number in range(3):
            with site.worker(f"w{number}") as worker:
                until(partial(is_running, row, number + 1), seconds=30)
                kill(worker)
        other = submit(user.pk, RIGHT)
        with site.worker("last"):
            until(lambda: is_state(row, "done"), seconds=20)
            until(lambda: is_state(other, "done"), seconds=20)

        assert result(row) == ("internal_error", 3, 3)
        assert result(other)[0] == "accepted"


class TestDrain:
    @pytest.mark.slow
    def test_finishes_what_can_be_finished_and_hands_the_rest_back(
        self, site: Site, user: User
    ) -> None:
        quick = "import time; time.sleep(1.5); " + RIGHT
        with site.worker("w1", slots=2, WORKER_GRACE_S="2") as worker:
            rows = [submit(user.pk, ENDLESS), submit(user.pk, RIGHT)]
            rows += [submit(user.pk, quick) for _ in range(3)]
            until(lambda: is_state(rows[0], "running"), seconds=20)
            boxes = boxes_of(worker)
            worker.send_signal(signal.SIGTERM)
            asked = time.monotonic()
            assert worker.wait(15) == 0
            seconds = time.monotonic() - asked

        assert seconds < 2 + 5
        assert not Submission.objects.filter(state="running").exists()
        assert not Submission.objects.filter(crashes__gt=0).exists()
        until(lambda: not boxes & containers(), seconds=10)
        with site.worker("w2"):
            until(lambda: not Submission.objects.exclude(state="done"), seconds=40)
        assert result(rows[0])[0] == "time_limit_exceeded"
        assert {result(row)[0] for row in rows[1:]} == {"accepted"}

    def test_does_not_wait_for_a_slot_that_is_frozen(self, site: Site, user: User) -> None:
        with site.worker("w1", slots=1, WORKER_GRACE_S="1") as worker:
            row = submit(user.pk, ENDLESS)
            until(lambda: is_state(row, "running"), seconds=20)
            for pid in children(worker):
                os.kill(pid, signal.SIGSTOP)
            worker.send_signal(signal.SIGTERM)
            worker.wait(20)

        until(lambda: is_state(row, "queued"), seconds=1)


class TestCancel:
    def test_stops_a_program_that_runs(self, site: Site, user: User) -> None:
        waits = "import time; time.sleep(60)"
        with site.worker("w1", slots=1):
            row = submit(user.pk, waits)
            until(lambda: is_state(row, "running"), seconds=20)
            assert Submission.objects.cancel(row.pk)
            other = submit(user.pk, RIGHT)
            seconds = until(lambda: is_state(other, "done"), seconds=9)

        assert seconds < LONGEST_CANCEL_S
        assert result(row) == ("cancelled", 1, 0)
        assert result(other) == ("accepted", 1, 0)


@pytest.mark.slow
class TestTwice:
    def test_a_message_that_comes_twice_is_judged_once(self, site: Site, user: User) -> None:
        row = submit(user.pk, RIGHT)
        for _ in range(5):
            tasks.wake("python3")
        with site.worker("w1"), site.worker("w2"):
            until(lambda: is_state(row, "done"), seconds=20)
            until(lambda: wake_ups.queue_length() == 0, seconds=10)

        assert result(row) == ("accepted", 1, 0)


LONGEST_CANCEL_S = 7  # a renewal of the lease, and what a worker needs to get a new box


def children(worker: Process) -> list[int]:
    found = Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()
    return [int(pid) for pid in found]
