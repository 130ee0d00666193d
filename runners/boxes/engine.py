"""The few things we ask of Docker Engine. The only module that touches its SDK."""

import logging
import socket
import ssl
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

import docker
import requests
from docker.errors import APIError, DockerException, NotFound

from runners.boxes.box import DockerBox
from runners.boxes.frames import Channel
from runners.boxes.spec import (
    MASKED_COUNTERS,
    MASKED_PATHS,
    OWNER_LABEL,
    BoxSpec,
    container_options,
    host_options,
    image_name,
)
from runners.inside import protocol
from runners.sandbox import SandboxError

P = ParamSpec("P")
R = TypeVar("R")
log = logging.getLogger(__name__)


def _ours(function: Callable[P, R]) -> Callable[P, R]:
    """Whatever goes wrong with the engine is a SandboxError."""

    @wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except (DockerException, requests.RequestException, OSError) as error:
            raise SandboxError(f"Docker Engine: {error}") from error

    return guarded


class DockerEngine:
    """A connection to the engine of this host (or of DOCKER_HOST)."""

    @_ours
    def __init__(self, timeout_s: int = 60) -> None:
        self._client: Any = docker.from_env(timeout=timeout_s).api

    @_ours
    def image_id(self, family: str) -> str:
        """The image's id, if its supervisor speaks the protocol of this worker."""
        try:
            image = self._client.inspect_image(image_name(family))
        except NotFound as error:
            raise SandboxError(
                f"the image {image_name(family)} is missing: run `make images`"
            ) from error
        spoken = (image["Config"].get("Labels") or {}).get(protocol.LABEL, "none")
        if spoken != str(protocol.VERSION):
            raise SandboxError(
                f"the image {image_name(family)} has version {spoken} of the box protocol and this"
                f" worker has {protocol.VERSION}: run `make images` and restart the worker"
            )
        return cast("str", image["Id"])

    @_ours
    def start_box(self, spec: BoxSpec, family: str) -> DockerBox:
        """A running box; takes 200-300 ms."""
        host = self._client.create_host_config(**host_options(spec))
        host["MaskedPaths"] = MASKED_PATHS + MASKED_COUNTERS  # the SDK has no word for it
        # By id: the name may be moved to an image of another version at any moment.
        options = container_options(spec, family) | {"image": self.image_id(family)}
        made = self._client.create_container(**options, host_config=host)
        container = cast("str", made["Id"])
        try:
            box = DockerBox(self, container, Channel(self._attach(container)))
            self._client.start(container)
        except BaseException:
            self.remove(container)
            raise
        return box

    def _attach(self, container: str) -> socket.socket:
        """The streams of a container, before it starts, so that nothing it says is missed.

        The SDK's object closes its socket late, or when it is collected: we take one of our own.
        """
        params = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
        attached = self._client.attach_socket(container, params)
        shared = getattr(attached, "_sock", attached)
        if isinstance(shared, ssl.SSLSocket):
            return shared  # TLS state can't be duplicated; the SDK keeps its response alive
        own = cast("socket.socket", shared.dup())
        attached._response.close()  # noqa: SLF001
        attached.close()
        return own

    def close(self) -> None:
        self._client.close()

    def remove(self, container: str) -> None:
        """Kill and remove; an engine that is down or busy is left to the reaper."""
        try:
            self._client.remove_container(container, force=True, v=True)
        except (APIError, requests.RequestException) as error:
            log.debug("box was not removed: %s", error)

    @_ours
    def reap(self, owner: str) -> int:
        """Remove every box of this owner that is left from an earlier life; returns how many."""
        filters = {"label": f"{OWNER_LABEL}={owner}"}
        left = self._client.containers(all=True, filters=filters, quiet=True)
        for container in left:
            self.remove(container["Id"])
        return len(left)
