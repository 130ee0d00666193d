"""The Docker adapter of the Sandbox port: warm boxes for one worker slot, by image and role."""

import logging
import threading
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from runners.boxes.box import DockerBox
from runners.boxes.engine import DockerEngine
from runners.boxes.spec import UIDS_PER_BOX, BoxSpec
from runners.sandbox import Role, SandboxError

MAX_WARM = 2
log = logging.getLogger(__name__)


class DockerSandbox:
    """Keeps a warm box per kind, replaced after `box_uses` submissions or anything odd.

    Replacements are made by a background thread, so that the next submission finds one ready. A
    kind that was used keeps at least one warm box and at most MAX_WARM.
    """

    def __init__(self, engine: DockerEngine, spec: BoxSpec, *, box_uses: int = 200) -> None:
        self._spec = spec
        self._box_uses = min(box_uses, UIDS_PER_BOX)
        self._engine = engine
        self._warm: defaultdict[_Kind, deque[Future[DockerBox]]] = defaultdict(deque)
        self._lock = threading.Lock()
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="boxes")
        self.image_id = cache(engine.image_id)

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        with self._lock:
            for image in images:
                self._keep_warm(_Kind(image, role, talks))

    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[DockerBox]:
        kind = _Kind(image, role, talks)
        box = self._take(kind)
        try:
            yield box
        except BaseException:
            box.is_sound = False  # who was cut off anywhere may have left an answer unread
            raise
        finally:
            self._give_back(kind, box)

    def close(self) -> None:
        """Remove every box and stop making them. Removals that are under way are waited for."""
        with self._lock:
            futures = [future for kept in self._warm.values() for future in kept]
            left = [future for future in futures if not future.cancel()]
            self._warm.clear()
        self._maker.shutdown(wait=True)
        for future in left:
            if future.exception() is None:
                future.result().remove()
        self._engine.close()

    def _take(self, kind: "_Kind") -> DockerBox:
        with self._lock:
            kept = self._warm[kind]
            future = kept.popleft() if kept else self._make(kind)
        try:
            box = future.result()
        except BaseException:
            future.add_done_callback(_discard)  # who waited was cut off: nobody else will have it
            raise
        if box.is_alive():
            return box
        box.remove()  # it died while it waited: the engine was restarted, say
        return self._start(kind)

    def _give_back(self, kind: "_Kind", box: DockerBox) -> None:
        if box.is_sound:
            with suppress(SandboxError):
                box.reset()
        ready: Future[DockerBox] = Future()
        ready.set_result(box)
        with self._lock:
            kept = self._warm[kind]
            if box.is_sound and box.uses < self._box_uses and len(kept) < MAX_WARM:
                kept.append(ready)
                return
            self._maker.submit(box.remove)
            self._keep_warm(kind)

    def _keep_warm(self, kind: "_Kind") -> None:
        """Have at least one box; the lock is held."""
        if not self._warm[kind]:
            self._warm[kind].append(self._make(kind))

    def _make(self, kind: "_Kind") -> Future[DockerBox]:
        return self._maker.submit(self._start, kind)

    def _start(self, kind: "_Kind") -> DockerBox:
        return self._engine.start_box(replace(self._spec, talks=kind.talks), kind.image)


def _discard(future: Future[DockerBox]) -> None:
    if not future.cancelled() and future.exception() is None:
        future.result().remove()


class _Kind(NamedTuple):
    """Boxes of one kind are alike; a box is of one kind for life."""

    image: str
    role: Role
    talks: bool


def make_sandbox(*, owner: str, cpus: str, settings: Mapping[str, Any]) -> DockerSandbox:
    """A worker slot's sandbox. `settings`: box_memory_mb, runtime, box_uses."""
    spec = BoxSpec(
        owner=owner, cpus=cpus, memory_mb=settings["box_memory_mb"], runtime=settings["runtime"]
    )
    return DockerSandbox(DockerEngine(), spec, box_uses=settings["box_uses"])
