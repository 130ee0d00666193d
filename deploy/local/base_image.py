"""The image that all others stand on: local, else pulled, else made from Debian packages."""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from deploy.local import debian
from deploy.local.commands import ask, find, need, tail, work
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout

DEFAULT = "debian:bookworm-slim"
RELEASE = "bookworm"
PULL_LIMIT_S = 90
SUITES = {RELEASE, f"{RELEASE}-updates", f"{RELEASE}-security"}
UNSEEN = {"", "$(ORIGIN)"}  # what apt prints for a source whose index was never fetched
# What "slim" leaves out; packages installed later leave it out as well.
LEFT_OUT = ("man", "doc", "info", "locale", "lintian")
PROXY_SETTING = re.compile(r'^Acquire::(?:http|https)::Proxy(?:::[^ ]*)? ".+";$')


def name() -> str:
    return os.environ.get("BASE_IMAGE") or DEFAULT


def ensure(layout: Layout) -> str:
    """Returns the base image's id, after pulling or making it where needed."""
    image = name()
    known = image_id(image)
    if known is not None:
        return known
    if not _pull(image):
        if image != DEFAULT:
            raise Trouble(
                f"BASE_IMAGE={image} can't be pulled: build or load it first, or unset it."
            )
        _make(layout, image)
    made = image_id(image)
    if made is None:
        raise Trouble(
            f"Docker Engine does not show {image} after making it: run `make images` again."
        )
    return made


def image_id(image: str) -> str | None:
    done = ask((need("docker"), "image", "inspect", "--format", "{{.Id}}", image))
    return done.stdout.strip() or None if done.returncode == 0 else None


def sources(index_targets: str) -> list[str]:
    """One-line apt sources for Debian bookworm, from lines of `uri|release|component|origin`."""
    rows = (line.split("|") for line in index_targets.splitlines() if line.count("|") == 3)  # noqa: PLR2004
    return [
        f"deb {uri} {release} {component}"
        for uri, release, component, origin in rows
        if release in SUITES and component == "main" and origin in {"Debian", *UNSEEN}
    ]


def proxy_options(apt_config: str) -> list[str]:
    """The machine's apt proxies, to be used for and inside the image."""
    return [line for line in apt_config.splitlines() if PROXY_SETTING.match(line)]


def _pull(image: str) -> bool:
    say(f"pulling {image}")
    done = ask((need("docker"), "pull", image), timeout_s=PULL_LIMIT_S)
    return done.returncode == 0


def _make(layout: Layout, image: str) -> None:
    """mmdebstrap makes a root folder with apt alone; docker import makes an image of it."""
    if find("mmdebstrap") is None:
        debian.install(
            layout, "mmdebstrap", purpose=f"No registry has {image} for us, so mmdebstrap"
        )
    log = layout.log / "image-base.log"
    say(f"no registry in reach: making {image} from Debian packages (log: {log})")
    with TemporaryDirectory(dir=layout.var, prefix="base-image-") as folder:
        archive = Path(folder) / "root.tar"
        mirrors = _machine_sources()
        try:
            _bootstrap(archive, mirrors, log)
        except Trouble:
            if not mirrors:
                raise
            say("the machine's apt sources did not do: trying Debian's main mirror")
            _bootstrap(archive, [], log)
        argv = ("import", "--change", 'CMD ["bash"]', str(archive), image)
        done = ask((need("docker"), *argv), timeout_s=600)
    if done.returncode != 0:
        raise Trouble(f"{done.stderr.strip()}\n{tail(log, 3)}\nImporting {image} failed.")


def _bootstrap(archive: Path, mirrors: list[str], log: Path) -> None:
    options = [f"--dpkgopt=path-exclude=/usr/share/{folder}/*" for folder in LEFT_OUT]
    options.append("--dpkgopt=path-include=/usr/share/doc/*/copyright")
    options += [f"--aptopt={line}" for line in proxy_options(ask(("apt-config", "dump")).stdout)]
    argv = (need("mmdebstrap"), "--variant=minbase", *options, RELEASE, str(archive), *mirrors)
    work(argv, log=log, what="Making the base image")


def _machine_sources() -> list[str]:
    form = "$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(ORIGIN)"
    return sources(ask((need("apt-get"), "indextargets", "--format", form)).stdout)
