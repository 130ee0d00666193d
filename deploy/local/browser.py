"""The browser in which `make test` opens every page: Debian's Chromium, installed if it is missing.

Playwright drives it. Its own browsers are not used: they come from a server of its makers.
"""

from deploy.local import debian
from deploy.local.commands import find
from deploy.local.layout import Layout

NAMES = ("chromium", "google-chrome")


def path() -> str | None:
    """The browser's program, or None where none is installed."""
    return next(filter(None, map(find, NAMES)), None)


def ensure(layout: Layout) -> None:
    """Installs Chromium where there is no browser, or stops with one sentence."""
    if path() is None:
        debian.install(layout, "chromium", purpose="Chromium, for the tests of pages,")
