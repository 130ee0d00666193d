"""Lists, filters and admin pages: do they take longer when there are a million submissions?"""

import time
from collections.abc import Iterator
from statistics import median

from deploy.bench.rows import Row
from deploy.bench.stack import Stack

FEW = 1_000
MANY = 1_000_000
TIMES = 15
ADMIN = "/admin/submissions/submission/"
API = "/api/v1/submissions/"
# Rows of 5 users and of the benchmark's problem; one in 100,000 is in a rare language, and one has
# a rare verdict. A page that is full with a million rows is full with 1,000, too: what is compared
# is how rows are found, not how many are shown.
FILL = """
INSERT INTO submissions_submission (
    id, user_id, problem_id, language, source, state, verdict, attempt, crashes, worker,
    data_version, created_at, finished_at, cases_done, cases_total, runtime_ms, memory_kb,
    compile_log, cases)
SELECT gen_random_uuid(), (%(users)s::int[])[1 + i %% 5], %(problem)s,
       CASE WHEN i %% 100000 = 7 THEN 'pascal' WHEN i %% 3 = 0 THEN 'cpp' ELSE 'python3' END,
       'print(1)', 'done',
       CASE WHEN i %% 100000 = 9 THEN 'memory_limit_exceeded' WHEN i %% 2 = 0 THEN 'accepted'
            ELSE 'wrong_answer' END,
       1, 0, 'bench', '', now() - i * interval '1 second', now(), 1, 1, 5, 9000, '', '[]'
  FROM generate_series(%(first)s, %(last)s) AS i
"""


def rows(stack: Stack) -> Iterator[Row]:
    pages = _pages(stack)
    users = _users(stack)
    _fill(stack, users, 1, FEW)
    few = {name: _time_ms(stack, path) for name, path in pages.items()}
    _fill(stack, users, FEW + 1, MANY)
    for name, path in pages.items():
        many = _time_ms(stack, path)
        yield Row(
            name=f"{name}, {MANY:,} rows",
            ours=f"{many:.0f} ms",
            against=f"{few[name]:.0f} ms with {FEW:,} rows",
            result=f"{many / few[name]:.2f} x",
            aim="<= 1.5 x",
        )
    _empty()


def _pages(stack: Stack) -> dict[str, str]:
    problem = f"problem={stack.problem.slug}"
    return {
        "API: all": API,
        "API: by problem": f"{API}?{problem}",
        "API: by language": f"{API}?language=pascal",
        "API: by verdict": f"{API}?verdict=memory_limit_exceeded",
        "API: by problem and language": f"{API}?{problem}&language=pascal",
        "API: by problem and verdict": f"{API}?{problem}&verdict=memory_limit_exceeded",
        "API: by language and verdict": f"{API}?language=cpp&verdict=memory_limit_exceeded",
        "admin: submissions": ADMIN,
        "admin: running": f"{ADMIN}?state__exact=running",
        "admin: runs": f"{ADMIN}?kind__exact=run",
        "admin: by language": f"{ADMIN}?language=pascal",
        "admin: by verdict": f"{ADMIN}?verdict__exact=memory_limit_exceeded",
        "admin: search of a user": f"{ADMIN}?q=lister3",
        "admin: search of a problem": f"{ADMIN}?q={stack.problem.slug}",
        "admin: search of nothing": f"{ADMIN}?q=nobody",
        "admin: problems": "/admin/problems/problem/",
        "admin: workers": "/admin/submissions/worker/",
        "admin: users": "/admin/auth/user/",
        "metrics": "/metrics",
    }


def _users(stack: Stack) -> list[int]:
    from django.contrib.auth.models import User  # noqa: PLC0415 - Django is set up by the stack

    User.objects.filter(pk=stack.user_id).update(is_superuser=True, is_staff=True)
    return [User.objects.get_or_create(username=f"lister{i}")[0].pk for i in range(5)]


def _fill(stack: Stack, users: list[int], first: int, last: int) -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by the stack

    values = {"users": users, "problem": stack.problem.pk, "first": first, "last": last}
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)
        cursor.execute("VACUUM ANALYZE submissions_submission")


def _empty() -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by the stack

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE submissions_submission CASCADE")


def _time_ms(stack: Stack, path: str) -> float:
    """The median of some answers of Django itself, as staff, without a server."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - Django is set up by the stack
    from django.test import Client  # noqa: PLC0415

    client = Client()
    client.force_login(User.objects.get(pk=stack.user_id))
    took = []
    for _ in range(TIMES):
        started = time.perf_counter()
        answer = client.get(path, HTTP_HOST="localhost")
        took.append((time.perf_counter() - started) * 1000)
        if answer.status_code != 200:  # noqa: PLR2004 - HTTP's own
            raise OSError(f"{path} answers {answer.status_code}")
    return median(took)
