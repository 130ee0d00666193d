"""Lists, filters and admin pages: do they take longer when there are a million submissions?

Each page is asked for with few rows and with many, in turns. It shows as many rows both times, so
that what is compared is how they are found. `read` counts the rows and index entries that
PostgreSQL looked at: unlike times, it does not depend on what else the machine does.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from deploy.bench.pages import COUNTED, Page, pages_of
from deploy.bench.rows import Row
from deploy.bench.stack import DATABASE, Stack

FEW = 1_000
MANY = 1_000_000
ROUNDS = 3
TIMES = 9  # answers that count in each round
WARM = 3  # answers before them
USERS = 5_000
DELETED = 100_000
COPY = f"{DATABASE}_few"
# The first rows are the newest and belong to 5 users. The others belong to USERS more, who are not
# active: the ranking counts all rows and shows the 5. Languages, verdicts and kinds that a filter
# looks for are rare, and only the first rows have them: a page that can't go to them by an index
# looks through all rows for more.
FILL = """
INSERT INTO submissions_submission (
    id, user_id, problem_id, kind, language, source, state, verdict, attempt, crashes, worker,
    data_version, created_at, finished_at, cases_done, cases_total, runtime_ms, memory_kb,
    rejudge_error, compile_log, cases)
SELECT gen_random_uuid(), (%(users)s::int[])[1 + i %% cardinality(%(users)s::int[])], %(problem)s,
       CASE WHEN i IN (11, 511) THEN 'run' ELSE 'submission' END,
       CASE WHEN i IN (7, 507) THEN 'pascal' WHEN i %% 3 = 0 THEN 'cpp' ELSE 'python3' END,
       'print(1)', 'done',
       CASE WHEN i IN (9, 509) THEN 'memory_limit_exceeded' WHEN i %% 2 = 0 THEN 'accepted'
            ELSE 'wrong_answer' END,
       1, 0, 'bench', '', now() - i * interval '1 second', now(), 1, 1, 5, 9000,
       CASE WHEN i IN (13, 513) THEN 'The storage lacks a file.' ELSE '' END, '', '[]'
  FROM generate_series(%(first)s, %(last)s) AS i
"""
MORE_USERS = """
INSERT INTO auth_user (username, password, is_superuser, is_staff, is_active, first_name, last_name,
    email, date_joined)
SELECT 'other' || n, '', false, false, false, '', '', '', now() - interval '40 days'
  FROM generate_series(1, %s) AS n
RETURNING id
"""
READ = """
SELECT sum(pg_stat_get_xact_tuples_returned(one.oid))
  FROM (SELECT 'submissions_submission'::regclass AS oid UNION ALL
        SELECT indexrelid FROM pg_index WHERE indrelid = 'submissions_submission'::regclass) AS one
