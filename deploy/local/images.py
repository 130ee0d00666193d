"""The language images: <IMAGE_PREFIX>/<family>:<content hash>, and :latest for the workers.

The hash covers the folder of the family, the base image and the supervisor, so nothing is built
twice, and a look at the tags is enough when nothing changed.
"""

import hashlib
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from deploy.local import base_image
from deploy.local.commands import ask, need, work
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout
from runners.boxes.spec import repository
from runners.inside import protocol
from runners.languages import LANGUAGES, chosen, find

BASE = "base"
SUPERVISOR = "supervisor"
DIGITS = 12
PROXY_VARIABLES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One image to build, and the tag that says what is in it."""

    family: str
    tag: str
    dockerfile: Path
    context: Path
    build_args: tuple[str, ...]

    @property
    def repository(self) -> str:
        return repository(self.family)

    @property
    def name(self) -> str:
        return f"{self.repository}:{self.tag}"


def ensure(layout: Layout, languages: Sequence[str]) -> None:
    """Builds what is missing: base, supervisor, then the family of every language."""
    wanted = families(languages)
    debian_id = base_image.ensure(layout)
    for image in plan(layout.root, wanted, debian_id=debian_id):
        if not _is_current(image):
            _build(layout, image)
    say(f"images are ready: {', '.join(wanted)}")


def wanted_languages() -> list[str]:
    """RUNNER_LANGUAGES: names, or `all`; the common ones where it says nothing."""
    return chosen(os.environ.get("RUNNER_LANGUAGES", ""))


def families(languages: Iterable[str]) -> tuple[str, ...]:
    """The image families that these languages live in, each once, in order."""
    found: dict[str, None] = {}
    for name in languages:
        language = find(name)
        if language is None:
            raise Trouble(f"RUNNER_LANGUAGES: {name!r} is unknown; use {', '.join(LANGUAGES)}.")
        found[language.image] = None
    return tuple(found)


def plan(root: Path, wanted: Iterable[str], *, debian_id: str) -> list[Image]:
    """The images in the order they are built: base and supervisor, then the families.

    `debian_id` is the id of the image that base and supervisor are made from.
    """
    folders, inside = root / "deploy" / "images", root / "runners" / "inside"
    debian = f"BASE_IMAGE={base_image.name()}"
    base = Image(
        family=BASE,
        tag=content_tag((folders / BASE,), debian_id),
        dockerfile=folders / BASE / "Dockerfile",
        context=folders / BASE,
        build_args=(debian,),
    )
    supervisor = Image(
        family=SUPERVISOR,
        tag=content_tag((folders / SUPERVISOR, inside), debian_id),
        dockerfile=folders / SUPERVISOR / "Dockerfile",
        context=inside,
        build_args=(debian,),
    )
    parents = (f"BASE_IMAGE={base.name}", f"SUPERVISOR_IMAGE={supervisor.name}")
    return [base, supervisor] + [
        Image(
            family=family,
            tag=content_tag((folders / family,), f"{base.tag} {supervisor.tag}"),
            dockerfile=folders / family / "Dockerfile",
            context=folders / family,
            build_args=parents,
        )
        for family in wanted
    ]


def content_tag(folders: Iterable[Path], stands_on: str) -> str:
    """Names and contents of all files, and what the image stands on, as a short hash."""
    digest = hashlib.sha256(stands_on.encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                digest.update(f"{path.relative_to(folder)}\0{content}\0".encode())
    return digest.hexdigest()[:DIGITS]


def _is_current(image: Image) -> bool:
    """Built before? Then the workers' tag is moved to it where it points elsewhere."""
    known = base_image.image_id(image.name)
    if known is None:
        return False
    if known != base_image.image_id(f"{image.repository}:latest"):
        _point_latest_at(image)
    return True


def _build(layout: Layout, image: Image) -> None:
    log = layout.log / f"image-{image.family}.log"
    log.unlink(missing_ok=True)
    say(f"building {image.name} (log: {log})")
    started = time.monotonic()
    proxies = [name for name in PROXY_VARIABLES if name in os.environ]
    args = [word for value in (*image.build_args, *proxies) for word in ("--build-arg", value)]
    # The host's network: packages come from wherever the host gets its own.
    label = f"{protocol.LABEL}={protocol.VERSION}"
    options = (
        "--network",
        "host",
        "--force-rm",
        "--label",
        label,
        "-f",
        str(image.dockerfile),
        "-t",
        image.name,
    )
    argv = (need("docker"), "build", *options, *args, str(image.context))
    work(argv, log=log, what=f"Building {image.repository}")
    _point_latest_at(image)
    _forget_older(image)
    say(f"built {image.name} in {time.monotonic() - started:.0f} s")


def _point_latest_at(image: Image) -> None:
    ask((need("docker"), "tag", image.name, f"{image.repository}:latest"))


def _forget_older(image: Image) -> None:
    """Disk space: earlier tags go. One that a running box uses is only untagged."""
    docker = need("docker")
    listed = ask((docker, "images", "--format", "{{.Repository}}:{{.Tag}}", image.repository))
    older = set(listed.stdout.split()) - {image.name, f"{image.repository}:latest"}
    if older:
        ask((docker, "rmi", *sorted(older)), timeout_s=120)
