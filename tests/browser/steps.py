"""What a person does on the pages of the site, as functions."""

import re
from typing import Any

from playwright.sync_api import Page, expect

JUDGED_MS = 60_000  # a compiler on a busy machine


def open_page(page: Page, path: str) -> None:
    """Open a page and wait until its scripts have started."""
    page.goto(path)
    page.locator("html[data-ready]").wait_for()


def write_code(page: Page, code: str, *, is_typed: bool = False) -> None:
    """Replace the code in the editor; `is_typed` presses each key, else the text is pasted."""
    page.get_by_role("textbox", name="Code").click()
    page.keyboard.press("Control+a")
    if is_typed:
        page.keyboard.type(code)
    else:
        page.keyboard.insert_text(code)


def code_of(page: Page) -> str:
    """The code in the editor."""
    text: str = page.get_by_role("textbox", name="Code").inner_text()
    return text.rstrip("\n")


def choose_language(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Language").select_option(label=name)


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def verdict(page: Page) -> Any:
    """The element of the verdict; expectations wait for it."""
    return page.locator("[data-verdict]")


def expect_verdict(page: Page, value: str, words: str) -> None:
    """The verdict is painted and spoken."""
    expect(verdict(page)).to_have_attribute("data-verdict", value, timeout=JUDGED_MS)
    expect(verdict(page)).to_have_text(words)
    expect(page.get_by_role("status").filter(has_text=re.compile(f"^{words}$"))).to_have_count(1)


def expect_no_sideways_scroll(page: Page) -> None:
    width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert width <= 0, f"the page is {width} px wider than the screen"