"""


@dataclass(slots=True)
class Cost:
    """What answers took, in ms, and how many rows and index entries one reads."""

    times_ms: list[float] = field(default_factory=list)
    read: int = 0


def rows(stack: Stack) -> Iterator[Row]:
    slug = stack.problem.slug
    first, others = _users(stack)
    _fill(stack.problem.pk, first, 1, FEW)
    try:
        _copy()
        _fill(stack.problem.pk, others, FEW + 1, MANY)
        for name, page in pages_of(slug).items():
            yield _row(name, page)
        yield _deletion(others)
    finally:
        _use("postgres")
        _execute(f"DROP DATABASE IF EXISTS {COPY} WITH (FORCE)")
        _use(DATABASE)
        _execute("TRUNCATE submissions_submission CASCADE")


def _row(name: str, page: Page) -> Row:
    """Both databases take turns, so that whatever else the machine does hits both."""
    costs = {DATABASE: Cost(), COPY: Cost()}
    for _ in range(ROUNDS):
        for database, cost in costs.items():
            _use(database)
            _ask(page, cost)
    many, few = costs[DATABASE], costs[COPY]
    ms, few_ms = median(many.times_ms), median(few.times_ms)
    return Row(
        name=f"{name}, {MANY:,} rows",
        ours=f"{ms:.1f} ms, {many.read:,} read",
        against=f"{few_ms:.1f} ms, {few.read:,} read with {FEW:,} rows",
        result=f"{ms / few_ms:.2f} x",
        aim="" if name == COUNTED else "<= 1.5 x",
    )


def _copy() -> None:
    """The database as it is now, beside the one that grows."""
    _use("postgres")
    _execute(f"DROP DATABASE IF EXISTS {COPY} WITH (FORCE)")
    _execute(f"CREATE DATABASE {COPY} TEMPLATE {DATABASE}")
    _use(COPY)
    _execute("VACUUM ANALYZE")
    _use(DATABASE)


def _use(database: str) -> None:
    """Let Django speak to another database; caches are of the one before."""
    from django.core.cache import cache  # noqa: PLC0415 - Django is set up by the stack
    from django.db import connection  # noqa: PLC0415

    connection.close()
    connection.settings_dict["NAME"] = database
    cache.clear()


def _execute(statement: str) -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by the stack

    with connection.cursor() as cursor:
        cursor.execute(statement)


def _users(stack: Stack) -> tuple[list[int], list[int]]:
    """The ids of the users with the first rows, and of all others."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - Django is set up by the stack
    from django.db import connection  # noqa: PLC0415

    User.objects.filter(pk=stack.user_id).update(is_superuser=True, is_staff=True)
    first = [User.objects.get_or_create(username=f"lister{i}")[0].pk for i in range(5)]
    with connection.cursor() as cursor:
        cursor.execute(MORE_USERS, [USERS])
        others = [pk for (pk,) in cursor.fetchall()]
        cursor.execute("VACUUM ANALYZE auth_user")
    return first, others


def _fill(problem: int, users: list[int], first: int, last: int) -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by the stack

    values: dict[str, Any] = {"users": users, "problem": problem, "first": first, "last": last}
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)
        cursor.execute("VACUUM ANALYZE submissions_submission")


def _deletion(users: list[int]) -> Row:
    """A problem that is deleted in the admin, after its page was looked at."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - Django is set up by the stack
    from django.test import Client  # noqa: PLC0415

    from problems.models import Problem  # noqa: PLC0415

    problem = Problem.objects.create(slug="deleted", title="Deleted")
    _fill(problem.pk, users, FEW + 1, FEW + DELETED)
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username="bench"))
    path = f"/admin/problems/problem/{problem.pk}/delete/"
    took = []
    for form in (None, {"post": "yes", "typed": "deleted"}):
        started = time.perf_counter()
        answer = client.post(path, form) if form else client.get(path)
        took.append((time.perf_counter() - started) * 1000)
        if answer.status_code >= 400:  # noqa: PLR2004 - HTTP's own
            raise OSError(f"{path} answers {answer.status_code}")
    return Row(
        name=f"a problem with {DELETED:,} submissions is deleted",
        ours=f"{took[1] / 1000:.1f} s",
        against=f"its page, {took[0]:.0f} ms",
        result="",
    )


def _ask(page: Page, cost: Cost) -> None:
    """Some answers of Django itself, without a server; the first ones warm it up."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - Django is set up by the stack
    from django.core.cache import cache  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username=page.user))
    for i in range(WARM + TIMES):
        if page.is_fresh:
            cache.clear()
        started = time.perf_counter()
        _answer(client, page)
        if i >= WARM:
            cost.times_ms.append((time.perf_counter() - started) * 1000)
    if page.is_fresh:
        cache.clear()
    cost.read = _read(client, page)


def _read(client: Any, page: Page) -> int:
    """How many rows and index entries of submissions are looked at."""
    from django.db import connection, transaction  # noqa: PLC0415 - Django is set up by the stack

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(READ)
        before = int(cursor.fetchone()[0])
        _answer(client, page)
        cursor.execute(READ)
        return int(cursor.fetchone()[0]) - before


def _answer(client: Any, page: Page) -> None:
    if page.body is None:
        answer = client.get(page.path)
    else:
        answer = client.post(page.path, page.body, content_type="application/json")
    if answer.status_code != 200 or b'"errors"' in answer.content:  # noqa: PLR2004 - HTTP's own
        raise OSError(f"{page.path} answers {answer.status_code}: {answer.content[:300]!r}")
