"""The whole site as processes on their own database, for tests that look at it from outside."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from judge_site.env import BASE_DIR
from problems.models import Problem, Tag
from submissions.models import Kind, State, Worker
from submissions.status import redis_client
from tests.factories import make_submission, token_of
from tests.stack import Site, import_problems, site_in

PASSWORD = "correct-horse-9"
BLOB_TOKEN = "a token of the workers"
LANGUAGES = ("python3", "c", "cpp", "java", "javascript")
FUNCTION_SAMPLE = BASE_DIR / "problems" / "samples" / "market-stroll"  # shows its failing case
SUMS_MEMORY_MB = 128
ADMIN, SOLVER = "chief", "ada"
HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]  # the server's, not the tests'
ASYNC_UNSAFE = "DJANGO_ALLOW_ASYNC_UNSAFE"


@dataclass(frozen=True, slots=True)
class LiveSite:
    """A running web server. Rows that tests make stay until the last test of the folder."""

    url: str
    site: Site  # starts workers: `with live.site.worker("w1"): ...`


@contextmanager
def live_site(folder: Path) -> Iterator[LiveSite]:
    """The web server, with users, problems, and a row of everything that the admin shows."""
    with ExitStack() as stack:
        stack.enter_context(override_settings(STORAGES=settings.STORAGES, PASSWORD_HASHERS=HASHERS))
        stack.enter_context(_own_database())
        stack.callback(redis_client.client.cache_clear)
        site = stack.enter_context(site_in(folder, settings))
        site = replace(site, env={**site.env, "RUNNER_LANGUAGES": ",".join(LANGUAGES)})
        import_problems(folder / "packages")
        call_command("import_problem", str(FUNCTION_SAMPLE), verbosity=0)
        fill()
        url = stack.enter_context(site.web(BLOB_TOKEN=BLOB_TOKEN))
        yield LiveSite(url, site)


def fill() -> None:
    """Two users, and a row of everything that the admin shows."""
    User.objects.create_superuser(ADMIN, password=PASSWORD)
    solver = User.objects.create_user(SOLVER, password=PASSWORD)
    token_of(solver)
    problem = Problem.objects.get(slug="sums")
    Problem.objects.filter(pk=problem.pk).update(memory_limit_mb=SUMS_MEMORY_MB)
    problem.tags.add(Tag.objects.get_or_create(name="maths")[0])
    make_submission(problem, solver, state=State.DONE)
    make_submission(problem, solver, kind=Kind.RUN, state=State.DONE)
    make_submission(problem, solver)
    Worker.objects.create(name="w1", slots=2)


@contextmanager
def _own_database() -> Iterator[None]:
    """A database beside the one of other tests, which expect theirs to be empty."""
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        _end_other_sessions()
        connection.close()
        connection.creation.destroy_test_db(before, verbosity=0)


def _end_other_sessions() -> None:
    """Processes that were stopped may not have closed their connections yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@contextmanager
def database_beside_playwright() -> Iterator[None]:
    """Playwright keeps an event loop in this thread, and Django would refuse to ask PostgreSQL."""
    before = os.environ.get(ASYNC_UNSAFE)
    os.environ[ASYNC_UNSAFE] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[ASYNC_UNSAFE]
        else:
            os.environ[ASYNC_UNSAFE] = before
