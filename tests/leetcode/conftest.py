"""A user who is logged in as LeetCode's clients are: two cookies, and one of them as a header."""

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from tests.factories import make_problem, make_user
from tests.leetcode.desk import PASSWORD, Desk
from tests.submissions.conftest import empty_queue, storage

__all__ = ["empty_queue", "storage"]


@pytest.fixture
def user(db: None) -> User:
    del db
    made = make_user("ada")
    made.set_password(PASSWORD)
    made.save()
    return made


@pytest.fixture
def problem(db: None) -> Problem:
    del db
    return make_problem(statement="Add **two** numbers.", difficulty="easy")


@pytest.fixture
def desk(user: User) -> Desk:
    return Desk.of(user)


@pytest.fixture
def stranger(db: None) -> Desk:
    """Somebody without a session."""
    del db
    return Desk()
