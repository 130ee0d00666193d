"""An upgrade in the documented order: code, images, restart. No submission pays for it."""

import io
import os
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any

import docker
import pytest
from django.contrib.auth.models import User
from docker.errors import ImageNotFound
from rest_framework.test import APIClient

from runners.boxes import spec
from runners.inside import protocol
from submissions.models import Submission
from tests.factories import make_user
from tests.stack import Site, is_state, submit, until

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

RIGHT = "print(sum(map(int, input().split())))"
PYTHON_ONLY = {"RUNNER_LANGUAGES": "python3"}


class Images:
    """The image of Python under a prefix of the test's own: of this version, or of another."""

    def __init__(self, api: Any) -> None:
        self.prefix = f"upgrade-{os.getpid()}"
        self._images = api
        self._current = api.get(spec.image_name("python3"))
        recipe = f"FROM {spec.image_name('python3')}\nLABEL {protocol.LABEL}=0\n"
        self._other, _ = api.build(fileobj=io.BytesIO(recipe.encode()), rm=True)

    def build_ours(self) -> None:
        """What `make images` does in the end: the name leads to the image of this code."""
        self._current.tag(f"{self.prefix}/python3", "latest")

    def build_others(self) -> None:
        """The same, of code with another version of the protocol."""
        self._other.tag(f"{self.prefix}/python3", "latest")

    def forget(self) -> None:
        self._images.remove(f"{self.prefix}/python3:latest", force=True)
        with suppress(ImageNotFound):  # it went with its last name
            self._images.remove(self._other.id, force=True)


@pytest.fixture
def images() -> Iterator[Images]:
    with closing(docker.from_env()) as client:
        made = Images(client.images)
        made.build_ours()
        yield made
        made.forget()


@pytest.fixture
def staff(db: None) -> APIClient:
    del db
    client = APIClient()
    client.force_authenticate(make_user("staff", is_staff=True))
    return client


def reasons(staff: APIClient) -> list[tuple[str, str]]:
    """Status and reason of each worker, as /api/v1/workers/ says them."""
    rows = staff.get("/api/v1/workers/").json()
    return [(row["status"], row["reason"]) for row in rows if row["status"] != "stopped"]


def refuses(staff: APIClient) -> bool:
    return any("version 0 of the box protocol" in reason for _, reason in reasons(staff))


def test_costs_no_submission_its_verdict(
    site: Site, user: User, images: Images, staff: APIClient
) -> None:
    env = PYTHON_ONLY | {"IMAGE_PREFIX": images.prefix}
    with site.worker("w1", slots=1, **env):
        before = submit(user.pk, RIGHT)
        until(lambda: is_state(before, "done"), seconds=60)

        images.build_others()
        meanwhile = submit(user.pk, RIGHT)  # the worker has not looked yet
        until(lambda: refuses(staff), seconds=30)
        waits = submit(user.pk, RIGHT)

    with site.worker("w2", slots=1, **env):
        until(lambda: refuses(staff), seconds=30)
        waits.refresh_from_db()
        assert (waits.state, waits.attempt) == ("queued", 0), "nobody takes it"

        images.build_ours()
        until(lambda: is_state(waits, "done") and is_state(meanwhile, "done"), seconds=60)
        until(lambda: ("ok", "") in reasons(staff), seconds=30)

    assert set(Submission.objects.values_list("verdict", "crashes")) == {("accepted", 0)}
