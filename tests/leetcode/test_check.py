"""Polls of `/check/`: who may, what they name, and what is said until the end."""

import pytest
from django.contrib.auth.models import User

from leetcode import ids
from problems.models import Problem
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.factories import claim, make_submission, make_user
from tests.leetcode.desk import Desk, case, finished

pytestmark = pytest.mark.django_db(transaction=True)


def test_until_the_end_there_is_a_state_and_nothing_else(
    desk: Desk, user: User, problem: Problem
) -> None:
    row = make_submission(problem, user)
    assert desk.check(row.number) == (200, {"state": "PENDING"})
    store.publish(snapshot(claim(row)))
    assert desk.check(row.number) == (200, {"state": "STARTED"})


def test_a_run_is_polled_by_both_of_its_names(desk: Desk, user: User, problem: Problem) -> None:
    row = make_submission(problem, user, kind="run")
    for name in (ids.run_id(row), ids.run_id(row, of_expected_side=True)):
        assert desk.check(name) == (200, {"state": "PENDING"})


def test_the_second_version_says_the_same(desk: Desk, user: User, problem: Problem) -> None:
    row = finished(problem, user, "accepted", [case(1)])
    assert desk.check(row.number, version="v2/") == desk.check(row.number)


def test_nobody_is_403(stranger: Desk, user: User, problem: Problem) -> None:
    row = make_submission(problem, user)
    assert stranger.check(row.number)[0] == 403


def test_what_is_somebody_elses_or_nobodys_is_404(desk: Desk, user: User, problem: Problem) -> None:
    own_run = make_submission(problem, user, kind="run")
    theirs = finished(problem, make_user("eve"), "accepted", [case(1)])
    their_run = finished(problem, make_user("bob"), "accepted", [case(1)], kind="run")
    submission = finished(problem, user, "accepted", [case(1)])
    for name in (
        theirs.number,
        ids.run_id(their_run),
        own_run.number,  # a run has no number for clients
        ids.run_id(submission),  # and a submission is no run
        4294967295,
        0,
    ):
        assert desk.check(name)[0] == 404, name


def test_numbers_fit_in_32_bits(user: User, problem: Problem) -> None:
    rows = [make_submission(problem, user) for _ in range(2)]
    assert rows[0].number < rows[1].number
    assert 0 < rows[1].number < 2**32
