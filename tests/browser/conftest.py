"""Fixtures for tests in a real browser.

`live` is the running site, `page` an empty page in a browser without cookies, `admin_page` one that
is signed in as the administrator. What a page does wrong fails its test: see `watching.Watch`.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from deploy.local import browser as installed
from tests.browser.live import (
    ADMIN,
    PASSWORD,
    LiveSite,
    database_beside_playwright,
    live_site,
)
from tests.browser.watching import NewPage, Watch

# root has no sandbox of its own namespaces in a container; nothing is fetched for the browser.
OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
]
LIMIT_MS = 20_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def live(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[LiveSite]:
    """One web server for all tests of this folder."""
    with (
        django_db_blocker.unblock(),
        database_beside_playwright(),
        live_site(tmp_path_factory.mktemp("live")) as made,
    ):
        yield made


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    path = installed.path()
    if path is None:
        pytest.fail("no browser: install chromium, or leave these tests out: -m 'not browser'")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield found
        found.close()


@pytest.fixture
def watch(live: LiveSite) -> Iterator[Watch]:
    """What pages did wrong; the test fails if anything is left here at its end."""
    found = Watch(live.url)
    yield found
    assert found.findings == []


@pytest.fixture
def new_page(live: LiveSite, chromium: Browser, watch: Watch) -> Iterator[NewPage]:
    """Makes pages, each in a browser context of its own; options as of Browser.new_context."""
    contexts = []

    def make(**options: Any) -> Page:
        context = chromium.new_context(base_url=live.url, **options)
        contexts.append(context)
        context.set_default_timeout(LIMIT_MS)
        watch.follow(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture(scope="package")
def admin_state(live: LiveSite, chromium: Browser) -> Any:
    """Cookies of the administrator, who signs in once for all tests."""
    context = chromium.new_context(base_url=live.url)
    page = context.new_page()
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(ADMIN)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Administration").first.wait_for()
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def admin_page(new_page: NewPage, admin_state: Any) -> Page:
    return new_page(storage_state=admin_state)


@pytest.fixture
def solver(live: LiveSite, request: pytest.FixtureRequest) -> User:
    """A user of this test alone."""
    del live
    digest = hashlib.sha256(request.node.nodeid.encode()).hexdigest()
    return User.objects.create_user(f"solver-{digest[:12]}")


@pytest.fixture
def new_solver_page(live: LiveSite, new_page: NewPage, solver: User) -> NewPage:
    """Makes pages on which `solver` is signed in, each on a device of its own."""

    def make(**options: Any) -> Page:
        client = Client()
        client.force_login(solver)
        page = new_page(**options)
        name = settings.SESSION_COOKIE_NAME
        key = client.cookies[name].value
        page.context.add_cookies([{"name": name, "value": key, "url": live.url}])
        return page

    return make
