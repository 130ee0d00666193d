"""The browser of `make test`: installed only where it is missing and may be installed."""

from pathlib import Path

import pytest

from deploy.local import browser, debian
from deploy.local.console import Trouble
from deploy.local.layout import Layout


def test_an_installed_browser_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(browser, "find", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian, "install", lambda *_args, **_kwargs: pytest.fail("installed"))

    browser.ensure(Layout(tmp_path))

    assert browser.path() == "/usr/bin/chromium"


def test_who_is_not_root_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(browser, "find", lambda _name: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    with pytest.raises(Trouble, match="apt-get install chromium"):
        browser.ensure(Layout(tmp_path))
