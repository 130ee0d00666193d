"""Storage in a temporary folder, a queue of wake-ups that is empty, and who asks."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.test import APIClient

from problems import blobs, excerpts
from problems.models import Problem
from runners import languages
from submissions.intake import orders
from submissions.judging import interrupts, sandboxes
from submissions.models import Kind, Submission
from submissions.queue import wake_ups
from submissions.status import redis_client, store
from tests.factories import make_problem, make_submission, make_user, token_of
from tests.submissions.contenders import Post
from tests.submissions.pollers import by_token

QUEUES = [wake_ups.queue_of(slug) for slug in languages.LANGUAGES]
CLOSED_PORT = "redis://127.0.0.1:1/0"
ClientOf = Callable[[User], APIClient]


def _forget_what_was_made_from_settings() -> None:
    blobs._cache.cache_clear()
    excerpts._cut_text.cache_clear()
    sandboxes.get_cache.cache_clear()
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()


@pytest.fixture(autouse=True)
def storage(settings: Any, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "storage"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder},
        },
    }
    settings.RUNNER = {**settings.RUNNER, "cache_dir": tmp_path / "cache"}
    _forget_what_was_made_from_settings()
    yield folder
    _forget_what_was_made_from_settings()


@pytest.fixture(autouse=True)
def empty_queue() -> Iterator[None]:
    """No worker runs, so wake-ups stay where they are sent."""
    redis_client.client().delete(*QUEUES, wake_ups.WAITING, wake_ups.REJUDGES, store.PACE)
    yield
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()
    redis_client.client().delete(*QUEUES, wake_ups.WAITING, wake_ups.REJUDGES, store.PACE)


@pytest.fixture
def redis_down(settings: Any, empty_queue: None) -> Iterator[None]:
    del empty_queue
    address = settings.REDIS_URL
    settings.REDIS_URL = CLOSED_PORT
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()
    yield
    settings.REDIS_URL = address
    redis_client.client.cache_clear()
    redis_client.breaker.cache_clear()


@pytest.fixture
def user(db: None) -> User:
    del db
    return make_user("ada")


@pytest.fixture
def stranger(db: None) -> User:
    del db
    return make_user("eve")


@pytest.fixture
def staff(db: None) -> User:
    del db
    return make_user("boss", is_staff=True)


@pytest.fixture
def problem(db: None) -> Problem:
    del db
    return make_problem()


@pytest.fixture
def submission(problem: Problem, user: User) -> Submission:
    return make_submission(problem, user)


@pytest.fixture
def client_of() -> ClientOf:
    """A client that sends its user's token."""

    def make(user: User) -> APIClient:
        client = APIClient()
        client.credentials(HTTP_AUTHORIZATION=f"Token {token_of(user)}")
        return client

    return make


@pytest.fixture
def client(user: User, client_of: ClientOf) -> APIClient:
    made: APIClient = client_of(user)
    return made


@pytest.fixture
def owner(user: User) -> dict[bytes, bytes]:
    return by_token(user)


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    original = store.publish

    def publish(snapshot: Any, **about: Any) -> None:
        found.append(snapshot.status)
        original(snapshot, **about)

    monkeypatch.setattr(store, "publish", publish)
    return found


@pytest.fixture
def armed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The signals of a worker's slot are heeded."""
    monkeypatch.setattr(interrupts, "_is_armed", interrupts._is_armed)
    before = {number: signal.getsignal(number) for number in (interrupts.CUT, interrupts.LEAVE)}
    interrupts.arm()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def post(problem: Problem) -> Post:
    def submit(user: User, language: str = "python3", **fields: Any) -> Submission:
        order = orders.Order(
            user_id=user.pk, problem=problem, language=language, source="print(3)", **fields
        )
        return orders.submit(order)

    return submit


@pytest.fixture
def bob(problem: Problem) -> User:  # noqa: ARG001 - there is a database
    return make_user("bob")


@pytest.fixture
def run(problem: Problem, user: User) -> Submission:
    return make_submission(problem, user, kind=Kind.RUN, input="1 2\n")


@pytest.fixture
def admin(db: None) -> Client:
    del db
    client = Client()
    client.force_login(User.objects.create_superuser("root", password="x"))
    return client
