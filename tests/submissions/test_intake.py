from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.db import connection
from kombu.exceptions import OperationalError
from redis.exceptions import ResponseError

from problems.models import Problem
from submissions import tasks
from submissions.api.http_codes import status_of
from submissions.intake import orders, rejections
from submissions.models import State, Submission
from submissions.queue import wake_ups
from submissions.status import redis_client, store
from submissions.status.shapes import Snapshot
from tests.factories import make_problem, make_submission, make_user

Callbacks = Any  # pytest-django's django_capture_on_commit_callbacks


@pytest.fixture
def order(problem: Problem, user: User) -> orders.Order:
    return orders.Order(user_id=user.pk, problem=problem, language="python3", source="print(3)")


class TestSubmit:
    def test_stores_a_queued_row_wakes_a_worker_and_tells_pollers(
        self, order: orders.Order, django_capture_on_commit_callbacks: Callbacks
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            row = orders.submit(order)
            assert wake_ups.queue_length() == 0, "a worker was woken before the row was there"

        row.refresh_from_db()
        assert (row.state, row.source, row.attempt) == ("queued", "print(3)", 0)
        assert wake_ups.queue_length() == 1
        kept = redis_client.client().get(store.channel(row.pk))
        assert isinstance(kept, bytes)
        assert Snapshot.loads(kept).status["state"] == "queued"

    @pytest.mark.parametrize(
        ("name", "slug"),
        [("python", "python3"), ("js", "javascript"), ("c++", "cpp"), ("java", "java")],
    )
    def test_knows_languages_by_other_names(
        self, order: orders.Order, name: str, slug: str
    ) -> None:
        assert orders.submit(replace(order, language=name)).language == slug

    def test_counts_bytes_and_takes_what_just_fits(
        self, order: orders.Order, settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "max_source_bytes": 4}

        assert orders.submit(replace(order, source="éé")).source == "éé"
        with pytest.raises(rejections.SourceTooLargeError):
            orders.submit(replace(order, source="ééx"))


class TestRejections:
    @pytest.mark.parametrize(
        ("change", "error", "status"),
        [
            ({"language": "cobol"}, rejections.UnknownLanguageError, 400),
            ({"language": "x" * 10_000}, rejections.UnknownLanguageError, 400),
            ({"source": ""}, rejections.BadSourceError, 400),
            ({"source": " \n\t"}, rejections.BadSourceError, 400),
            ({"source": "a\0b"}, rejections.BadSourceError, 400),
            ({"source": "a\ud800b"}, rejections.BadSourceError, 400),
            ({"source": "é" * 128 * 1024}, rejections.SourceTooLargeError, 413),
        ],
    )
    def test_leave_nothing_behind(
        self,
        order: orders.Order,
        change: dict[str, Any],
        error: type[rejections.SubmissionRejectedError],
        status: int,
    ) -> None:
        with pytest.raises(error) as caught:
            orders.submit(replace(order, **change))

        assert status_of(caught.value) == status
        assert len(str(caught.value)) < 200
        assert not Submission.objects.exists()

    def test_name_a_language_that_is_not_served(self, order: orders.Order, settings: Any) -> None:
        settings.RUNNER = {**settings.RUNNER, "languages": ["c"]}

        with pytest.raises(rejections.UnknownLanguageError, match="python3"):
            orders.submit(order)

    @pytest.mark.parametrize("fields", [{"is_interactive": True}, {"validation": "custom"}])
    def test_are_for_problems_that_can_not_be_judged(
        self, order: orders.Order, fields: dict[str, Any]
    ) -> None:
        with pytest.raises(rejections.NotJudgeableError):
            orders.submit(replace(order, problem=make_problem("odd", **fields)))
        with pytest.raises(rejections.NotJudgeableError):
            orders.submit(replace(order, problem=make_problem("empty", data=())))


@pytest.mark.parametrize(
    ("stated", "language", "is_allowed"),
    [
        (["c", "python3"], "python3", True),
        ("c cpp", "python3", False),
        (["cpp", "cobol"], "c", False),
        ("all", "c", True),
        ([], "c", True),
    ],
)
def test_problems_may_name_their_languages(
    order: orders.Order, stated: Any, language: str, *, is_allowed: bool
) -> None:
    problem = make_problem("picky", metadata={"config": {"languages": stated}})
    picky = replace(order, problem=problem, language=language)

    if is_allowed:
        assert orders.submit(picky).language == language
    else:
        with pytest.raises(rejections.UnknownLanguageError, match="not to be solved in"):
            orders.submit(picky)


class TestIdempotency:
    def test_finds_the_same_submission(
        self, order: orders.Order, django_capture_on_commit_callbacks: Callbacks
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            first = orders.submit(replace(order, idempotency_key="k"))
            again = orders.submit(replace(order, idempotency_key="k", language="python"))

        assert first.pk == again.pk
        assert wake_ups.queue_length() == 1

    @pytest.mark.parametrize("change", [{"source": "print(4)"}, {"language": "c"}])
    def test_refuses_another_body(self, order: orders.Order, change: dict[str, Any]) -> None:
        orders.submit(replace(order, idempotency_key="k"))

        with pytest.raises(rejections.IdempotencyConflictError) as caught:
            orders.submit(replace(order, idempotency_key="k", **change))
        assert status_of(caught.value) == 409

    def test_refuses_another_problem_and_lets_other_users_be(self, order: orders.Order) -> None:
        first = orders.submit(replace(order, idempotency_key="k"))

        with pytest.raises(rejections.IdempotencyConflictError):
            orders.submit(replace(order, idempotency_key="k", problem=make_problem("other")))
        bob = make_user("bob")
        assert orders.submit(replace(order, idempotency_key="k", user_id=bob.pk)).pk != first.pk

    @pytest.mark.django_db(transaction=True)
    def test_makes_one_row_of_many_posts_at_once(self, order: orders.Order) -> None:
        def post(_number: int) -> UUID:
            try:
                return orders.submit(replace(order, idempotency_key="k")).pk
            finally:
                connection.close()

        with ThreadPoolExecutor(10) as pool:
            ids = set(pool.map(post, range(50)))

        assert len(ids) == Submission.objects.count() == wake_ups.queue_length() == 1


class TestWithoutBroker:
    @pytest.mark.parametrize("error", [OperationalError("away"), ResponseError("MISCONF")])
    def test_keeps_the_row_queued(
        self,
        order: orders.Order,
        monkeypatch: pytest.MonkeyPatch,
        django_capture_on_commit_callbacks: Callbacks,
        error: Exception,
    ) -> None:
        def refuse(**_: Any) -> None:
            raise error

        monkeypatch.setattr(tasks.judge, "apply_async", refuse)

        with django_capture_on_commit_callbacks(execute=True):
            row = orders.submit(order)

        row.refresh_from_db()
        assert row.state == "queued"

    def test_stops_sending_at_the_first_failure(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tried = []

        def refuse(**_: Any) -> None:
            tried.append(1)
            raise OperationalError("the broker is away")

        monkeypatch.setattr(tasks.judge, "apply_async", refuse)

        tasks.wake_all(Counter({submission.language: 5, "c": 5}))

        assert len(tried) == 1


class TestRejudge:
    def test_queues_finished_rows_and_drops_their_statuses(
        self, problem: Problem, user: User, django_capture_on_commit_callbacks: Callbacks
    ) -> None:
        done = make_submission(problem, user, state=State.DONE)
        make_submission(problem, user)
        redis_client.client().set(store.channel(done.pk), "old")

        with django_capture_on_commit_callbacks(execute=True):
            assert orders.rejudge(Submission.objects.filter(problem=problem)) == 1

        done.refresh_from_db()
        assert done.state == "queued"
        assert wake_ups.queue_length() == 1
        assert redis_client.client().get(store.channel(done.pk)) is None
