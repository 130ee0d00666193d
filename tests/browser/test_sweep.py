"""Every page, as each reader sees it: light and dark, on a desk and on a phone.

Each page has one h1 and a title, nothing that axe calls serious or critical, no sideways scrolling,
and nothing that `watching.Watch` notes. axe runs once for a page, reader and theme: on the desk
in the light theme, on the phone in the dark one.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.live import FUNCTION_SAMPLE, PASSWORD, SOLVER, LiveSite
from tests.browser.watching import NewPage, Watch
from website import assets

FRONTEND = Path(assets.__file__).parent / "frontend"
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}
PUBLIC = [
    "/",
    "/problems/",
    "/problems/?q=nothing-like-this",
    "/problems/sums/",
    f"/problems/{FUNCTION_SAMPLE.name}/",  # with examples whose lines are wide
    "/daily/",
    "/ranking/",
    "/playground/",
    "/api/v1/docs/",
]
FORMS = ["/accounts/login/", "/accounts/sign-up/", "/accounts/password-reset/"]
OWN = ["/", "/problems/", "/problems/sums/", "/submissions/"]
OWN += ["/settings/", f"/users/{SOLVER}/"]
STAFF = ["/problems/", "/submissions/", "/admin/problems/problem/import/"]
PAGES = {"stranger": PUBLIC + FORMS, "user": OWN, "staff": STAFF}
# Django's breadcrumbs have links that differ from text by their color alone.
AXE = """
async () => (await axe.run({exclude: ['.breadcrumbs']}, {resultTypes: ['violations']})).violations
  .filter(one => ['serious', 'critical'].includes(one.impact))
  .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')}`))
"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def axe() -> Path:
    """The file of axe-core, among the packages of the bundle."""
    file = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
    npm = shutil.which("npm")
    if not file.is_file():
        if npm is None:
            pytest.skip("npm is not installed")
        subprocess.run([npm, "ci"], cwd=FRONTEND, check=True, capture_output=True)
    return file


@pytest.fixture(scope="module")
def states(live: LiveSite, chromium: Browser, admin_state: Any) -> dict[str, Any]:
    """The cookies of each reader."""
    context = chromium.new_context(base_url=live.url)
    page = context.new_page()
    page.goto("/accounts/login/")
    page.get_by_label("Username").fill(SOLVER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()
    state = context.storage_state()
    context.close()
    return {"stranger": None, "user": state, "staff": admin_state}


OpenPage = Callable[[str, str], Page]


@pytest.fixture
def open_page(new_page: NewPage, axe: Path, states: dict[str, Any]) -> OpenPage:
    """Makes an empty page of a reader in a theme."""

    def make(reader: str, theme: str) -> Page:
        page = new_page(storage_state=states[reader], color_scheme=theme, reduced_motion="reduce")
        page.context.add_init_script(path=axe)
        return page

    return make


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("reader", PAGES)
def test_pages_are_for_everybody(
    open_page: OpenPage, watch: Watch, reader: str, theme: str
) -> None:
    page = open_page(reader, theme)
    paths = PAGES[reader]
    if reader != "stranger":
        page.goto("/submissions/")
        row = page.get_by_role("link", name="Accepted").first
        paths = [*paths, str(row.get_attribute("href"))]

    found = [
        f"{path}: {fault}"
        for path in paths
        for fault in faults(page, watch, path, is_dark=theme == "dark")
    ]

    assert found == []


def faults(page: Page, watch: Watch, path: str, *, is_dark: bool) -> list[str]:
    """What is wrong with a page at both widths."""
    page.set_viewport_size(DESK)
    page.goto(path)
    if not path.startswith("/admin/"):
        page.locator("html[data-ready]").wait_for()
    found = [] if page.locator("h1").count() == 1 else ["not one h1"]
    found += [] if page.title() else ["no title"]
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        if page.evaluate(SIDEWAYS) > 0:
            found.append(f"scrolls sideways at {size['width']} px")
        if is_dark == (size is PHONE):
            found += axe_faults(page, watch)
    return found


def axe_faults(page: Page, watch: Watch) -> list[str]:
    """What axe finds. It breaks the policy itself with a style of its own; that is left out."""
    before = len(watch.findings)
    found: list[str] = page.evaluate(AXE)
    del watch.findings[before:]
    return found
