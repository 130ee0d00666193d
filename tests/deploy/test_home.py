import os
import pwd
from pathlib import Path

import pytest

from deploy.local import home
from deploy.local.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(tmp_path)
    layout.prepare()
    return layout


@pytest.fixture
def account() -> pwd.struct_passwd:
    return pwd.getpwuid(os.geteuid())


class TestPlace:
    def test_is_in_var_where_the_account_can_enter(
        self, layout: Layout, account: pwd.struct_passwd, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(home, "_can_enter", lambda *_: True)

        assert home._place(layout, account) == layout.services

    def test_is_elsewhere_behind_a_link_where_it_cannot(
        self, layout: Layout, account: pwd.struct_passwd, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(home, "_can_enter", lambda *_: False)
        monkeypatch.setattr(home, "SHARED_STATE", layout.root)

        place = home._place(layout, account)

        assert place == home.elsewhere(layout)
        assert layout.services.resolve() == place

    def test_a_home_that_exists_is_kept(
        self, layout: Layout, account: pwd.struct_passwd, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        layout.services.mkdir()
        monkeypatch.setattr(home, "_can_enter", lambda *_: False)

        assert home._place(layout, account) == layout.services

    def test_two_checkouts_never_share_one(self, tmp_path: Path) -> None:
        one, two = Layout(tmp_path / "one"), Layout(tmp_path / "two")

        assert home.elsewhere(one) != home.elsewhere(two)


class TestPrograms:
    def test_are_copied_for_an_account_and_readable_by_all(
        self, tmp_path: Path, account: pwd.struct_passwd
    ) -> None:
        program = tmp_path / "site" / "wheel" / "bin" / "server"
        program.parent.mkdir(parents=True)
        program.write_text("#!")
        program.chmod(0o700)
        (tmp_path / "home").mkdir()

        wheel = home.Wheel("wheel-1", tmp_path / "site", ("wheel/bin",))
        copy = home.Home(tmp_path / "home", account).programs(wheel) / "wheel/bin/server"

        assert copy.stat().st_mode & 0o777 == 0o755
        assert copy.parent.stat().st_mode & 0o555 == 0o555

    def test_are_used_as_they_are_by_anybody_else(self, tmp_path: Path) -> None:
        wheel = home.Wheel("wheel-1", tmp_path / "site", ("wheel/bin",))

        assert home.Home(tmp_path).programs(wheel) == tmp_path / "site"
