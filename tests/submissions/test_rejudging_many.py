"""Fifteen thousand rows are judged again at once, and live users don't notice."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from problems.models import Problem
from submissions import tasks
from submissions.intake import orders, rejections
from submissions.judging import attempts
from submissions.models import State, Submission
from submissions.models.ordering import Priority
from submissions.queue import sweeping, wake_ups
from submissions.status import redis_client
from tests.factories import make_submission, make_user, token_of
from tests.stack import site_in
from tests.submissions.answers import statements

COUNT = 15_000
USERS = 30
LANGUAGES = ("python3", "c", "cpp")
Callbacks = Any  # django_capture_on_commit_callbacks


FILL = """
INSERT INTO submissions_submission (id, user_id, problem_id, language, source, state, verdict,
    attempt, crashes, worker, data_version, created_at, finished_at, turn, cases_done, cases_total,
    compile_log, cases)
SELECT gen_random_uuid(), (%s::int[])[1 + n %% %s], %s, (%s::text[])[1 + n %% %s], '', 'done',
       'accepted', 1, 0, '', '', now(), now(), 0, 0, 0, '', '[]'
  FROM generate_series(1, %s) AS n
"""


@pytest.fixture
def many(problem: Problem) -> list[User]:
    """Finished rows of some users in three languages; their users."""
    users = [make_user(f"user{number}") for number in range(USERS)]
    ids, slugs = [user.pk for user in users], list(LANGUAGES)
    with connection.cursor() as cursor:
        cursor.execute(FILL, [ids, USERS, problem.pk, slugs, len(slugs), COUNT])
        cursor.execute("ANALYZE submissions_submission")  # as the server does by itself
    return users


def rejudge_all() -> int:
    return orders.rejudge(Submission.objects.all())


def queued() -> int:
    return Submission.objects.filter(state=State.QUEUED).count()


class TestFifteenThousand:
    @pytest.mark.usefixtures("many")
    def test_cost_three_statements_and_one_message_a_language(
        self, django_capture_on_commit_callbacks: Callbacks, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        trips: list[str] = []
        original = redis_client.client().connection_pool.get_connection

        def get_connection(*args: Any, **options: Any) -> Any:
            trips.append("redis")
            return original(*args, **options)

        monkeypatch.setattr(redis_client.client().connection_pool, "get_connection", get_connection)

        with (
            CaptureQueriesContext(connection) as queries,
            django_capture_on_commit_callbacks(execute=True),
        ):
            assert rejudge_all() == COUNT

        assert len(statements(queries)) == 2
        assert wake_ups.wake_ups() == Counter(
            {slug: 1 if slug in LANGUAGES else 0 for slug in wake_ups.wake_ups() or {}}
        )
        assert len(trips) < 10

    @pytest.mark.usefixtures("many")
    def test_leave_the_door_open_and_are_not_counted_as_before_anybody(
        self, client: Any, settings: Any
    ) -> None:
        settings.JUDGE = {**settings.JUDGE, "max_queued": 1_000}
        rejudge_all()
        tasks.wake_all(sweeping.sweep())
        tasks.wake_all(sweeping.sweep())

        answer = client.post(
            "/api/v1/problems/sums/submissions/", {"language": "python3", "source": "print(3)"}
        )

        assert answer.status_code == 202
        assert answer.json()["position"] == 1
        assert wake_ups.queue_length() == len(LANGUAGES) * sweeping.REJUDGES

    def test_take_turns_user_by_user(self, many: list[User]) -> None:
        rejudge_all()

        rows = Submission.objects.in_line(list(LANGUAGES), 3 * USERS)
        assert Counter(row.user_id for row in rows) == {user.pk: 3 for user in many}

    @pytest.mark.usefixtures("many")
    def test_are_all_queued_or_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The database goes away before the end: nothing is half done, and asking again does it."""

        def fail(_: object) -> None:
            raise ConnectionError

        with monkeypatch.context() as patch:
            patch.setattr(transaction, "on_commit", fail)
            with pytest.raises(ConnectionError):
                rejudge_all()
        assert queued() == 0

        assert rejudge_all() == COUNT
        assert rejudge_all() == 0
        assert queued() == COUNT


class TestPartOfThem:
    def test_goes_behind_what_was_asked_for_before(self, problem: Problem, user: User) -> None:
        """Rejudgings are first come, first served: users take turns within one request only."""
        other = make_user("bob")
        rows = [make_submission(problem, user, state=State.DONE) for _ in range(4)]
        late = make_submission(problem, other, state=State.DONE)
        for row in (rows[0], rows[1], rows[2]):
            orders.rejudge(Submission.objects.filter(pk=row.pk))
        orders.rejudge(Submission.objects.filter(pk=late.pk))

        line = [row.pk for row in Submission.objects.in_line(["python3"], 9)]

        assert line == [rows[0].pk, rows[1].pk, rows[2].pk, late.pk]

    def test_has_a_bound(self, problem: Problem, user: User, monkeypatch: Any) -> None:
        monkeypatch.setattr(orders, "MOST_REJUDGED", 1)
        for _ in range(2):
            make_submission(problem, user, state=State.DONE)

        with pytest.raises(rejections.TooManyToRejudgeError, match="choose a language"):
            rejudge_all()
        assert queued() == 0

    def test_sends_the_next_message_when_one_is_judged(
        self, submission: Submission, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(attempts, "judge", lambda *_, **__: None)
        for priority, messages in ((Priority.PRACTICE, 0), (Priority.REJUDGE, 1)):
            submission.priority = priority
            tasks._judge(submission, None, "w1")
            assert wake_ups.queue_length() == messages


@pytest.fixture
def served(tmp_path: Path, settings: Any, many: list[User]) -> Iterator[requests.Session]:
    """A session of staff at a real server; its `url` is where."""
    del many
    with site_in(tmp_path, settings) as site, site.web(MAX_QUEUED="1000") as url:
        session = requests.Session()
        session.headers["Authorization"] = f"Token {token_of(make_user('boss', is_staff=True))}"
        session.headers["X-Url"] = url
        yield session


@pytest.mark.django_db(transaction=True)
def test_through_the_real_server(served: requests.Session) -> None:
    url = str(served.headers["X-Url"])

    answer = served.post(f"{url}/api/v1/submissions/rejudge/", json={"problem": "sums"}, timeout=30)

    assert (answer.status_code, answer.json()) == (202, {"count": COUNT})
    assert queued() == COUNT
    assert wake_ups.queue_length() == len(LANGUAGES)
    print("seconds", answer.elapsed.total_seconds())  # noqa: T201
    tasks.wake_all(sweeping.sweep())
    user = token_of(make_user("ada"))
    live = requests.post(
        f"{url}/api/v1/problems/sums/submissions/",
        json={"language": "python3", "source": "print(3)"},
        headers={"Authorization": f"Token {user}"},
        timeout=10,
    )
    assert live.status_code == 202
    assert live.json()["position"] == 1
