"""Where PostgreSQL and Redis keep their data, and whose processes they are.

PostgreSQL refuses to run as root, so root starts both servers as the system user `judge-site`. That
user may not be able to enter the checkout (one under /root, or in a private temporary folder); its
home is then /var/lib/judge-site-<hash of the checkout's path>, and var/services is a link to it. It
gets copies of the server programs for the same reason. Anybody else uses var/services and the
programs as they are.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from deploy.local.commands import need, work
from deploy.local.console import say
from deploy.local.layout import Layout

ACCOUNT = "judge-site"
SHARED_STATE = Path("/var/lib")
NOT_PROGRAMS = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")


class RunAs(TypedDict, total=False):
    """The part of subprocess.Popen's options that says under which account."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True, slots=True)
class Wheel:
    """Server programs inside an installed wheel: the folders under site-packages that they need."""

    name: str
    site: Path
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of the services' own, and the account they run under (None: the caller's)."""

    folder: Path
    account: pwd.struct_passwd | None = None

    @property
    def run_as(self) -> RunAs:
        if self.account is None:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Gives a file or folder to the services."""
        if self.account is not None:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def subfolder(self, name: str) -> Path:
        path = self.folder / name
        path.mkdir(mode=0o700, exist_ok=True)
        self.own(path)
        return path

    def programs(self, wheel: Wheel) -> Path:
        """What a wheel's programs are found under: site-packages, or a copy for the account."""
        if self.account is None:
            return wheel.site
        target = self.folder / "programs" / wheel.name
        if not target.exists():
            partial = target.with_name(f"{wheel.name}.partial")
            shutil.rmtree(partial, ignore_errors=True)
            for part in wheel.parts:
                shutil.copytree(wheel.site / part, partial / part, ignore=NOT_PROGRAMS)
            _open_up(partial.parent)
            partial.rename(target)
        return target


def prepare(layout: Layout) -> Home:
    """The home of this checkout's services, made when it is not there."""
    if os.geteuid() != 0:
        layout.services.mkdir(mode=0o700, exist_ok=True)
        return Home(layout.services)
    account = _account(layout)
    home = Home(_place(layout, account), account)
    home.folder.mkdir(mode=0o700, exist_ok=True)
    home.own(home.folder)
    return home


def find(layout: Layout) -> Home | None:
    """The home if there is one; makes nothing."""
    if not layout.services.exists():
        return None
    folder = layout.services.resolve()
    return Home(folder, _owner(folder) if os.geteuid() == 0 else None)


def elsewhere(layout: Layout) -> Path:
    """The home outside the checkout, for one that the account cannot enter."""
    digest = hashlib.sha256(str(layout.root).encode()).hexdigest()[:12]
    return SHARED_STATE / f"{ACCOUNT}-{digest}"


def _owner(folder: Path) -> pwd.struct_passwd | None:
    uid = folder.stat().st_uid
    return pwd.getpwuid(uid) if uid else None


def _account(layout: Layout) -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        say(f"creating the system user {ACCOUNT} (PostgreSQL refuses to run as root)")
    options = ("--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent")
    argv = (need("useradd"), *options, "--shell", "/usr/sbin/nologin", ACCOUNT)
    work(argv, log=layout.log / "useradd.log", what=f"Creating the user {ACCOUNT}")
    return pwd.getpwnam(ACCOUNT)


def _place(layout: Layout, account: pwd.struct_passwd) -> Path:
    """A home that exists is kept; else var/services, or one elsewhere if var/ is out of reach."""
    link = layout.services
    if link.exists():
        return link.resolve()
    if _can_enter(layout.var, account):
        return link
    target = elsewhere(layout)
    say(
        f"the user {account.pw_name} can't enter {layout.var}: services keep their data in {target}"
    )
    target.mkdir(mode=0o700, exist_ok=True)
    link.unlink(missing_ok=True)  # a link whose target is gone
    link.symlink_to(target)
    return target


def _can_enter(folder: Path, account: pwd.struct_passwd) -> bool:
    """Asked as that user, so that groups and access lists count too."""
    argv = (need("test"), "-x", str(folder))
    run_as = Home(folder, account).run_as
    return subprocess.run(argv, check=False, cwd="/", **run_as).returncode == 0


def _open_up(folder: Path) -> None:
    """Programs are no secret: everybody may read and start them, whatever root's umask was."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
            if path.stat().st_mode & 0o100:
                path.chmod(path.stat().st_mode | 0o111)
