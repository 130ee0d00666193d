"""The pictures of the documents: `.venv/bin/python -m deploy.screenshots`, beside `make up`.

It needs requirements-dev.txt and Chromium. A new user types a solution of the sample problem
"jam-jars", submits it, and the page is kept when the verdict is painted.
"""

import argparse
import secrets
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from deploy.demo import default_url
from deploy.local import browser
from deploy.local.console import say
from deploy.local.layout import HERE

FOLDER = HERE.root / "docs" / "images"
SIZE: ViewportSize = {"width": 1280, "height": 760}
SOURCE = "first, second = map(int, input().split())\nprint(first + second)"
LIMIT_MS = 30_000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--url", default=default_url())
    url = options.parse_args().url
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.path(), args=["--no-sandbox"])
        page = chromium.new_page(
            base_url=url, viewport=SIZE, color_scheme="light", reduced_motion="reduce"
        )
        page.set_default_timeout(LIMIT_MS)
        take_problem_page(page, FOLDER / "problem.png")
        chromium.close()


def take_problem_page(page: Page, target: Path) -> None:
    """Sign up, solve a problem, and keep what the page shows."""
    page.goto("/accounts/sign-up/?next=/problems/jam-jars/")
    page.get_by_label("Username").fill(f"marta-{secrets.token_hex(2)}")
    page.get_by_label("Password").fill(secrets.token_urlsafe(16))
    page.get_by_role("button", name="Create account").click()
    page.locator("html[data-ready]").wait_for()
    page.get_by_role("textbox", name="Code").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(SOURCE)
    page.get_by_role("button", name="Submit", exact=True).click()
    page.locator("[data-verdict=accepted]").wait_for()
    page.screenshot(path=target)
    say(f"wrote {target}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
