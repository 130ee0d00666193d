"""One user's long attempts in every slot: the newest gives its slot up when others wait."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from problems.models import Problem
from submissions.intake import orders
from submissions.judging import attempts
from submissions.models import State, Submission, yielding
from submissions.models.ordering import Priority
from tests.factories import make_user
from tests.submissions.test_deadlines import HangingSandbox

LANGUAGES = ["python3", "c"]
Post = Callable[..., Submission]


@pytest.fixture
def post(problem: Problem) -> Post:
    def submit(user: User, language: str = "python3", **fields: object) -> Submission:
        about = {"problem": problem, "source": "print(3)", **fields}
        return orders.submit(orders.Order(user_id=user.pk, language=language, **about))  # type: ignore[arg-type]

    return submit


def take() -> Submission:
    row = attempts.take(LANGUAGES, worker="w")
    assert row is not None
    return row


def must_yield(row: Submission) -> bool:
    return Submission.objects.must_yield(row, LANGUAGES)


class TestMustYield:
    @pytest.fixture
    def held(self, post: Post, user: User) -> tuple[Submission, Submission]:
        """Two slots, both judging submissions of one user; a third one waits."""
        for _ in range(3):
            post(user)
        return take(), take()

    def test_is_the_newest_alone_once_somebody_else_waits(
        self, post: Post, held: tuple[Submission, Submission]
    ) -> None:
        older, newer = held
        assert not must_yield(newer), "only the same user waits"

        post(make_user("bob"))

        assert must_yield(newer)
        assert not must_yield(older), "the user keeps all other slots"

    def test_is_nobody_while_another_user_has_a_slot(
        self, post: Post, user: User, held: tuple[Submission, Submission]
    ) -> None:
        del user
        post(make_user("bob"))
        other = take()
        post(make_user("eve"))

        assert not any(must_yield(row) for row in (*held, other))

    def test_is_never_a_user_with_a_single_slot(self, post: Post, user: User) -> None:
        post(user)
        row = take()
        post(make_user("bob"))

        assert not must_yield(row)

    def test_is_not_for_a_language_that_this_worker_does_not_serve(
        self, post: Post, held: tuple[Submission, Submission]
    ) -> None:
        post(make_user("bob"), language="java")

        assert not must_yield(held[1])

    def test_is_the_newest_rejudging_once_a_live_row_waits(self, post: Post, user: User) -> None:
        rows = [post(user), post(make_user("bob"))]
        Submission.objects.filter(pk__in=[row.pk for row in rows]).update(
            priority=Priority.REJUDGE.value
        )
        _, newer = take(), take()

        post(user)

        newer.refresh_from_db()
        assert must_yield(newer)


@pytest.mark.usefixtures("armed")
@pytest.mark.django_db(transaction=True)
class TestAttempt:
    @pytest.fixture
    def impatient(self, monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
        """Leases are renewed every 0.1 s, and an attempt may be asked to yield at once."""
        monkeypatch.setattr(yielding, "AFTER_S", 0.0)
        settings.JUDGE = {**settings.JUDGE, "lease_s": 0.3}

    @pytest.mark.usefixtures("impatient")
    def test_that_must_yield_is_queued_again_without_a_crash(self, post: Post, user: User) -> None:
        for _ in range(2):
            post(user)
        take()
        newer = take()
        post(make_user("bob"))

        with pytest.raises(attempts.HandedBackError):
            attempts.judge(newer, sandbox=HangingSandbox())

        newer.refresh_from_db()
        assert (newer.state, newer.crashes) == (State.QUEUED, 0)
        assert take().user.username == "bob"
