"""Installing what is missing, where that is our business: as root on Debian and its relatives."""

import os
from pathlib import Path

from deploy.local.commands import find, need, work
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout

OS_RELEASE = Path("/etc/os-release")


def install(layout: Layout, *packages: str, purpose: str) -> None:
    """Installs Debian packages, or stops with one sentence that names them."""
    names = " ".join(packages)
    if os.geteuid() != 0 or not _is_debian() or find("apt-get") is None:
        raise Trouble(
            f"{purpose} is needed: install it (on Debian: apt-get install {names}), then run again."
        )
    say(f"installing {names} with apt-get (log: {layout.log / 'apt.log'})")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = (need("apt-get"), "-o", "DPkg::Lock::Timeout=120")
    log = layout.log / "apt.log"
    work((*apt, "update"), log=log, what="apt-get update", env=env)
    options = ("install", "-y", "--no-install-recommends")
    work((*apt, *options, *packages), log=log, what=f"apt-get install {names}", env=env)


def _is_debian() -> bool:
    text = OS_RELEASE.read_text() if OS_RELEASE.is_file() else ""
    fields = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    kinds = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").split()
    return "debian" in kinds or "ubuntu" in kinds
